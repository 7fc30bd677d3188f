using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Targeting.Work;

/// <summary>Long work over stored declarations while it runs, and afterwards when it ended without a result.</summary>
public abstract class RunningWork(Actor by, Instant begunAt) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private int _done;
    private int _of;
    private bool _over;

    public Actor By { get; } = by;

    public Instant BegunAt { get; } = begunAt;

    public CancellationToken Stop => _stop.Token;

    /// <summary>Declarations looked at.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Declarations there are to look at; 0 as long as nobody has counted.</summary>
    public int Of => Volatile.Read(ref _of);

    /// <summary>Who stopped it; null when nobody did.</summary>
    public Actor? CancelledBy { get; private set; }

    /// <summary>What broke it; null when nothing did.</summary>
    public Fault? Failure { get; private set; }

    public bool IsOver => Ended.IsCompleted;

    /// <summary>Ends when what came of it is recorded.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Count(int of) => Volatile.Write(ref _of, of);

    public void Advance(int by) => Interlocked.Add(ref _done, by);

    /// <summary>Begins it. Nobody waits for it: what goes wrong is kept here.</summary>
    /// <param name="work">Does it and records what came of it.</param>
    /// <param name="failed">Code of the fault when it breaks for a reason that is no fault; it has a place <c>problem</c>.</param>
    public void Begin(Func<Task> work, string failed) => Ended = Task.Run(() => RunAsync(work, failed), CancellationToken.None);

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

        GC.SuppressFinalize(this);
    }

    private async Task RunAsync(Func<Task> work, string failed)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (Stop.IsCancellationRequested)
        {
            // Whoever stopped it is named on the page; nothing of it is kept.
        }
        catch (FaultException refused)
        {
            Failure = refused.Fault;
        }
        catch (Exception broken)
        {
            // Its kind says enough; a message may name a folder.
            Failure = Fault.Of(failed, "", ("problem", broken.GetType().Name));
        }
        finally
        {
            Dispose();
        }
    }
}
