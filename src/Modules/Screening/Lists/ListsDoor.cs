using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Pages;
using Cordon.Modules.Screening.Pages.Imports;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Screening.Lists;

/// <summary>The three ways lists come in: fetch, import files, load the invented list that ships with Cordon. Each begins a job, whose page shows how far it is.</summary>
internal static class ListsDoor
{
    /// <summary>Bytes of all files of one upload together.</summary>
    public const long LargestUpload = 256L << 20;

    /// <summary>The invented list beside the program.</summary>
    public static string SampleFolder => Path.Combine(AppContext.BaseDirectory, "samples", "lists");

    /// <summary>Fetches the official lists from their publishers.</summary>
    public static Task<IResult> FetchAsync(HttpContext http, IImportJobs jobs, [FromForm] string way, CancellationToken cancellation) =>
        BegunAsync(() => jobs.BeginFetchAsync([], Words(http, way), cancellation));

    /// <summary>Loads the sample list.</summary>
    public static Task<IResult> SampleAsync(HttpContext http, IImportJobs jobs, [FromForm] string way, CancellationToken cancellation) =>
        BegunAsync(() => jobs.BeginSampleAsync(SampleFolder, Words(http, way), cancellation));

    /// <summary>Imports uploaded files: all of them, or none when one is no list.</summary>
    public static async Task<IResult> ImportAsync(HttpContext http, IImportJobs jobs, [FromForm] IFormFileCollection files, CancellationToken cancellation)
    {
        // Only the name's last part is used, so that no upload can leave the folder.
        var named = files.Select(f => (File: f, Name: Path.GetFileName(f.FileName.Replace('\\', '/')))).ToList();
        if (named.Count == 0 || named.Exists(n => n.Name.Trim('.').Length == 0 || n.Name.Any(char.IsControl)))
            return Refused([Fault.Of("screening.upload", "files", ("most", LargestUpload >> 20))]);
        if (named.CountBy(n => n.Name).Where(n => n.Value > 1).Select(n => n.Key).FirstOrDefault() is { } twice)
            return Refused([new Fault("screening.upload.twice", twice)]);
        var incoming = jobs.Receive();
        try
        {
            foreach (var (file, name) in named)
            {
                await using var target = File.Create(Path.Combine(incoming.Folder, name));
                await file.CopyToAsync(target, cancellation);
            }
        }
        catch
        {
            incoming.Dispose();
            throw;
        }

        return await BegunAsync(() => jobs.BeginFilesAsync(incoming, Words(http, "import of files"), cancellation), incoming.Folder + "/");
    }

    public static ImportWords Words(HttpContext http, string reason) => new(http.User.Actor(), reason);

    /// <summary>On to the page of the job; back to the lists, where it can be tried again, when it could not begin.</summary>
    /// <param name="begin">Begins it.</param>
    /// <param name="folder">Where uploads lie for a moment, which says nothing to the person.</param>
    public static async Task<IResult> BegunAsync(Func<Task<ImportJob>> begin, string folder = "")
    {
        try
        {
            return Results.Redirect(ImportPage.Of((await begin()).Id));
        }
        catch (FaultException refused)
        {
            return Refused(refused.Faults, folder);
        }
    }

    private static IResult Refused(IReadOnlyList<Fault> refusals, string folder = "")
    {
        var says = string.Join(" · ", refusals.Take(5));
        return Results.Redirect($"{ListsPage.Address}?refused={Uri.EscapeDataString(folder.Length > 0 ? says.Replace(folder, "", StringComparison.Ordinal) : says)}");
    }
}
