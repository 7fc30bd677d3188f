using Cordon.Journal.Entries;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Writing;

/// <summary>What a process left in the journal.</summary>
/// <param name="Process">Its id.</param>
/// <param name="Entries">The facts, in the order in which they were recorded.</param>
public sealed record Recorded(Guid Process, IReadOnlyList<RecordedEntry> Entries);

/// <summary>A process that waits for its turn.</summary>
internal sealed record WorkItem(ProcessWords Words, Func<OpenProcess, Task> Body, bool MayBeEmpty, CancellationToken Cancellation)
{
    /// <summary>True when it must see everything before it committed, and nothing may join its transaction.</summary>
    public bool Alone { get; init; }

    private readonly TaskCompletionSource<Recorded> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Recorded> Outcome => _outcome.Task;

    public void Fail(Exception why)
    {
        if (why is OperationCanceledException canceled)
            _outcome.TrySetCanceled(canceled.CancellationToken);
        else
            _outcome.TrySetException(why);
    }

    public void Acknowledge(OpenProcess process) => _outcome.TrySetResult(new Recorded(process.Process.Id, process.Recorded));
}
