using System.Diagnostics;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Exchange;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>What was released comes back: from every holder, with a receipt, and what never left does not leave.</summary>
public sealed class RecallTests
{
    [Fact]
    public async Task A_withdrawn_release_is_erased_where_it_is_held_and_that_is_receipted_within_the_clock()
    {
        await using var two = await PartnersAsync();
        var id = await SentAsync(two, "to be withdrawn");
        var watch = Stopwatch.StartNew();
        await RecallAsync(two.Arvonia, id, "withdraw");
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).All(r => r.Deed is not null));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"it took {watch.Elapsed}");
        Assert.Equal(RecallDeed.Purged, (RecallDeed)Assert.Single(await OwedAsync(two.Arvonia)).Deed!);
        Assert.Empty(await ReceivedAsync(two.Belmora));
        var release = await Of<ReleaseDesk>(two.Arvonia).FindAsync(id, Reader(two.Arvonia, Ada), Stop);
        Assert.Equal(ReleaseStatus.Recalled, release.Status);
        // The key is gone, so that nothing of it can be read in the journal either.
        var entries = await two.Belmora.Journal.Reader.ReadAsync(new() { Types = [nameof(ContentReceived)] }, Reader(two.Belmora, Ada).Viewer, Stop);
        Assert.True(Assert.Single(entries, e => e.Retention.Subject == $"arvonia/{id}").IsErased);
    }

    [Fact]
    public async Task What_a_case_depends_on_is_shut_away_and_erased_when_the_case_lets_it_go()
    {
        await using var two = await PartnersAsync();
        var id = await SentAsync(two, "in a case");
        await LinkAsync(two.Belmora, new CaseRecordLinked("case1", "received", $"arvonia:{id}", "ada", "it matters"));
        await RecallAsync(two.Arvonia, id, "withdraw");
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).All(r => r.Deed == (int)RecallDeed.Quarantined));
        Assert.Equal(ReceivedStatus.Quarantined, Assert.Single(await ReceivedAsync(two.Belmora)).Status);
        var shut = await Assert.ThrowsAsync<Kernel.Faults.FaultException>(() => Of<ReceivedDesk>(two.Belmora).FindAsync($"arvonia:{id}", Reader(two.Belmora, Ada), Stop));
        Assert.Equal("exchange.received.quarantined", shut.Fault.Code);
        await LinkAsync(two.Belmora, new CaseRecordUnlinked("case1", "received", $"arvonia:{id}", "ada", "not needed"));
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).All(r => r.Deed == (int)RecallDeed.Purged));
        Assert.Empty(await ReceivedAsync(two.Belmora));
    }

    [Fact]
    public async Task A_restriction_takes_effect_and_can_only_take_away()
    {
        await using var two = await PartnersAsync();
        var form = Form("to be restricted", "belmora");
        (form.Tlp, form.Use) = ("green", "administrative");
        var id = await ReleaseAsync(two.Arvonia, form);
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 1);
        await RecallAsync(two.Arvonia, id, "restrict", f => (f.Tlp, f.Use) = ("amber", "intelligence"));
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).All(r => r.Deed == (int)RecallDeed.Restricted));
        var held = Assert.Single(await ReceivedAsync(two.Belmora));
        Assert.Equal((Tlp.Amber, PermittedUse.Intelligence, ReceivedStatus.New), (held.Handling.Tlp, held.Handling.PermittedUse, held.Status));
        var entries = await two.Belmora.Journal.Reader.ReadAsync(new() { Types = [nameof(ContentReceived)] }, Reader(two.Belmora, Ada).Viewer, Stop);
        Assert.Single(entries, e => e.Retention.Subject == $"arvonia/{id}" && e.IsErased);
        Assert.Equal("exchange.recall.wider", (await Assert.ThrowsAsync<Kernel.Faults.FaultException>(() => RecallAsync(two.Arvonia, id, "restrict", f => (f.Tlp, f.Use) = ("clear", "evidence")))).Fault.Code);
        // And then it goes altogether.
        await RecallAsync(two.Arvonia, id, "withdraw");
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).All(r => r.Deed is not null));
        Assert.Empty(await ReceivedAsync(two.Belmora));
    }

    [Fact]
    public async Task What_was_never_tried_is_taken_out_and_the_stream_has_no_gap()
    {
        await using var two = await PartnersAsync();
        Of<PartnerReach>(two.Arvonia).Failed("belmora", new("exchange.line.unread"));
        var hidden = await ReleaseAsync(two.Arvonia, Form("never sent", "belmora"));
        // The node itself may have begun to carry it; then it is called back instead.
        await RecallAsync(two.Arvonia, hidden, "withdraw");
        var shown = await ReleaseAsync(two.Arvonia, Form("sent", "belmora"));
        await two.UntilAsync(async () => (await OutboxAsync(two.Arvonia)).All(m => m.State == (int)OutgoingState.Delivered) && (await OwedAsync(two.Arvonia)).All(r => r.Deed is not null));
        Assert.Equal([shown], (await ReceivedAsync(two.Belmora)).Select(r => r.Content.Release));
        var numbers = (await InboxAsync(two.Belmora)).Select(m => m.Number).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
    }

    [Fact]
    public async Task Whoever_leaves_a_group_or_ends_gives_back_what_it_got()
    {
        await using var two = await PartnersAsync();
        var groups = Of<GroupDesk>(two.Arvonia);
        var group = await groups.SetAsync(Ada, null, "Neighbours", ["belmora"], null, Stop);
        var form = Form("for the group");
        form.Group = group;
        await ReleaseAsync(two.Arvonia, form);
        var own = await SentAsync(two, "for Belmora alone");
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Count == 2);
        await groups.SetAsync(Ada, group, "Neighbours", [], "they left", Stop);
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).All(r => r.Deed is not null));
        Assert.Equal([own], (await ReceivedAsync(two.Belmora)).Select(r => r.Content.Release));
        await Of<PartnerDesk>(two.Arvonia).EndAsync(Ada, "belmora", "over", Stop);
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)) is { Count: 2 } owed && owed.All(r => r.Deed == (int)RecallDeed.Purged));
        Assert.Empty(await ReceivedAsync(two.Belmora));
    }

    [Fact]
    public async Task A_holder_that_does_not_answer_in_time_comes_to_the_desk_and_leaves_it_when_it_answers()
    {
        await using var two = await PartnersAsync(s => s with { Exchange = s.Exchange with { RecallClock = TimeSpan.FromSeconds(1) } });
        var id = await SentAsync(two, "overdue");
        await two.Belmora.StopAsync();
        await RecallAsync(two.Arvonia, id, "withdraw");
        await UntilAloneAsync(two.Arvonia, async () => (await OwedAsync(two.Arvonia)).Single().Overdue);
        Assert.Contains(await WorkAsync(two.Arvonia), w => w == ExchangeWork.OverdueKind);
        await two.Belmora.RestartAsync();
        await IssueCardAsync(two.Belmora);
        await Of<PartnerDesk>(two.Arvonia).ImportAsync(Ada, (await Of<ExchangeRecords>(two.Belmora).OwnCardAsync(Stop))!.Value.Card.ToString(), Stop);
        Of<PartnerReach>(two.Arvonia).Heard("belmora");
        await two.UntilAsync(async () => (await OwedAsync(two.Arvonia)).Single().Deed is not null);
        Assert.DoesNotContain(await WorkAsync(two.Arvonia), w => w == ExchangeWork.OverdueKind);
    }

    private static async Task UntilAloneAsync(RunningNode node, Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
            await RoundAsync(node);
        }
    }

    private static async Task<string> SentAsync(TwoStates two, string title)
    {
        var id = await ReleaseAsync(two.Arvonia, Form(title, "belmora"));
        await two.UntilAsync(async () => (await ReceivedAsync(two.Belmora)).Any(r => r.Content.Release == id));
        return id;
    }

    private static async Task RecallAsync(RunningNode node, string id, string sort, Action<ReleaseForm>? more = null)
    {
        var one = await Of<ReleaseDesk>(node).FindAsync(id, Reader(node, Ada), Stop);
        var form = new ReleaseForm { Seen = one.Acts, Sort = sort, Text = "a mistake" };
        more?.Invoke(form);
        await Of<RecallDesk>(node).RecallAsync(Reader(node, Ada), id, form, Stop);
    }

    private static async Task<List<RecallOutRow>> OwedAsync(RunningNode node)
    {
        await using var tables = Of<ExchangeRecords>(node).Tables();
        return await tables.RecallsOut.ToListAsync(Stop);
    }

    private static async Task<List<string>> WorkAsync(RunningNode node)
    {
        await using var tables = node.Journal.Reader.Tables<Modules.Desk.Storage.DeskContext>();
        return await tables.Work.Select(w => w.Kind).ToListAsync(Stop);
    }

    /// <summary>What a case records; the pages of cases do the same.</summary>
    private static Task<Journal.Writing.Recorded> LinkAsync(RunningNode node, object fact) => node.Journal.InProcessAsync(
        new ProcessWords(fact is CaseRecordLinked ? "cases.link" : "cases.unlink", Ada, CasePurpose.Words, "law"),
        open =>
        {
            open.Append(new("case", "case1"), fact, Of<ExchangeRecords>(node).Own, new Retention("cases", "case1"));
            return Task.CompletedTask;
        }, Stop);
}
