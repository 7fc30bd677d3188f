using Cordon.Journal.Reading;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Tests.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>Sets that ended go with their keys, when nothing needs them any more and not before.</summary>
public sealed class ClearingTests
{
    private static readonly TimeSpan Kept = SetShelf.Grace + new MatchingPolicy().Keep;

    [Theory, EachDatabase]
    public async Task What_a_set_was_made_of_goes_and_what_the_node_stood_by_stays(TestDatabase database)
    {
        await using var two = await TwoNodes.NewAsync(database);
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var late = await two.Arvonia.AskAsync();
        var stale = two.Arvonia.Sent();
        var first = await SetAsync(two.Belmora, 1);
        await RenewAsync(two);
        two.Pass(Kept - TimeSpan.FromTicks(10));
        await ClearAsync(two.Belmora);
        Assert.Equal((false, null), ((await SetAsync(two.Belmora, 1)).IsAway, (await SetAsync(two.Belmora, 1)).Cleared));
        Assert.NotEmpty(await two.Belmora.Of<MatchingRecords>().ReadBlobAsync(first.Sha256, MatchNode.Stop));
        Assert.Equal(PartnerKeys.SeedLength, (await two.Belmora.Of<MatchingRecords>().ReadBlobAsync(first.Seed!, MatchNode.Stop)).Length);

        two.Pass(TimeSpan.FromTicks(10));
        await ClearAsync(two.Belmora);
        foreach (var file in new[] { first.Sha256, first.Seed! })
            Assert.Equal("journal.blob.erased", await MatchNode.CodeAsync(() => two.Belmora.Of<MatchingRecords>().ReadBlobAsync(file, MatchNode.Stop)));
        var past = Assert.Single(await two.Belmora.Of<HoldList>().PastAsync(MatchNode.Stop));
        Assert.Equal((1, MatchingProjection.Read<SetCommitment>(first.Json), true), (past.Set.Number, past.Set, past.Cleared is not null));

        // The entries say what was stood by, and that it was cleared, each once, however often it is looked at.
        await ClearAsync(two.Belmora);
        Assert.Equal([nameof(MatchSetCommitted), nameof(MatchSetCommitted), nameof(MatchSetRetired), "Erased"], await EntriesAsync(two.Belmora));
        foreach (var message in stale)
            await two.Belmora.TakeInAsync("arvonia", message.Kind, message.Body);
        await two.CarryAllAsync();
        Assert.Equal((PartState.CannotAssess, "matching.cleared"), await two.Arvonia.PartAsync(late));
        Assert.Equal(PartState.Hit, (await two.AskAsync()).State);

        var before = await two.Belmora.RowsAsync();
        await two.Belmora.Journal.RebuildAsync(RebuildTests.Words("journal.rebuild"), two.Belmora.Of<MatchingRecords>().Own, MatchNode.Stop);
        Assert.Equal(before, await two.Belmora.RowsAsync());
    }

    [Fact]
    public async Task Whoever_asks_for_buckets_of_a_set_that_is_gone_is_told_so()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Serial("SN4711B");
        await two.OpenAsync();
        var id = await HalfwayAsync(two);
        await RenewAsync(two);
        two.Pass(Kept);
        await ClearAsync(two.Belmora);
        await two.CarryAllAsync();
        Assert.Equal((PartState.CannotAssess, "matching.cleared"), await two.Arvonia.PartAsync(id));
        Assert.Equal(AskedState.Declined, Assert.Single(await two.Belmora.Of<HoldList>().AskedAsync(MatchNode.Stop)).State);
    }

    [Fact]
    public async Task Buckets_that_are_owed_keep_a_set_however_long_and_to_whom_is_no_partner_nothing_is_owed()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        var id = await HalfwayAsync(two);
        await two.Arvonia.CarryAsync(two.Belmora);
        await RenewAsync(two);
        two.Pass(10 * Kept);
        await ClearAsync(two.Belmora);
        Assert.False((await SetAsync(two.Belmora, 1)).IsAway);
        await two.CarryAllAsync();
        Assert.Equal((PartState.NoHit, null), await two.Arvonia.PartAsync(id));
        await ClearAsync(two.Belmora);
        Assert.NotNull((await SetAsync(two.Belmora, 1)).Cleared);
    }

    [Fact]
    public async Task A_permission_that_was_withdrawn_or_ended_with_the_partner_takes_its_sets_along()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        await two.Belmora.OpenAsync("belmora");
        await two.Belmora.Of<LettingDesk>().CloseAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", "no more", MatchNode.Stop);
        await two.Belmora.EndAsync("belmora");
        two.Pass(Kept);
        await ClearAsync(two.Belmora);
        Assert.Equal(["arvonia", "belmora"], (await two.Belmora.Of<HoldList>().PastAsync(MatchNode.Stop)).Where(p => p.Cleared is not null).Select(p => p.Partner));

        // Let in again, the partner gets a set of the next number; of the one that went nothing is answered meanwhile.
        await two.Belmora.OpenAsync();
        await two.Belmora.CarryAsync(two.Arvonia);
        Assert.Equal((PartState.NoHit, null), ((await two.AskAsync()).State, (await two.AskAsync()).Code));
        Assert.Equal(2, (await SetAsync(two.Belmora, 2)).Number);
    }

    [Fact]
    public async Task What_is_held_stays_until_nobody_holds_it()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        await RenewAsync(two);
        var (subject, own) = (MatchingRecords.RetentionOfSet("arvonia", MatchPurpose.Trafficking, 1), two.Belmora.Of<MatchingRecords>().Own);
        await two.Belmora.Journal.HoldAsync(subject, "an order", RebuildTests.Words("journal.hold"), own, MatchNode.Stop);
        two.Pass(Kept);
        await ClearAsync(two.Belmora);
        Assert.Equal((true, null), ((await SetAsync(two.Belmora, 1)).IsAway, (await SetAsync(two.Belmora, 1)).Cleared));
        await two.Belmora.Journal.LiftHoldAsync(subject, "lifted", RebuildTests.Words("journal.lift-hold"), own, MatchNode.Stop);
        two.Pass(TimeSpan.FromHours(2));
        await ClearAsync(two.Belmora);
        Assert.NotNull((await SetAsync(two.Belmora, 1)).Cleared);
    }

    internal static async Task ClearAsync(MatchNode node) => await node.Of<SetClearer>().RoundAsync(MatchNode.Stop);

    internal static async Task<OwnSetRow> SetAsync(MatchNode node, int number, string partner = "arvonia")
    {
        await using var tables = node.Of<MatchingRecords>().Tables();
        return await tables.OwnSets.SingleAsync(s => s.Partner == partner && s.Number == number, MatchNode.Stop);
    }

    private static async Task RenewAsync(TwoNodes two)
    {
        await two.Belmora.Of<LettingDesk>().RenewAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", MatchNode.Stop);
        await two.Belmora.MakeSetsAsync();
        await two.Belmora.CarryAsync(two.Arvonia);
    }

    /// <summary>A question whose elements are answered; that buckets are asked for is still on its way.</summary>
    private static async Task<string> HalfwayAsync(TwoNodes two)
    {
        var id = await two.Arvonia.AskAsync();
        await two.Arvonia.CarryAsync(two.Belmora);
        await two.Belmora.RoundAsync();
        await two.Belmora.CarryAsync(two.Arvonia);
        await two.Arvonia.RoundAsync();
        return id;
    }

    private static async Task<IEnumerable<string>> EntriesAsync(MatchNode node)
    {
        var viewer = node.Ada with { Purposes = new HashSet<string> { MatchingPurpose.Words } };
        var all = await node.Journal.Reader.ReadAsync(new EntryFilter { Types = new HashSet<string> { nameof(MatchSetCommitted), nameof(MatchSetRetired), "Erased" } }, viewer, MatchNode.Stop);
        return all.Select(e => e.Type);
    }
}
