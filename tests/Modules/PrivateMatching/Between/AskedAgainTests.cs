using Cordon.Journal.Erasure;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Tests.Modules.PrivateMatching.Storage;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>Questions that are kept asked: once a set, until something ends it.</summary>
public sealed class AskedAgainTests
{
    [Theory, EachDatabase]
    public async Task Each_new_set_is_asked_about_once_and_a_hit_is_on_the_desk_like_the_first(TestDatabase database)
    {
        await using var two = await TwoNodes.NewAsync(database);
        await two.OpenAsync();
        var first = await KeptAsync(two);
        Assert.Equal(PartState.NoHit, (await two.Arvonia.PartAsync(first)).State);
        await two.CarryAllAsync();
        Assert.Empty(await AgainAsync(two, first));

        two.Belmora.Held.Serial("SN4711B");
        await NewSetAsync(two);
        var again = Assert.Single(await AgainAsync(two, first));
        Assert.Equal((PartState.Hit, first, "ada", 8), (again.State, again.Again, again.Person, again.Parts[0].Size));
        Assert.Equal(["matching.hit"], await two.Arvonia.WorkAsync());
        Assert.Equal(2, (await two.Belmora.Of<HoldList>().AskedAsync(MatchNode.Stop)).Count);
        await NewSetAsync(two);
        Assert.Equal(2, (await AgainAsync(two, first)).Count);

        var before = await two.Arvonia.RowsAsync();
        await two.Arvonia.Journal.RebuildAsync(RebuildTests.Words("journal.rebuild"), two.Arvonia.Of<MatchingRecords>().Own, MatchNode.Stop);
        Assert.Equal(before, await two.Arvonia.RowsAsync());

        // With the first all of them go.
        await two.Arvonia.Journal.EraseAsync(new Retention(MatchingPurpose.Class, first), "an order", RebuildTests.Words(EraseProcess.Name), two.Arvonia.Of<MatchingRecords>().Own, MatchNode.Stop);
        await two.Arvonia.Journal.WaitForSubscribersAsync(MatchNode.Stop);
        Assert.DoesNotContain(await two.Arvonia.RowsAsync(), r => r.StartsWith("QuestionRow", StringComparison.Ordinal));
        Assert.Empty(await two.Arvonia.WorkAsync());
        await NewSetAsync(two);
        Assert.Equal(3, (await two.Belmora.Of<HoldList>().AskedAsync(MatchNode.Stop)).Count);
    }

    [Fact]
    public async Task A_person_withdraws_it_once()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        var first = await KeptAsync(two);
        await StopAsync();
        Assert.Equal("matching.not-kept", await MatchNode.CodeAsync(StopAsync));
        await EndedAsync(two, first, AskingEnd.Withdrawn);

        async Task StopAsync() => await two.Arvonia.Of<AskDesk>().StopAsync(two.Arvonia.Ada, await two.Arvonia.QuestionAsync(first), "solved", MatchNode.Stop);
    }

    [Fact]
    public async Task It_ends_with_its_day_and_with_its_record()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        var (first, other) = (await KeptAsync(two, "2026-11-03"), await KeptAsync(two, "2027-11-03", "thing:7"));
        two.Arvonia.Held.Closed.Add("7");
        two.Pass(TimeSpan.FromHours(39));
        await two.Arvonia.RoundAsync();
        Assert.Equal(AskingEnd.RecordClosed, (await two.Arvonia.QuestionAsync(other)).Keeping!.Why);
        Assert.Null((await two.Arvonia.QuestionAsync(first)).Keeping!.Why);
        two.Pass(TimeSpan.FromHours(1));
        await two.Arvonia.RoundAsync();
        await EndedAsync(two, first, AskingEnd.Over);
        Assert.Empty(await AgainAsync(two, other));
        foreach (var wrong in new[] { "2026-11-03", "2027-11-06", "soon", "2026-11-31" })
            Assert.Equal("matching.until", await MatchNode.CodeAsync(() => KeptAsync(two, wrong)));
    }

    [Fact]
    public async Task A_partner_that_lets_ask_no_more_is_asked_no_more_whatever_it_does_later()
    {
        await using var two = await TwoNodes.NewAsync();
        await two.OpenAsync();
        var first = await KeptAsync(two);
        // The partner tells of a set, and closes before the question about it comes.
        await two.Belmora.Of<LettingDesk>().RenewAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", MatchNode.Stop);
        await two.Belmora.MakeSetsAsync();
        await two.Belmora.Of<LettingDesk>().CloseAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", "no more", MatchNode.Stop);
        await two.CarryBackAsync();
        await two.CarryAllAsync();
        Assert.Equal("matching.neither", Assert.Single(await AgainAsync(two, first)).Parts[0].Code);
        await two.Belmora.OpenAsync();
        await EndedAsync(two, first, AskingEnd.NobodyLetsAsk, asked: 1);
    }

    [Fact]
    public async Task Where_a_limit_is_reached_the_same_set_is_asked_about_a_day_later()
    {
        await using var two = await TwoNodes.NewAsync(policy: new MatchingPolicy { ADay = 16, AMinute = 16, Epoch = TimeSpan.FromDays(20) });
        await two.OpenAsync();
        var first = await KeptAsync(two);
        await two.AskAsync();
        // Half of what this node allows others is for asking again: today there is no room.
        await NewSetAsync(two);
        Assert.Empty(await AgainAsync(two, first));
        two.Pass(TimeSpan.FromDays(1));
        await two.Arvonia.RoundAsync();
        await two.Belmora.Of<LettingDesk>().CloseAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", "less", MatchNode.Stop);
        await two.CarryAllAsync();
        Assert.Equal(PartState.CannotAssess, Assert.Single(await AgainAsync(two, first)).State);
    }

    [Fact]
    public async Task A_partner_whose_limit_is_reached_is_left_in_peace_for_a_day()
    {
        await using var two = await TwoNodes.NewAsync(policy: new MatchingPolicy { Epoch = TimeSpan.FromDays(20) });
        await two.Belmora.ProposeAsync(two.Belmora.Ada.Actor, new QuestionForm { Partner = "arvonia", Purpose = "trafficking", Kinds = ["serial"], Basis = "memorandum", ADay = "8" });
        await two.Belmora.ConfirmAsync(Actor.Person("bert"), "arvonia", "trafficking");
        await two.Belmora.MakeSetsAsync();
        await two.CarryBackAsync();
        var first = await KeptAsync(two);
        await NewSetAsync(two);
        Assert.Equal("matching.quota", Assert.Single(await AgainAsync(two, first)).Parts[0].Code);
        two.Pass(TimeSpan.FromHours(23));
        await two.CarryAllAsync();
        Assert.Single(await AgainAsync(two, first));
        two.Pass(TimeSpan.FromHours(2));
        await two.CarryAllAsync();
        await two.CarryAllAsync();
        Assert.Equal([PartState.NoHit, PartState.CannotAssess], (await AgainAsync(two, first)).Select(q => q.State));
    }

    private static async Task<string> KeptAsync(TwoNodes two, string until = "2027-01-31", string? record = null)
    {
        var form = MatchNode.Form();
        form.Until = until;
        var id = await two.Arvonia.AskAsync(form, record);
        await two.CarryAllAsync();
        return id;
    }

    private static Task<IReadOnlyList<Question>> AgainAsync(TwoNodes two, string first) => two.Arvonia.Of<MatchingReader>().AgainAsync(first, MatchNode.Stop);

    /// <summary>A new set of Belmora, and whatever follows from it.</summary>
    private static async Task NewSetAsync(TwoNodes two)
    {
        await two.Belmora.Of<LettingDesk>().RenewAsync(two.Belmora.Ada.Actor, "arvonia", "trafficking", MatchNode.Stop);
        await two.Belmora.MakeSetsAsync();
        await two.CarryBackAsync();
        await two.CarryAllAsync();
        await two.CarryAllAsync();
    }

    /// <summary>It has ended, for one reason, and a new set is asked about no more.</summary>
    private static async Task EndedAsync(TwoNodes two, string first, AskingEnd why, int asked = 0)
    {
        await NewSetAsync(two);
        Assert.Equal(asked, (await AgainAsync(two, first)).Count);
        Assert.Equal(why, (await two.Arvonia.QuestionAsync(first)).Keeping!.Why);
    }
}
