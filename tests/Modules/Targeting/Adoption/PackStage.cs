using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Adoption.BackTest;
using Cordon.Modules.Targeting.Adoption.Offering;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Registers;
using Cordon.Modules.Targeting.Statistics;
using Cordon.Ui.Doors;
using Cordon.Tests.Packs;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Adoption;

/// <summary>What offers and adopts packs over an open journal, with one trusted issuer.</summary>
internal sealed class PackStage
{
    private readonly PackOffers _offers;
    private readonly PackDesk _desk;

    public PackStage(JournalWriter journal, TargetingRecords declarations, string pack, IListsInForce lists, RegistersInForce registers, RankerInForce ranker, TimeProvider clock)
    {
        var identity = new NodeIdentity("arvonia");
        var (shipped, records, issuers) = (new ShippedPack(pack), new PackRecords(journal, identity), PackIssuers.Of([TestPacks.Issuer], "targeting.packIssuers"));
        Shelf = new PackShelf(journal, identity, clock);
        InUse = new PackInUse(shipped, clock, Shelf);
        Assessors = new AssessorInForce(InUse, lists, registers, ranker);
        Catalogue = new PackCatalogue(Shelf, InUse, shipped);
        Tests = new BackTests(declarations, records, Shelf, InUse, Assessors, clock);
        Statistics = new IndicatorStatistics(declarations, InUse);
        _offers = new PackOffers(journal, records, Shelf, shipped, issuers, clock);
        _desk = new PackDesk(records, Shelf, InUse, issuers, clock);
    }

    public PackShelf Shelf { get; }

    public PackInUse InUse { get; }

    public PackCatalogue Catalogue { get; }

    public AssessorInForce Assessors { get; }

    public BackTests Tests { get; }

    public IndicatorStatistics Statistics { get; }

    public Task<string> OfferAsync(byte[] file, string? reason = null, Actor? by = null, params IEnumerable<byte[]> lists) =>
        _offers.OfferAsync(by ?? Ada, file, PackLists.Of(lists.Select((l, i) => KeyValuePair.Create($"{i}", l))), reason, Stop);

    public Task<string> OfferShippedAsync() => _offers.OfferShippedAsync(Ada, null, Stop);

    /// <summary>Runs the back-test to its end.</summary>
    public async Task TestAsync(string digest)
    {
        var test = await Tests.BeginAsync(Ada, digest, null, Stop);
        await test.Ended;
        Assert.Null(test.Failure);
    }

    public async Task AdoptAsync(string digest, string? reason = null, Actor? by = null, int? seen = null) =>
        await _desk.AdoptAsync(by ?? Ben, digest, seen ?? (await Shelf.FindAsync(digest, Stop))?.Acts ?? 0, reason, Stop);

    public async Task RefuseAsync(string digest, string? reason, Actor? by = null) => await _desk.RefuseAsync(by ?? Ben, digest, (await Shelf.FindAsync(digest, Stop))?.Acts ?? 0, reason, Stop);

    public Task WithdrawAsync(string digest, Actor? by = null) => _desk.WithdrawAsync(by ?? Ada, digest, Stop);

    /// <summary>All the way: offered, tried, adopted by another person.</summary>
    public async Task<string> PutInForceAsync(byte[] file, string? reason = null)
    {
        var digest = await OfferAsync(file, reason);
        await TestAsync(digest);
        await AdoptAsync(digest, reason);
        return digest;
    }

    public async Task<string> PutShippedInForceAsync()
    {
        var digest = await OfferShippedAsync();
        await TestAsync(digest);
        await AdoptAsync(digest);
        return digest;
    }

    /// <summary>What judges now: names and versions, the pack first.</summary>
    public async Task<string> JudgesAsync() => string.Join(" + ", (await InUse.NowAsync(Stop)).Layers.Select(l => $"{l.Id} {l.Version}"));

    public static async Task<IReadOnlyList<string>> FaultsAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Faults.Select(f => f.Code).ToList() ?? [];

    public static async Task<string?> FaultAsync(Func<Task> act) => await FaultsAsync(act) is [var first, ..] ? first : null;
}
