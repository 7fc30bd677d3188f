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
    private const long LargestUpload = 256L << 20;

    /// <summary>Fetches the official lists from their publishers.</summary>
    public static Task<IResult> FetchAsync(HttpContext http, IWatchlistIntake intake, ListsInForce lists, [FromForm] string way, CancellationToken cancellation) =>
        AfterAsync(http, lists, () => intake.FetchAsync([], Words(http, way), cancellation));

    /// <summary>Loads the sample list.</summary>
    public static Task<IResult> SampleAsync(HttpContext http, IWatchlistIntake intake, ListsInForce lists, [FromForm] string way, CancellationToken cancellation) =>
        AfterAsync(http, lists, () => intake.ImportAsync([SampleFolder], Words(http, way), cancellation));

    /// <summary>Imports uploaded files.</summary>
    public static async Task<IResult> ImportAsync(HttpContext http, IWatchlistIntake intake, ListsInForce lists, [FromForm] IFormFileCollection files, CancellationToken cancellation)
    {
        if (files.Count == 0 || files.Sum(f => f.Length) > LargestUpload)
            return Back(http, [Fault.Of("screening.upload", "files", ("most", LargestUpload >> 20))]);
        var folder = Directory.CreateTempSubdirectory("cordon-import-");
        try
        {
            foreach (var file in files)
            {
                // Only the name's last part is used, so that no upload can leave the folder.
                await using var target = File.Create(Path.Combine(folder.FullName, Path.GetFileName(file.FileName)));
                await file.CopyToAsync(target, cancellation);
            }

            return await AfterAsync(http, lists, () => intake.ImportAsync([folder.FullName], Words(http, "import of files"), cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The invented list beside the program.</summary>
    private static string SampleFolder => Path.Combine(AppContext.BaseDirectory, "samples", "lists");

    private static ImportWords Words(HttpContext http, string reason) => new(http.User.Actor(), reason);

    private static async Task<IResult> AfterAsync(HttpContext http, ListsInForce lists, Func<Task<IReadOnlyList<ImportOutcome>>> intake)
    {
        try
        {
            return Back(http, [.. (await intake()).Where(o => o.Refusal is not null).Select(o => o.Refusal!)]);
        }
        catch (FaultException refused)
        {
            return Back(http, [refused.Fault]);
        }
        finally
        {
            lists.LookAgain();
        }
    }

    /// <summary>On to the question for those who may ask one, else to the lists.</summary>
    private static IResult Back(HttpContext http, IReadOnlyList<Fault> refusals)
    {
        var page = http.User.May(Permissions.Ask) ? ScreeningPage.Address : ListsPage.Address;
        return Results.Redirect(refusals.Count == 0 ? page : $"{page}?refused={Uri.EscapeDataString(string.Join(" · ", refusals.Take(5)))}");
    }
}
