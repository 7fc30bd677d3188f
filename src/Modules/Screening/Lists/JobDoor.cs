using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Pages.Imports;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Screening.Lists;

/// <summary>What somebody does with an import that was begun: cancel it while it runs, begin it again when it came to nothing.</summary>
internal static class JobDoor
{
    public static async Task<IResult> CancelAsync(HttpContext http, IImportJobs jobs, [FromForm] Guid job, CancellationToken cancellation)
    {
        try
        {
            await jobs.CancelAsync(job, http.User.Actor(), cancellation);
        }
        catch (FaultException late) when (late.Fault.Code == "watchlist.job.over")
        {
            // The page says how it ended, which is what the person wants to know.
        }

        return Results.Redirect(ImportPage.Of(job));
    }

    public static async Task<IResult> AgainAsync(HttpContext http, IImportJobs jobs, [FromForm] Guid job, CancellationToken cancellation)
    {
        var before = await jobs.FindAsync(job, cancellation);
        var words = ListsDoor.Words(http, $"again, after import {job:D}");
        return await ListsDoor.BegunAsync(() => before.Way switch
        {
            ImportWay.Fetch => jobs.BeginFetchAsync([.. before.Datasets.Except(before.Outcomes.Where(o => o.Refusal is null).Select(o => o.Dataset))], words, cancellation),
            ImportWay.Sample => jobs.BeginSampleAsync(ListsDoor.SampleFolder, words, cancellation),
            _ => throw new FaultException(new Fault("watchlist.job.handed.in")),
        });
    }
}
