using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Jobs;

/// <summary>A job while it runs: what is known of it, and the means to stop it. It takes progress from whoever reads and shows it to whoever asks.</summary>
internal sealed class RunningJob(ImportJob begun) : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private ImportJob now = begun;
    private bool over;

    public CancellationToken Stop => stop.Token;

    /// <summary>Ends when everything about it is recorded.</summary>
    public Task Ended { get; set; } = Task.CompletedTask;

    public ImportJob Now
    {
        get
        {
            lock (gate)
                return now;
        }
    }

    public void Report(ImportProgress value) => Change(job => job with { Progress = value });

    public void Add(ImportOutcome outcome) => Change(job => job with
    {
        Progress = null,
        Outcomes = [.. job.Outcomes, new(outcome.Dataset, outcome.Result, outcome.Version?.Id, outcome.Refusal is { } refusal ? ListRefusal.Of(refusal) : null)],
    });

    /// <summary>Asks it to stop, which comes too late when it is over; the first who asks is named.</summary>
    public void Cancel(Actor? by)
    {
        lock (gate)
        {
            if (over)
                return;
            now = now with { IsStopping = true, CancelledBy = now.CancelledBy ?? by };
            stop.Cancel();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            over = true;
            stop.Dispose();
        }
    }

    private void Change(Func<ImportJob, ImportJob> change)
    {
        lock (gate)
            now = change(now);
    }
}
