using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Jobs;

namespace Cordon.Tests.Modules.Reference.Jobs;

internal static class WaitingForJobs
{
    /// <summary>The job when it has ended.</summary>
    public static async Task<ImportJob> EndAsync(this ImportJobs jobs, ImportJob job)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look() => ended.TrySetResult();
        jobs.Ended += Look;
        if ((await jobs.FindAsync(job.Id)).End is null)
            await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        jobs.Ended -= Look;
        return await jobs.FindAsync(job.Id);
    }
}
