using Cordon.Engines.Proofs.Envelopes;
using Cordon.Journal.Projections;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Consents;

/// <summary>What a partner released is passed on where its originator consents, word for word, and comes back from wherever it is.</summary>
public sealed class OnwardTests
{
    [Theory, EachDatabase]
    public async Task With_consent_it_goes_on_and_a_recall_follows_it_to_the_last_holder_and_back(TestDatabase database)
    {
        await using var three = await ThreeAsync(database);
        var (a, b, c) = (three.Arvonia, three.Belmora, three.Corvale);
        var release = await a.ReleaseAsync(Form("found at the port", "belmora"));
        await a.CarryAsync(b);
        Assert.Equal("exchange.rule.originator.fails", await CodeAsync(() => PassOnAsync(b, release, "corvale")));

        var request = await b.Of<ConsentDesk>().AskAsync(b.Reader(Ada), $"arvonia:{release}", ["corvale"], "they look for the same vessel", Stop);
        await b.CarryAsync(a);
        var asked = Assert.Single(await a.Of<ConsentDesk>().OfAsync(release, null, Stop));
        Assert.Equal(("belmora", true, "they look for the same vessel"), (asked.Partner, asked.Incoming, asked.Text));
        await a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), asked.Id, ["corvale"], "they may", Stop);
        Assert.Equal("exchange.consent.decided", await CodeAsync(() => a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), asked.Id, [], "no, not", Stop)));
        await a.CarryAsync(b);
        Assert.Equal(["corvale"], (await b.Of<ConsentDesk>().FindAsync(request, Stop)).Answer!.Granted);

        Assert.Equal("exchange.onward.words", await CodeAsync(() => PassOnAsync(b, release, "corvale", f => f.Tearline = "what is said")));
        Assert.Equal("exchange.onward.tlp", await CodeAsync(() => PassOnAsync(b, release, "corvale", f => f.Tlp = "clear")));
        var onward = await PassOnAsync(b, release, "corvale");
        await b.CarryAsync(c);
        var there = await c.Of<ReceivedDesk>().FindAsync($"belmora:{onward}", c.Reader(Ada), Stop);
        Assert.Equal(("arvonia", new OnwardSource("arvonia", release)), (there.Content.Handling.Originator, there.Content.Onward));
        Assert.Equal("exchange.consent.not-direct", await CodeAsync(() => c.Of<ConsentDesk>().AskAsync(c.Reader(Ada), $"belmora:{onward}", ["arvonia"], "x", Stop)));

        await a.RecallAsync(release, "withdraw");
        await a.CarryAsync(b);
        await b.Of<RecallKeeper>().KeepAsync(Stop);
        await b.CarryAsync(a);
        Assert.Equal(("purged", "corvale: open"), await StateAsync(a, release));
        await b.CarryAsync(c);
        await c.Of<RecallKeeper>().KeepAsync(Stop);
        Assert.Equal("exchange.received.unknown", await CodeAsync(() => c.Of<ReceivedDesk>().FindAsync($"belmora:{onward}", c.Reader(Ada), Stop)));
        await c.CarryAsync(b);
        await b.Of<RecallKeeper>().KeepAsync(Stop);
        await b.CarryAsync(a);
        Assert.Equal(("purged", "corvale: purged"), await StateAsync(a, release));
        Assert.Equal(2, await ReceiptsByAsync(b, a, release));
        Assert.Equal("exchange.release.unknown", await CodeAsync(() => b.Of<ReleaseDesk>().FindAsync(onward, b.Reader(Ada), Stop)));
        await b.Of<RecallKeeper>().KeepAsync(Stop);
        Assert.Empty(await b.CarryAsync(a));
        foreach (var node in new[] { a, b, c })
        {
            var before = await node.RowsAsync();
            await node.Journal.RebuildAsync(new ProcessWords(RebuildProcess.Name, Actor.System("test"), "test", "test"), node.Of<ExchangeRecords>().Own, Stop);
            Assert.Equal(before, await node.RowsAsync());
        }
    }

    [Fact]
    public async Task What_was_called_back_between_proposal_and_approval_is_not_passed_on()
    {
        await using var three = await ThreeAsync();
        var (a, b) = (three.Arvonia, three.Belmora);
        var release = await ConsentedAsync(three);
        var (desk, from) = (b.Of<ReleaseDesk>(), await WordsAsync(b, release));
        var (id, draft) = (desk.NewId(), ReleaseDraft.Read(FormOf(from, "corvale"), null, "belmora", from));
        await desk.ProposeAsync(b.Reader(Ada), id, draft, OnwardRecalls.RecordOf("arvonia", release), [.. (await desk.PreviewAsync(id, draft, Ada.Id, Stop)).Select(p => p.Digest)], "asked", Stop);
        await a.RecallAsync(release, "withdraw");
        await a.CarryAsync(b);
        await b.Of<RecallKeeper>().KeepAsync(Stop);
        Assert.Equal("exchange.onward.gone", await CodeAsync(() => desk.ApproveAsync(b.Reader(Bert), id, 1, Stop)));
    }

    [Fact]
    public async Task Nobody_but_the_originator_grants_and_no_more_than_was_asked_of_what_is_held()
    {
        await using var three = await ThreeAsync();
        var (a, b, c) = (three.Arvonia, three.Belmora, three.Corvale);
        var release = await a.ReleaseAsync(Form("found at the port", "belmora"));
        await a.CarryAsync(b);
        Assert.Equal("exchange.consent.recipients", await CodeAsync(() => b.Of<ConsentDesk>().AskAsync(b.Reader(Ada), $"arvonia:{release}", ["arvonia"], "x", Stop)));
        Assert.Equal("exchange.consent.recipients", await CodeAsync(() => b.Of<ConsentDesk>().AskAsync(b.Reader(Ada), $"arvonia:{release}", ["nowhere"], "x", Stop)));
        var request = await b.Of<ConsentDesk>().AskAsync(b.Reader(Ada), $"arvonia:{release}", ["corvale"], "x", Stop);
        await b.CarryAsync(a);
        Assert.Equal("exchange.consent.recipients", await CodeAsync(() => a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), $"belmora.{request}", ["corvale", "dravenia"], "x", Stop)));
        // Corvale would like to have it.
        await SendAsync(c, MessageKinds.ConsentAnswer, request, new ConsentAnswerContent { Format = ConsentAnswerContent.Version, Request = request, Release = release, Granted = ["corvale"], Text = "go on" });
        await c.CarryAsync(b);
        Assert.Null((await b.Of<ConsentDesk>().FindAsync(request, Stop)).Answer);
        // And asks for what it never had.
        await SendAsync(c, MessageKinds.ConsentRequest, "5f", new ConsentRequestContent { Format = ConsentRequestContent.Version, Request = "5f", Release = release, Recipients = ["belmora"], Text = "x" }, "arvonia");
        await c.CarryAsync(a);
        Assert.Equal("exchange.consent.gone", await CodeAsync(() => a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), "corvale.5f", ["belmora"], "x", Stop)));
        await a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), "corvale.5f", [], "this is not yours", Stop);
        await a.CarryAsync(c);
        Assert.Equal("exchange.rule.originator.fails", await CodeAsync(() => PassOnAsync(b, release, "corvale")));
    }

    private static async Task<string> ConsentedAsync(Three three)
    {
        var (a, b) = (three.Arvonia, three.Belmora);
        var release = await a.ReleaseAsync(Form("found at the port", "belmora"));
        await a.CarryAsync(b);
        var request = await b.Of<ConsentDesk>().AskAsync(b.Reader(Ada), $"arvonia:{release}", ["corvale"], "x", Stop);
        await b.CarryAsync(a);
        await a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), $"belmora.{request}", ["corvale"], "yes", Stop);
        await a.CarryAsync(b);
        return release;
    }

    private static async Task<ReleasableWords> WordsAsync(ExchangeNode node, string release)
    {
        var one = await node.Of<ReceivedDesk>().FindAsync($"arvonia:{release}", node.Reader(Ada), Stop);
        return new ReleasableWords(one.Content.Kind, one.Content.Title, one.Content.Fields, one.Handling, one.Content.Tearline, new OnwardSource("arvonia", release), one.Content.Files);
    }

    private static ReleaseForm FormOf(ReleasableWords from, string to)
    {
        var form = Form(from.Title, to);
        (form.Tearline, form.Fields) = (from.Tearline, ReleaseText.Written(from.Fields));
        return form;
    }

    [Fact]
    public async Task What_is_passed_on_takes_all_its_files_with_it_as_they_came()
    {
        await using var three = await ThreeAsync(TestDatabase.SQLite);
        var (a, b, c) = (three.Arvonia, three.Belmora, three.Corvale);
        var release = await a.ReleaseAsync(Form("with files", "belmora"), null, null, ("b.png", MadePng.Of(40)), ("a.txt", "what is known"u8.ToArray()));
        await a.CarryFilesAsync(b);
        var request = await b.Of<ConsentDesk>().AskAsync(b.Reader(Ada), $"arvonia:{release}", ["corvale"], "they look for the same", Stop);
        await b.CarryAsync(a);
        await a.Of<ConsentDesk>().AnswerAsync(a.Reader(Bert), Assert.Single(await a.Of<ConsentDesk>().OfAsync(release, null, Stop)).Id, ["corvale"], "they may", Stop);
        await a.CarryAsync(b);
        Assert.Equal(["corvale"], (await b.Of<ConsentDesk>().FindAsync(request, Stop)).Answer!.Granted);
        var from = await WordsAsync(b, release);
        Assert.Equal(2, from.Files!.Count);
        // Without them, or with another, it is not what its originator consented to.
        foreach (var files in new[] { null, from.Files.Take(1).ToList(), [.. from.Files, from.Files[0] with { Sha256 = new string('0', 64) }] })
            Assert.Equal("exchange.onward.files", Assert.Throws<Kernel.Faults.FaultException>(() => ReleaseDraft.Read(FormOf(from, "corvale"), null, "belmora", from, files)).Fault.Code);
        var onward = await PassOnAsync(b, release, "corvale");
        await b.CarryFilesAsync(c);
        var there = await c.Of<ReceivedDesk>().FindAsync($"belmora:{onward}", c.Reader(Ada), Stop);
        Assert.Equal(from.Files.OrderBy(f => f.Sha256), there.Content.Files!.OrderBy(f => f.Sha256));
        var png = there.Content.Files!.Single(f => f.Name == "b.png");
        Assert.Equal(MadePng.Of(40), (await c.Of<FileContents>().ReceivedAsync(c.Reader(Ada), there.Name, png.Sha256, Stop)).Content);
        await a.RecallAsync(release, "withdraw");
        await a.CarryAsync(b);
        await b.Of<RecallKeeper>().KeepAsync(Stop);
        await b.CarryAsync(c);
        await c.Of<RecallKeeper>().KeepAsync(Stop);
        await b.Of<RecallKeeper>().KeepAsync(Stop);
        foreach (var node in new[] { b, c })
            Assert.StartsWith("journal.blob.", await CodeAsync(() => node.Of<FileContents>().OpenAsync(png.Sha256, node.Of<ExchangeRecords>().Own, Stop)));
    }

    private static async Task<string> PassOnAsync(ExchangeNode node, string release, string to, Action<ReleaseForm>? change = null)
    {
        var from = await WordsAsync(node, release);
        var form = FormOf(from, to);
        change?.Invoke(form);
        return await node.ReleaseAsync(form, from, OnwardRecalls.RecordOf("arvonia", release));
    }

    private static async Task<(string Deed, string Onward)> StateAsync(ExchangeNode node, string release)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        var row = await tables.RecallsOut.SingleAsync(r => r.Release == release, Stop);
        var onward = row.Onward is { } json ? ExchangeRecords.Read<OnwardDeeds>(json).Of : [];
        return ($"{(RecallDeed)row.Deed!}".ToLowerInvariant(), string.Join(", ", onward.Select(o => $"{o.Partner}: {(o.Deed is { } deed ? $"{deed}".ToLowerInvariant() : "open")}")));
    }

    /// <summary>How many receipts there are that a holder signed, each verified by its card.</summary>
    private static async Task<int> ReceiptsByAsync(ExchangeNode holder, ExchangeNode node, string release)
    {
        var signing = (await holder.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.Card.Signing;
        await using var tables = node.Of<ExchangeRecords>().Tables();
        var lines = (await tables.RecallsOut.SingleAsync(r => r.Release == release, Stop)).Receipts!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
            SignedEnvelope.Parse(line).Verify([signing]);
        return lines.Length;
    }

    private static Task SendAsync<T>(ExchangeNode from, string kind, string about, T content, string to = "belmora")
        where T : notnull => from.Of<ExchangeRecords>().BySystemAsync(ExchangeJournal.AskConsent, async open =>
    {
        open.Append(ExchangeRecords.StreamOf(to), new ConsentAsked(about, to, "x", ["y"], "forged", "ada"), from.Of<ExchangeRecords>().Own, ExchangeRecords.RetentionOf(about));
        await from.Of<PartnerPost>().QueueAsync(open, new OutgoingMessage(to, kind, about, CanonicalJson.OfRecord(content)), Stop);
    }, Stop);

    private static async Task<Three> ThreeAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var three = new Three(await NewAsync("arvonia", database), await NewAsync("belmora", database), await NewAsync("corvale", database));
        foreach (var node in three.All)
        {
            foreach (var other in three.All.Where(o => o != node))
                await node.JoinAsync(other);
        }

        return three;
    }

    private sealed record Three(ExchangeNode Arvonia, ExchangeNode Belmora, ExchangeNode Corvale) : IAsyncDisposable
    {
        public ExchangeNode[] All => [Arvonia, Belmora, Corvale];

        public async ValueTask DisposeAsync()
        {
            foreach (var node in All)
                await node.DisposeAsync();
        }
    }
}
