using System.Security.Cryptography;
using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.Learning;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Work;

namespace Cordon.Modules.Targeting.Ranking.Learning;

/// <summary>Trains rankers on this node's own outcomes, one at a time, and offers what came of it in the name of who asked for it.</summary>
internal sealed class RankerLearning(PastDeclarations past, RankerShelf shelf, ITreeGrower grower, IRandomness randomness, TargetingPolicy policy, TimeProvider clock) : IDisposable
{
    private const int SaltBytes = 16;
    private const double UsualShare = 0.05;

    private readonly Lock _gate = new();
    private RunningTraining? _last;

    /// <summary>The training that runs, or that ended without a result since the node started; null when there is none.</summary>
    public RunningTraining? Last
    {
        get
        {
            lock (_gate)
                return _last is { } job && (!job.IsOver || job.Failure is not null || job.CancelledBy is not null) ? job : null;
        }
    }

    /// <exception cref="FaultException"><c>targeting.ranker.training</c>, <c>targeting.text</c></exception>
    public RunningTraining Begin(Actor by, string? reason)
    {
        var said = PackReasons.Said(reason);
        lock (_gate)
        {
            if (_last is { IsOver: false })
                throw new FaultException(new Fault("targeting.ranker.training"));
            var job = _last = new RunningTraining(by, Instant.Now(clock));
            job.Begin(() => OfferAsync(job, said), "targeting.ranker.training-failed");
            return job;
        }
    }

    /// <exception cref="FaultException"><c>targeting.ranker.training-over</c></exception>
    public void Cancel(Actor by)
    {
        if (Last is not { IsOver: false } job)
            throw new FaultException(new Fault("targeting.ranker.training-over"));
        job.Cancel(by);
    }

    /// <summary>Stops what runs, and comes back when it has.</summary>
    public async Task StopAsync()
    {
        _last?.Cancel(null);
        await (_last?.Ended ?? Task.CompletedTask);
    }

    public void Dispose() => _last?.Dispose();

    /// <summary>Trains and records nothing.</summary>
    /// <exception cref="FaultException"><c>targeting.ranker.few</c>, <c>targeting.ranker.slice</c>: too little is known to rank yet</exception>
    public async Task<(TrainedRanker Trained, Past Of)> TrainAsync(RunningWork job)
    {
        var known = await past.ReadAsync(job);
        var salt = new byte[SaltBytes];
        randomness.Fill(salt);
        var (trained, little) = new RankerTraining(RankedFields.Plan, grower, salt).Train(known.Cases, ShareOf(known), job.Stop);
        return trained is not null ? (trained, known) : throw new FaultException(Refused(little!));
    }

    private async Task OfferAsync(RunningTraining job, string reason)
    {
        var (trained, known) = await TrainAsync(job);
        var document = RankerDocument.Write(trained.Ranker);
        var offered = new RankerOffered(Convert.ToHexStringLower(SHA256.HashData(document)), trained.Figures, known.Chosen, known.Random, known.Cases.Count, known.LeftOut, reason, job.By.Id);
        var staged = await shelf.StageAsync(document, job.Stop);
        await shelf.InAsync(RankerJournal.Offer, job.By, async open =>
        {
            await shelf.AttachAsync(open, staged);
            shelf.Append(open, offered.Digest, offered);
            shelf.Append(open, offered.Digest, RankerWork.Of(offered, open.Process.At));
        }, CancellationToken.None);
    }

    /// <summary>Which share of declarations can be examined: what the setting allows, over what comes in a day.</summary>
    private double ShareOf(Past known)
    {
        var days = known.Cases.Count == 0 ? 0 : known.Cases[^1].Past.Declared.Day.DayNumber - known.Cases[0].Past.Declared.Day.DayNumber + 1;
        return policy.ExaminationsADay == 0 || days == 0 ? UsualShare : Math.Clamp((double)policy.ExaminationsADay * days / known.Cases.Count, 0.001, 1);
    }

    private static Fault Refused(TooLittleKnown little) => little.Slice is { } slice
        ? Fault.Of("targeting.ranker.slice", "", ("slice", slice + 1), ("need", little.Least.EachKind), ("judged", little.Judged), ("found", little.Irregular))
        : Fault.Of("targeting.ranker.few", "", ("judged", little.Judged), ("need", little.Least.Judged), ("found", little.Irregular));
}
