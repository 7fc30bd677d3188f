using Cordon.Journal.Projections;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Storage;

public sealed class RebuildTests
{
    [Theory, EachDatabase]
    public async Task Tables_are_the_same_when_they_are_built_again_also_after_recalls_and_erasures(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var (gone, stays, inCase, restricted) = (await arvonia.ReleaseAsync(Form("gone", "belmora")), await arvonia.ReleaseAsync(Form("stays", "belmora")), await arvonia.ReleaseAsync(Form("in a case", "belmora")), await arvonia.ReleaseAsync(Form("restricted", "belmora")));
        byte[] note = [.. Enumerable.Range(0, 400_000).Select(i => (byte)('a' + (i % 26)))];
        var (photographed, half, back) = (await arvonia.ReleaseAsync(Form("with files", "belmora"), null, null, ("alarm.png", MadePng.Of(64)), ("note.txt", note)), await arvonia.ReleaseAsync(Form("half of it there", "belmora"), null, null, ("note.txt", note)), await arvonia.ReleaseAsync(Form("with a file that goes", "belmora"), null, null, ("alarm.png", MadePng.Of(32))));
        await arvonia.CarryFilesAsync(belmora);
        await arvonia.RecallAsync(back, "withdraw");
        await arvonia.RecallAsync(photographed, "restrict", f => (f.Tlp, f.Use) = ("amber", "intelligence"));
        await belmora.Of<ReceivedDesk>().NoteAsync(belmora.Reader(Ada), $"arvonia:{stays}", "seen", Stop);
        await LinkAsync(belmora, $"arvonia:{inCase}");
        await arvonia.RecallAsync(gone, "withdraw");
        await arvonia.RecallAsync(inCase, "withdraw");
        await arvonia.RecallAsync(restricted, "restrict", f => (f.Tlp, f.Use) = ("amber", "intelligence"));
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        await belmora.CarryAsync(arvonia);
        await arvonia.Of<CardDesk>().IssueAsync(Ada, new CardForm { Name = "Arvonia", State = "A State", Address = "http://127.0.0.1:9/", Contacts = "24 hours: +000 1", Until = "2028-12-31", NewKeys = "yes" }, Stop);
        await arvonia.Of<GroupDesk>().SetAsync(Ada, null, "Neighbours", ["belmora"], null, Stop);
        await arvonia.CarryAsync(belmora);
        Assert.NotNull(await CodeAsync(() => belmora.Of<Cordon.Modules.Exchange.Transport.Reception>().TakeAsync("rubbish"u8.ToArray(), null, "test", Stop)));
        await belmora.Of<PartnerDesk>().SuspendAsync(Ada, "arvonia", "doubts", Stop);
        await arvonia.Of<PartnerDesk>().EndAsync(Ada, "belmora", "over", Stop);
        foreach (var node in new[] { arvonia, belmora })
        {
            var before = await node.RowsAsync();
            Assert.True(before.Count > 8);
            await node.Journal.RebuildAsync(new ProcessWords(RebuildProcess.Name, Actor.System("test"), "test", "test"), node.Of<ExchangeRecords>().Own, Stop);
            Assert.Equal(before, await node.RowsAsync());
        }
    }

    private static Task<Journal.Writing.Recorded> LinkAsync(ExchangeNode node, string record) => node.Journal.InProcessAsync(new ProcessWords("cases.link", Ada, CasePurpose.Words, "law"), open =>
    {
        open.Append(new("case", "case1"), new CaseRecordLinked("case1", "received", record, "ada", "it matters"), node.Of<ExchangeRecords>().Own, new Retention("cases", "case1"));
        return Task.CompletedTask;
    }, Stop);
}
