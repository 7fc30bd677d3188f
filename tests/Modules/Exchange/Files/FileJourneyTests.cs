using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Files;

/// <summary>Files of a release from one node to another, and back.</summary>
public sealed class FileJourneyTests
{
    private static readonly byte[] Note = [.. Enumerable.Range(0, 500_000).Select(i => (byte)('a' + (i % 26)))];

    [Theory, EachDatabase]
    public async Task What_was_put_to_a_release_is_there_to_the_byte_and_goes_with_its_recall(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await JoinedAsync(arvonia, database);
        var picture = MadePng.Of(300, 3, [MadePng.Chunk("tEXt", "GPS\0N47"u8)]);
        var id = await arvonia.ReleaseAsync(Form("with files", "belmora"), null, null, ("alarm.png", picture), ("note.txt", Note));
        await arvonia.CarryAsync(belmora);
        var files = (await belmora.Of<ReceivedDesk>().FindAsync($"arvonia:{id}", belmora.Reader(Ada), Stop)).Content.Files!;
        Assert.Equal(["alarm.png", "note.txt"], files.Select(f => f.Name));
        // Nothing is shown before it is whole.
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => OpenAsync(belmora, id, files[0])));
        await arvonia.CarryFilesAsync(belmora);
        Assert.Equal(MadePng.Of(300, 3), await OpenAsync(belmora, id, files[0]));
        Assert.Equal(Note, await OpenAsync(belmora, id, files[1]));
        await using (var tables = belmora.Of<ExchangeRecords>().Tables())
            Assert.Empty(await tables.FileParts.ToListAsync(Stop));

        // Both sides count the files among what is compared.
        await arvonia.Of<ComparisonKeeper>().SendAsync("belmora", Stop);
        await arvonia.CarryAsync(belmora);
        await belmora.Of<ComparisonKeeper>().KeepAsync(Stop);
        var made = Assert.Single(await Comparisons.LatestAsync(belmora.Of<ExchangeRecords>(), "arvonia", Stop)).Made;
        Assert.Equal((3, 3, 0), (made.Stated, made.Held, made.Ranges.Count));

        await arvonia.RecallAsync(id, "withdraw");
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        Assert.Equal("exchange.received.unknown", await CodeAsync(() => OpenAsync(belmora, id, files[0])));
        Assert.StartsWith("journal.blob.", await CodeAsync(() => belmora.Of<FileContents>().OpenAsync(files[1].Sha256, belmora.Of<ExchangeRecords>().Own, Stop)));
    }

    [Theory, EachDatabase]
    public async Task A_restriction_keeps_files_and_parts_under_the_stricter_handling_and_a_recall_behind_it_takes_them(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await JoinedAsync(arvonia, database);
        // So long that some of its parts are still to come when it is restricted.
        byte[] late = [.. Enumerable.Range(0, (FileDelivery.AtOnce + 4) * FileParts.Size).Select(i => (byte)('0' + (i % 10)))];
        var id = await arvonia.ReleaseAsync(Form("with files", "belmora"), null, null, ("a note.txt", Note), ("late.txt", late));
        await arvonia.CarryAsync(belmora);
        await arvonia.Of<FileDelivery>().KeepAsync(Stop);
        await arvonia.CarryAsync(belmora);
        await belmora.Of<FileAssembly>().KeepAsync(Stop);
        await arvonia.RecallAsync(id, "restrict", f => (f.Tlp, f.Use) = ("amber", "intelligence"));
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        var one = await belmora.Of<ReceivedDesk>().FindAsync($"arvonia:{id}", belmora.Reader(Ada), Stop);
        Assert.Equal(PermittedUse.Intelligence, one.Handling.PermittedUse);
        Assert.Equal(Note, await OpenAsync(belmora, id, one.Content.Files![0]));
        await arvonia.CarryFilesAsync(belmora);
        Assert.Equal(late, await OpenAsync(belmora, id, one.Content.Files[1]));

        await arvonia.RecallAsync(id, "withdraw");
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        Assert.Empty(await tables.ReceivedFiles.ToListAsync(Stop));
        Assert.Empty(await tables.FileParts.ToListAsync(Stop));
        Assert.Equal((int)RecallDeed.Purged, (await tables.RecallsIn.ToListAsync(Stop)).Last().Deed);
    }

    [Fact]
    public async Task What_is_shut_away_is_shut_away_with_its_files()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await JoinedAsync(arvonia, TestDatabase.SQLite);
        var id = await arvonia.ReleaseAsync(Form("in a case", "belmora"), null, null, ("note.txt", Note));
        await arvonia.CarryFilesAsync(belmora);
        var file = (await belmora.Of<ReceivedDesk>().FindAsync($"arvonia:{id}", belmora.Reader(Ada), Stop)).Content.Files![0];
        await belmora.Journal.InProcessAsync(new ProcessWords("cases.link", Ada, CasePurpose.Words, "law"), open =>
        {
            open.Append(new("case", "case1"), new CaseRecordLinked("case1", "received", $"arvonia:{id}", "ada", "it matters"), belmora.Of<ExchangeRecords>().Own, new Retention("cases", "case1"));
            return Task.CompletedTask;
        }, Stop);
        await arvonia.RecallAsync(id, "withdraw");
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        Assert.Equal("exchange.received.quarantined", await CodeAsync(() => OpenAsync(belmora, id, file)));
    }

    [Fact]
    public async Task What_came_otherwise_than_it_was_announced_is_said_and_not_shown()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await JoinedAsync(arvonia, TestDatabase.SQLite);
        var id = await arvonia.ReleaseAsync(Form("a lie", "belmora"), null, null, ("note.txt", Note));
        await arvonia.CarryAsync(belmora);
        var file = (await belmora.Of<ReceivedDesk>().FindAsync($"arvonia:{id}", belmora.Reader(Ada), Stop)).Content.Files![0];
        // A part of the right length with other bytes; one out of its turn; one too short; one that nobody announced.
        await PostAsync(arvonia, id, file.Sha256, 2, FileParts.Length(file, 2));
        await PostAsync(arvonia, id, file.Sha256, 1, 10);
        await PostAsync(arvonia, id, new string('0', 64), 1, FileParts.Size);
        await PostAsync(arvonia, "unheard", file.Sha256, 1, FileParts.Size);
        for (var number = 1; number <= FileParts.Of(file); number++)
            await PostAsync(arvonia, id, file.Sha256, number, FileParts.Length(file, number));
        await PostAsync(arvonia, id, file.Sha256, FileParts.Of(file) + 1, 10);
        var receipts = await arvonia.CarryAsync(belmora);
        Assert.Equal([.. Enumerable.Repeat("exchange.declined.part", 4), .. Enumerable.Repeat("", FileParts.Of(file)), "exchange.declined.part"], receipts.Select(r => r.Code));
        await belmora.Of<FileAssembly>().KeepAsync(Stop);
        Assert.False((await belmora.Of<ReceivedDesk>().FilesAsync(await belmora.Of<ReceivedDesk>().FindAsync($"arvonia:{id}", belmora.Reader(Ada), Stop), Stop))[file.Sha256]);
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => OpenAsync(belmora, id, file)));
    }

    [Fact]
    public async Task What_was_put_to_a_release_and_never_proposed_is_erased_and_nobody_else_can_touch_it()
    {
        await using var arvonia = await NewAsync("arvonia");
        var (desk, taken) = (arvonia.Of<ReleaseFilesDesk>(), TakenFile.Of("note.txt", Note, new ExchangePolicy().FileSize));
        await desk.AddAsync(arvonia.Reader(Ada), "draft", taken, Stop);
        Assert.Equal("exchange.file.twice", await CodeAsync(() => desk.AddAsync(arvonia.Reader(Ada), "draft", taken, Stop)));
        Assert.Equal("exchange.file.late", await CodeAsync(() => desk.RemoveAsync(arvonia.Reader(Bert), "draft", taken.Sha256, Stop)));
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => arvonia.Of<FileContents>().SentAsync(arvonia.Reader(Bert), "draft", taken.Sha256, Stop)));
        Assert.Equal(Note, (await arvonia.Of<FileContents>().SentAsync(arvonia.Reader(Ada), "draft", taken.Sha256, Stop)).Content);
        arvonia.Clock.Advance(TimeSpan.FromHours(47));
        await arvonia.Of<ForgottenFiles>().KeepAsync(Stop);
        Assert.Single(await desk.OfDraftAsync(arvonia.Reader(Ada), "draft", Stop));
        arvonia.Clock.Advance(TimeSpan.FromHours(2));
        await arvonia.Of<ForgottenFiles>().KeepAsync(Stop);
        Assert.Empty(await desk.OfDraftAsync(arvonia.Reader(Ada), "draft", Stop));
        Assert.NotNull(await CodeAsync(() => arvonia.Of<FileContents>().OpenAsync(taken.Sha256, arvonia.Of<ExchangeRecords>().Own, Stop)));
    }

    [Fact]
    public async Task Parts_go_a_few_at_a_time_so_that_a_recall_never_waits_behind_all_of_them()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await JoinedAsync(arvonia, TestDatabase.SQLite);
        var id = await arvonia.ReleaseAsync(Form("long", "belmora"), null, null, ("long.txt", [.. Enumerable.Range(0, 4 * FileDelivery.AtOnce * FileParts.Size).Select(i => (byte)('a' + (i % 26)))]));
        Assert.False(await arvonia.Of<FileDelivery>().KeepAsync(Stop));
        await arvonia.CarryAsync(belmora);
        Assert.True(await arvonia.Of<FileDelivery>().KeepAsync(Stop));
        Assert.False(await arvonia.Of<FileDelivery>().KeepAsync(Stop));
        await using var tables = arvonia.Of<ExchangeRecords>().Tables();
        Assert.Equal(FileDelivery.AtOnce, await tables.Outgoing.CountAsync(m => m.Kind == MessageKinds.ReleasePart, Stop));
        await arvonia.RecallAsync(id, "withdraw");
        // Nothing of it was tried, so nothing of it goes.
        Assert.Equal(0, await tables.Outgoing.CountAsync(m => m.Kind == MessageKinds.ReleasePart, Stop));
        await arvonia.CarryFilesAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        Assert.Empty(await tables.Outgoing.Where(m => m.Kind == MessageKinds.ReleasePart).ToListAsync(Stop));
        await using var there = belmora.Of<ExchangeRecords>().Tables();
        Assert.Empty(await there.Received.ToListAsync(Stop));
    }

    private static async Task<ExchangeNode> JoinedAsync(ExchangeNode arvonia, TestDatabase database)
    {
        var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        return belmora;
    }

    private static async Task<byte[]> OpenAsync(ExchangeNode node, string release, ReleaseFile file) => (await node.Of<FileContents>().ReceivedAsync(node.Reader(Ada), $"arvonia:{release}", file.Sha256, Stop)).Content;

    /// <summary>A part as somebody sends it who does not keep to what was announced.</summary>
    private static Task PostAsync(ExchangeNode node, string release, string file, int number, int length) => node.Of<ExchangeRecords>().BySystemAsync(ExchangeJournal.SendFile, open => node.Of<PartnerPost>().QueueAsync(
        open, new OutgoingMessage("belmora", MessageKinds.ReleasePart, release, CanonicalJson.OfRecord(new FilePartContent { Format = FilePartContent.Version, Release = release, File = file, Number = number, Content = Convert.ToBase64String(new byte[length]) })), Stop), Stop);
}
