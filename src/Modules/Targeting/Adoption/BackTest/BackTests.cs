using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Packs;

namespace Cordon.Modules.Targeting.Adoption.BackTest;

/// <summary>The back-tests of a node, one at a time. What came of one is recorded; one that was stopped leaves nothing.</summary>
internal sealed class BackTests(TargetingRecords declarations, PackRecords records, PackShelf shelf, PackInUse inUse, AssessorInForce assessors, TimeProvider clock) : IDisposable
{
    /// <summary>How many declarations are looked at when nobody says otherwise.</summary>
    public const int Usual = 10_000;
    public const int Most = 100_000;

    private readonly BackTester _tester = new(declarations, shelf, inUse, assessors, clock);
    private readonly Lock _gate = new();
    private RunningTest? _last;

    /// <summary>The test of an offer that runs, or that ended without a result since the node started; null when there is none.</summary>
    public RunningTest? Of(string digest)
    {
        lock (_gate)
            return _last is { } test && test.Digest == digest && (!test.IsOver || test.Failure is not null || test.CancelledBy is not null) ? test : null;
    }

    /// <exception cref="FaultException"><c>targeting.packs.unknown</c>, <c>targeting.packs.not-offered</c>, <c>targeting.packs.testing</c></exception>
    public async Task<RunningTest> BeginAsync(Actor by, string digest, int? most, CancellationToken cancellation)
    {
        var offer = await shelf.FindAsync(digest, cancellation) ?? throw new FaultException(new Fault("targeting.packs.unknown"));
        AdoptionRules.OnlyAnOfferIsDecided(offer);
        lock (_gate)
        {
            if (_last is { IsOver: false })
                throw new FaultException(new Fault("targeting.packs.testing"));
            var job = _last = new RunningTest(digest, by, Instant.Now(clock));
            job.Begin(() => RunAsync(job, offer, Math.Clamp(most ?? Usual, 1, Most)), "targeting.packs.test-failed");
            return job;
        }
    }

    /// <exception cref="FaultException"><c>targeting.packs.test-over</c></exception>
    public void Cancel(Actor by, string digest)
    {
        if (Of(digest) is not { IsOver: false } test)
            throw new FaultException(new Fault("targeting.packs.test-over"));
        test.Cancel(by);
    }

    /// <summary>Stops what runs, and comes back when it has.</summary>
    public async Task StopAsync()
    {
        _last?.Cancel(null);
        await (_last?.Ended ?? Task.CompletedTask);
    }

    public void Dispose() => _last?.Dispose();

    private async Task RunAsync(RunningTest job, PackState offer, int most)
    {
        var result = await _tester.RunAsync(offer, most, job);
        await records.InAsync(PackJournal.BackTest, job.By, async open =>
        {
            AdoptionRules.OnlyAnOfferIsDecided(await PackRecords.KnownAsync(open, job.Digest, CancellationToken.None));
            records.Append(open, job.Digest, result);
        }, CancellationToken.None);
    }
}
