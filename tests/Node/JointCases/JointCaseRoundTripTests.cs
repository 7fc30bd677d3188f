using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Tests.Node.Exchange;
using static Cordon.Tests.Node.Exchange.TwoStates;
using static Cordon.Tests.Node.JointCases.ThreeStates;

namespace Cordon.Tests.Node.JointCases;

/// <summary>A case between the nodes of three States, through the real post.</summary>
public sealed class JointCaseRoundTripTests
{
    [Fact]
    public async Task Three_nodes_open_accept_share_vote_hand_the_lead_over_and_exclude_with_recall_and_one_restarts_meanwhile()
    {
        await using var three = await ThreeStates.PartnersAsync();
        var (a, b, c) = (three.Arvonia, three.Belmora, three.Corvale);
        var later = Instant.Now(TimeProvider.System) + TimeSpan.FromDays(20);
        var id = await Of<JointDesk>(a).OpenAsync(ReaderOf(a), new JointForm
        {
            Title = "Two drums", Purpose = "to find them", Gateway = "article 7", Members = ["belmora", "corvale"], Due = $"{later.UtcDay:yyyy-MM-dd}", Tlp = "amberstrict", Use = "intelligence",
        }, Stop);
        foreach (var node in new[] { b, c })
        {
            await three.UntilAsync(async () => await CaseAsync(node, id) is { Standing: MemberStanding.Invited }, "the invitation comes");
            await Of<JointDesk>(node).AnswerAsync(ReaderOf(node), id, new JointForm { Answer = "yes" }, Stop);
        }

        await three.UntilAsync(() => SameAsync(three, id, one => one.Case!.Joined().Count() == 3), "all take part");

        // What is released goes by the exchange; in the case stands that it is there.
        var release = await ReleaseAsync(a, Form("pictures of the drums", "belmora", "corvale"));
        await ActAsync(a, id, new Shares(release, ["belmora", "corvale"], "pictures"));
        await ActAsync(a, id, new GivesTask("t1", "search the port", later, "belmora"));
        await three.UntilAsync(async () => (await ReceivedAsync(b)).Count == 1 && (await ReceivedAsync(c)).Count == 1, "the release is there");
        await three.UntilAsync(() => SameAsync(three, id, one => one.Case!.Tasks.Count == 1), "the task is there");
        await b.StopAsync();
        await ActAsync(c, id, new Proposes("p1", "Corvale asks for a joint search", later));
        await b.RestartAsync();
        await IssueCardAsync(b);
        // Its new address reaches the others by itself, since it reaches them.
        foreach (var node in new[] { a, c })
            Of<Cordon.Modules.Exchange.Transport.PartnerReach>(node).Heard("belmora");
        await three.UntilAsync(() => SameAsync(three, id, one => one.Case!.Proposals.Count == 1), "the proposal is there after the restart");
        await ActAsync(b, id, new TakesTask("t1"));
        await ActAsync(b, id, new Votes("p1", JointVote.Yes, ""));
        await ActAsync(a, id, new Votes("p1", JointVote.No, "too early"));
        await ActAsync(a, id, new OffersLead("o1", "belmora", "they are nearer"));
        await three.UntilAsync(() => SameAsync(three, id, one => one.Case!.Offers.Count == 1 && one.Case.Proposals["p1"].Votes.Count == 2), "votes and offer");
        await ActAsync(b, id, new AcceptsLead("o1"));
        await three.UntilAsync(() => SameAsync(three, id, one => one.Case!.Lead == "belmora" && one.Case.Tasks["t1"].Standing == JointTaskStanding.Taken), "the lead is handed over");

        await ActAsync(b, id, new Excludes("corvale", "it leaked"));
        await three.UntilAsync(async () => (await ReceivedAsync(c)).Count == 0, "what Corvale held is erased");
        await three.UntilAsync(async () => await CaseAsync(c, id) is { Standing: MemberStanding.Excluded }, "Corvale knows");
        Assert.Equal([release], (await ReceivedAsync(b)).Select(r => r.Content.Release));
        Assert.Equal(release, Assert.Single((await CaseAsync(a, id))!.Case!.Releases).Release);
        await three.UntilAsync(async () => (await CaseAsync(a, id))!.Exits.Any(e => e.Member == "corvale"), "access is ended");
        var holder = await Of<Cordon.Modules.Exchange.Releases.Holdings>(a).OfAsync(await Of<Cordon.Modules.Exchange.Releases.ReleaseDesk>(a).FindAsync(release, Reader(a, Ada), Stop), Stop);
        Assert.Equal((int)RecallDeed.Purged, Assert.Single(holder.Single(h => h.Partner == "corvale").Recalls).Deed);

        await ActAsync(a, id, new States("Corvale does not get this"));
        await three.UntilAsync(async () => (await CaseAsync(b, id))!.Merged.Timeline.Any(f => f.Fact.Act is States), "Belmora does");
        Assert.DoesNotContain((await CaseAsync(c, id))!.Rows, r => r.Json.Contains("does not get this", StringComparison.Ordinal));
        Assert.Equal(await TextAsync(a, id), await TextAsync(b, id));
        Assert.All((await CaseAsync(a, id))!.Sent.Where(s => s.Member == "belmora"), s => Assert.Equal(SentState.Taken, (SentState)s.State));
    }

    [Fact]
    public async Task A_partner_that_claims_to_be_another_is_declined_and_the_stream_goes_on()
    {
        await using var two = await TwoStates.PartnersAsync();
        var (a, b) = (two.Arvonia, two.Belmora);
        var forged = new JointFact("corvale.7f3c", "corvale", 1, new Dictionary<string, FactPoint>(), Instant.Now(TimeProvider.System), "", Kernel.Markings.Tlp.Amber, Kernel.Markings.PermittedUse.Intelligence, new Opens("Forged", "p", "g", ["belmora"], Instant.Now(TimeProvider.System) + TimeSpan.FromDays(1)));
        var records = Of<Cordon.Modules.JointCases.JointRecords>(a);
        await records.InAsync(Cordon.Modules.JointCases.JointJournal.SendAgain, Ada, "arvonia.7f3c", async open =>
        {
            open.Append(Cordon.Modules.JointCases.JointRecords.StreamOf("arvonia.7f3c"), new JointFactSent("arvonia.7f3c", "belmora", 1, "forged"), records.Own, Cordon.Modules.JointCases.JointRecords.RetentionOf("arvonia.7f3c"));
            await Of<IPartnerPost>(a).QueueAsync(open, new OutgoingMessage("belmora", Cordon.Modules.JointCases.Wire.JointLetter.Kind, "7f3c", Cordon.Modules.JointCases.Wire.JointLetter.ToBytes(forged)) { Message = "forged" }, Stop);
        }, Stop);
        await two.UntilAsync(async () => (await OutboxAsync(a)).Any(m => m.Message == "forged" && m.Code == "joint-cases.declined.author"));
        Assert.Null(await CaseAsync(b, "corvale.7f3c"));
        await using var tables = records.Tables();
        var sent = await tables.Sent.FindAsync(["forged"], Stop);
        Assert.Equal((SentState.Declined, "joint-cases.declined.author"), ((SentState)sent!.State, sent.Code));
    }

    private static async Task<bool> SameAsync(ThreeStates three, string id, Func<Cordon.Modules.JointCases.JointDossier, bool> holds)
    {
        var told = new List<string>();
        foreach (var node in three.All)
        {
            if (await CaseAsync(node, id) is not { Case: not null } one || !holds(one))
                return false;
            told.Add(await TextAsync(node, id));
        }

        return told.Distinct().Count() == 1;
    }

    private static async Task<string> TextAsync(RunningNode node, string id)
    {
        var merged = (await CaseAsync(node, id))!.Merged;
        return CanonicalJson.TextOf(new { merged.Case, Line = merged.Timeline.Select(f => $"{f.Held.Digest} {f.Why?.Code}") });
    }
}
