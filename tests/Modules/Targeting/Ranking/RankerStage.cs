using Cordon.Growing;
using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Orders;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Ranking.Draw;
using Cordon.Modules.Targeting.Ranking.Learning;
using Cordon.Modules.Targeting.Statistics;
using Cordon.Ui.Doors;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Ranking;

/// <summary>What trains, adopts and draws over an open journal.</summary>
internal sealed class RankerStage : IDisposable
{
    private readonly RankerDesk _desk;
    private readonly TimeProvider _clock;

    public RankerStage(JournalWriter journal, TargetingRecords records, TargetingPolicy policy, Issuer issuer, TimeProvider clock)
    {
        _clock = clock;
        Shelf = new RankerShelf(journal, new NodeIdentity("arvonia"), clock);
        InForce = new RankerInForce(Shelf, policy, clock);
        Past = new PastDeclarations(records);
        Learning = new RankerLearning(Past, Shelf, new LightGbmGrower(), new SystemRandomness(), policy, clock);
        WithKey = key => new Draws(records, Shelf, new DrawnExaminations(records, policy, issuer, new Uuid7Ids(clock, new SystemRandomness())), policy, new DrawKey(Enumerable.Repeat(key, 32).ToArray()));
        Draws = WithKey(7);
        Statistics = new RankerStatistics(records);
        _desk = new RankerDesk(Shelf);
    }

    public RankerShelf Shelf { get; }

    public RankerInForce InForce { get; }

    public PastDeclarations Past { get; }

    public RankerLearning Learning { get; }

    public Draws Draws { get; }

    /// <summary>The same under another secret.</summary>
    public Func<byte, Draws> WithKey { get; }

    public RankerStatistics Statistics { get; }

    /// <summary>Trains to the end, and says what is on offer then; what went wrong fails the test.</summary>
    public async Task<string> OfferAsync(Actor? by = null)
    {
        var job = Learning.Begin(by ?? Ada, "new year");
        await job.Ended;
        Assert.True(job.Failure is null, job.Failure?.ToString());
        return (await Shelf.AllAsync(Stop))[0].Offered.Digest;
    }

    public async Task AdoptAsync(string digest, Actor? by = null, int? seen = null) => await _desk.AdoptAsync(by ?? Ben, digest, seen ?? (await Shelf.FindAsync(digest, Stop)).Acts, null, Stop);

    public async Task RefuseAsync(string digest, string? reason, Actor? by = null) => await _desk.RefuseAsync(by ?? Ben, digest, (await Shelf.FindAsync(digest, Stop)).Acts, reason, Stop);

    public Task WithdrawAsync(string digest, Actor by) => _desk.WithdrawAsync(by, digest, Stop);

    public Task EndAsync(string? reason) => _desk.EndAsync(Ben, reason, Stop);

    /// <summary>One round of draws.</summary>
    public async Task RoundAsync(byte key = 7)
    {
        var draws = key == 7 ? Draws : WithKey(key);
        var now = Instant.Now(_clock);
        await draws.CommitAsync(now, Stop);
        await draws.DrawAsync(now, Stop);
        await draws.RevealAsync(now, Stop);
    }

    public void Dispose() => Learning.Dispose();
}
