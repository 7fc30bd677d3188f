using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Pages;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Screening.Lists;

/// <summary>The three ways on from a node without lists: fetch, import a file, load the invented list that ships with Cordon.</summary>
internal static class ListsDoor
{
    /// <summary>Bytes of all files of one upload together.</summary>
    public const long LargestUpload = 256L << 20;

    /// <summary>Fetches the official lists from their publishers.</summary>
    public static Task<IResult> FetchAsync(HttpContext http, IWatchlistIntake intake, ListsInForce lists, [FromForm] string way, CancellationToken cancellation) =>
        AfterAsync(http, lists, () => intake.FetchAsync([], Words(http, way), cancellation));

    /// <summary>Loads the sample list.</summary>
    public static Task<IResult> SampleAsync(HttpContext http, IWatchlistIntake intake, ListsInForce lists, [FromForm] string way, CancellationToken cancellation) =>
        AfterAsync(http, lists, () => intake.ImportAsync([SampleFolder], Words(http, way), cancellation));

    /// <summary>Imports uploaded files: all of them, or none when one is no list.</summary>
    public static async Task<IResult> ImportAsync(HttpContext http, IWatchlistIntake intake, ListsInForce lists, [FromForm] IFormFileCollection files, CancellationToken cancellation)
    {
        // Only the name's last part is used, so that no upload can leave the folder.
        var named = files.Select(f => (File: f, Name: Path.GetFileName(f.FileName.Replace('\\', '/')))).ToList();
        if (named.Count == 0 || named.Exists(n => n.Name.Trim('.').Length == 0 || n.Name.Any(char.IsControl)))
            return Back(http, [Fault.Of("screening.upload", "files", ("most", LargestUpload >> 20))]);
        if (named.CountBy(n => n.Name).Where(n => n.Value > 1).Select(n => n.Key).FirstOrDefault() is { } twice)
            return Back(http, [new Fault("screening.upload.twice", twice)]);
        var folder = Directory.CreateTempSubdirectory("cordon-import-");
        try
        {
            foreach (var (file, name) in named)
            {
                await using var target = File.Create(Path.Combine(folder.FullName, name));
                await file.CopyToAsync(target, cancellation);
            }

            return await AfterAsync(http, lists, () => intake.ImportAsync([.. named.Select(n => Path.Combine(folder.FullName, n.Name))], Words(http, "import of files"), cancellation), folder.FullName + "/");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The invented list beside the program.</summary>
    private static string SampleFolder => Path.Combine(AppContext.BaseDirectory, "samples", "lists");

    private static ImportWords Words(HttpContext http, string reason) => new(http.User.Actor(), reason);

    private static async Task<IResult> AfterAsync(HttpContext http, ListsInForce lists, Func<Task<IReadOnlyList<ImportOutcome>>> intake, string folder = "")
    {
        try
        {
            return Back(http, [.. (await intake()).Where(o => o.Refusal is not null).Select(o => o.Refusal!)], folder);
        }
        catch (FaultException refused)
        {
            return Back(http, refused.Faults, folder);
        }
        finally
        {
            lists.LookAgain();
        }
    }

    /// <summary>On to the question for those who may ask one; to the lists, where it can be tried again, when something was refused.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refusals">What was refused.</param>
    /// <param name="folder">Where uploads lay for a moment, which says nothing to the person.</param>
    private static IResult Back(HttpContext http, IReadOnlyList<Fault> refusals, string folder = "")
    {
        if (refusals.Count == 0)
            return Results.Redirect(http.User.May(Permissions.Ask) ? ScreeningPage.Address : ListsPage.Address);
        var says = string.Join(" · ", refusals.Take(5));
        return Results.Redirect($"{ListsPage.Address}?refused={Uri.EscapeDataString(folder.Length > 0 ? says.Replace(folder, "", StringComparison.Ordinal) : says)}");
    }
}
