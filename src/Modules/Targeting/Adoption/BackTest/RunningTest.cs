using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Targeting.Adoption.BackTest;

/// <summary>A back-test while it runs, and afterwards when it ended without a result.</summary>
public sealed class RunningTest(string digest, Actor by, Instant begunAt) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private int _done;
    private int _of;
    private bool _over;

    public string Digest { get; } = digest;

    public Actor By { get; } = by;

    public Instant BegunAt { get; } = begunAt;

    public CancellationToken Stop => _stop.Token;

    /// <summary>Declarations judged.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Declarations there are to judge; 0 as long as nobody has counted.</summary>
    public int Of => Volatile.Read(ref _of);

    /// <summary>Who stopped it; null when nobody did.</summary>
    public Actor? CancelledBy { get; private set; }

    /// <summary>What broke it; null when nothing did.</summary>
    public Fault? Failure { get; private set; }

    public bool IsOver => Ended.IsCompleted;

    /// <summary>Ends when what came of it is recorded.</summary>
    public Task Ended { get; set; } = Task.CompletedTask;

    public void Count(int of) => Volatile.Write(ref _of, of);

    public void Advance(int by) => Interlocked.Add(ref _done, by);

    public void Fail(Fault why) => Failure = why;

    /// <summary>Asks it to stop; too late when it is over. The first who asks is named.</summary>
    public void Cancel(Actor? by)
    {
        lock (_gate)
        {
            if (_over)
                return;
            CancelledBy ??= by;
            _stop.Cancel();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _over = true;
            _stop.Dispose();
        }
    }
}
