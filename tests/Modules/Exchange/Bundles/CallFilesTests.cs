using System.Security.Cryptography;
using Cordon.Journal.Projections;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.Bundles.HotlineCalls;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Bundles;

/// <summary>Files of calls on the hotline, from one node to another and back.</summary>
public sealed class CallFilesTests
{
    private static readonly byte[] Note = [.. Enumerable.Range(0, 500_000).Select(i => (byte)('a' + (i % 26)))];
    private static readonly byte[] Picture = MadePng.Of(300, 3, [MadePng.Chunk("tEXt", "GPS\0N47"u8)]);

    [Theory, EachDatabase]
    public async Task A_call_is_there_at_once_and_its_files_follow_to_the_byte_and_so_do_those_of_the_answer(TestDatabase database)
    {
        var (arvonia, belmora) = await PairAsync(database);
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("alarm.png", Picture), ("note.txt", Note));
        await arvonia.CarryAsync(belmora);
        // The call does not wait for its files, and says which are to come.
        var files = await belmora.FilesAsync($"arvonia.{id}");
        Assert.Equal([("alarm.png", BundleStanding.Coming, 0, 1), ("note.txt", BundleStanding.Coming, 0, 4)], files.Select(f => (f.File.Name, f.Stands, f.Came, f.Parts)));
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => belmora.OpenAsync($"arvonia.{id}", files[0].File.Sha256)));
        await arvonia.CarryFilesAsync(belmora);
        Assert.All(await belmora.FilesAsync($"arvonia.{id}"), f => Assert.Equal(BundleStanding.There, f.Stands));
        Assert.All(await arvonia.FilesAsync(id), f => Assert.Equal(BundleStanding.There, f.Stands));
        Assert.Equal(MadePng.Of(300, 3), await belmora.OpenAsync($"arvonia.{id}", files[0].File.Sha256));
        Assert.Equal(Note, await belmora.OpenAsync($"arvonia.{id}", files[1].File.Sha256));
        Assert.Equal(Note, await arvonia.OpenAsync(id, files[1].File.Sha256));

        var before = ReadOutCode.Of(await arvonia.FindAsync(id), "arvonia");
        Assert.Equal(before, ReadOutCode.Of(await belmora.FindAsync($"arvonia.{id}"), "belmora"));
        await belmora.AnswerAsync($"arvonia.{id}", ("drum.png", MadePng.Of(40)));
        await belmora.CarryFilesAsync(arvonia);
        var answered = await arvonia.FindAsync(id);
        Assert.Equal(MadePng.Of(40), await arvonia.OpenAsync(id, answered.Answer!.Files!.Files[0].Sha256));
        var there = await belmora.FindAsync($"arvonia.{id}");
        Assert.NotNull(ReadOutCode.OfAnswer(answered, answered.Answer, "arvonia"));
        Assert.Equal(ReadOutCode.OfAnswer(answered, answered.Answer, "arvonia"), ReadOutCode.OfAnswer(there, there.Answer!, "belmora"));
        // A digest of another file is another code.
        var lied = answered.Answer with { Files = answered.Answer.Files with { Files = [answered.Answer.Files.Files[0] with { Sha256 = new string('0', 64) }] } };
        Assert.NotEqual(ReadOutCode.OfAnswer(answered, answered.Answer, "arvonia"), ReadOutCode.OfAnswer(answered, lied, "arvonia"));
        await TheTablesAreTheSameWhenTheyAreBuiltAgainAsync(belmora);
    }

    [Theory, EachDatabase]
    public async Task What_is_taken_back_is_erased_there_and_the_words_stay(TestDatabase database)
    {
        var (arvonia, belmora) = await PairAsync(database);
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("note.txt", Note));
        await TogetherAsync(arvonia, belmora);
        var file = (await belmora.FilesAsync($"arvonia.{id}"))[0].File.Sha256;
        await arvonia.TakeBackAsync(id);
        Assert.Equal("hotline.files.none", await CodeAsync(() => arvonia.TakeBackAsync(id)));
        await TogetherAsync(arvonia, belmora);
        Assert.Equal(BundleStanding.TakenBack, Assert.Single(await belmora.FilesAsync($"arvonia.{id}")).Stands);
        Assert.Equal(BundleStanding.TakenBack, Assert.Single(await arvonia.FilesAsync(id)).Stands);
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => belmora.OpenAsync($"arvonia.{id}", file)));
        Assert.StartsWith("journal.blob.", await CodeAsync(() => belmora.Of<FileContents>().OpenAsync(file, belmora.Of<ExchangeRecords>().Own, Stop)));
        Assert.Equal("Two drums off the manifest", (await belmora.FindAsync($"arvonia.{id}")).Letter.Subject);
        await using var tables = arvonia.Of<ExchangeRecords>().Tables();
        Assert.Equal((int)RecallDeed.Purged, Assert.Single(await tables.RecallsOut.ToListAsync(Stop)).Deed);
        await TheTablesAreTheSameWhenTheyAreBuiltAgainAsync(arvonia);
        await TheTablesAreTheSameWhenTheyAreBuiltAgainAsync(belmora);
    }

    [Fact]
    public async Task With_a_partner_that_rests_the_words_go_and_files_do_not()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        await arvonia.Of<PartnerDesk>().SuspendAsync(Ada, "belmora", "a doubt", Stop);
        Assert.Equal("exchange.file.rests", await CodeAsync(() => arvonia.CallAsync(("note.txt", Note))));
        var id = await arvonia.CallAsync();
        await arvonia.CarryAsync(belmora);
        Assert.Null((await belmora.FindAsync($"arvonia.{id}")).Letter.Files);
    }

    [Fact]
    public async Task A_recipient_with_which_all_rests_takes_the_call_and_not_its_files_and_the_caller_is_told()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        await belmora.Of<PartnerDesk>().SuspendAsync(Ada, "arvonia", "a doubt", Stop);
        var id = await arvonia.CallAsync(("note.txt", Note));
        await TogetherAsync(arvonia, belmora);
        Assert.Equal(CallStatus.Waiting, (await belmora.FindAsync($"arvonia.{id}")).Status);
        Assert.Equal((BundleStanding.Refused, "exchange.message.rests"), Assert.Single((await arvonia.FilesAsync(id)).Select(f => (f.Stands, f.Code))));
    }

    [Fact]
    public async Task When_a_partner_is_suspended_and_joined_again_files_go_on_where_they_stopped()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        byte[] late = [.. Enumerable.Range(0, (FileDelivery.AtOnce + 4) * FileParts.Size).Select(i => (byte)('0' + (i % 10)))];
        var id = await arvonia.CallAsync(("late.txt", late));
        await arvonia.CarryAsync(belmora);
        await arvonia.Of<FileDelivery>().KeepAsync(Stop);
        await arvonia.Of<PartnerDesk>().SuspendAsync(Ada, "belmora", "a doubt", Stop);
        await arvonia.CarryFilesAsync(belmora);
        Assert.Equal(BundleStanding.Coming, Assert.Single(await belmora.FilesAsync($"arvonia.{id}")).Stands);
        await arvonia.Of<PartnerDesk>().ResumeAsync(Ada, "belmora", "none", Stop);
        await arvonia.CarryFilesAsync(belmora);
        Assert.Equal(late, await belmora.OpenAsync($"arvonia.{id}", Convert.ToHexStringLower(SHA256.HashData(late))));
        await TheTablesAreTheSameWhenTheyAreBuiltAgainAsync(arvonia);
    }

    [Fact]
    public async Task More_or_larger_files_than_the_recipient_takes_hold_up_no_call()
    {
        var (arvonia, belmora) = await PairAsync(there: new ExchangePolicy { FileSize = 1000 });
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("note.txt", Note));
        await TogetherAsync(arvonia, belmora);
        Assert.Equal(BundleStanding.Refused, Assert.Single(await belmora.FilesAsync($"arvonia.{id}")).Stands);
        Assert.Equal((BundleStanding.Refused, "exchange.declined.part"), Assert.Single((await arvonia.FilesAsync(id)).Select(f => (f.Stands, f.Code))));
    }

    [Fact]
    public async Task What_was_not_looked_at_does_not_leave_and_nobody_sends_the_files_of_another()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        var form = await arvonia.WithAsync(Alert(), ("note.txt", Note));
        var unseen = Alert();
        unseen.Bundle = form.Bundle;
        Assert.Equal("exchange.file.unseen", await CodeAsync(() => arvonia.Of<CallDesk>().CallAsync(arvonia.Officer(), unseen, Stop)));
        Assert.Equal("exchange.file.late", await CodeAsync(() => arvonia.Of<CallDesk>().CallAsync(arvonia.Officer() with { Actor = Bert }, form, Stop)));
        await arvonia.Of<CallDesk>().CallAsync(arvonia.Officer(), form, Stop);
        // What was sent does not go another time, and does not change.
        Assert.Equal("exchange.file.late", await CodeAsync(() => arvonia.Of<CallDesk>().CallAsync(arvonia.Officer(), form, Stop)));
        Assert.Equal("exchange.file.late", await CodeAsync(() => arvonia.Of<IBundleDesk>().RemoveAsync(Ada, form.Bundle!, form.Seen[0], Stop)));
        Assert.Empty(await arvonia.Of<IBundleDesk>().OfAsync(Ada, form.Bundle!, Stop));
    }

    [Fact]
    public async Task When_a_call_is_erased_its_files_go_too_on_either_side()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("note.txt", Note));
        await TogetherAsync(arvonia, belmora);
        foreach (var (node, call) in new[] { (arvonia, id), (belmora, $"arvonia.{id}") })
        {
            await node.Journal.EraseAsync(new Retention(HotlinePurpose.Class, call), "an order", new ProcessWords(Cordon.Journal.Erasure.EraseProcess.Name, Ada, HotlinePurpose.Words, "an order"), node.Of<ExchangeRecords>().Own, Stop);
            await node.Of<ForgottenFiles>().KeepAsync(Stop);
            await using var tables = node.Of<ExchangeRecords>().Tables();
            Assert.Empty(await tables.SentBundles.ToListAsync(Stop));
            Assert.Empty(await tables.ComingBundles.ToListAsync(Stop));
            Assert.Empty(await tables.ReceivedFiles.ToListAsync(Stop));
            Assert.StartsWith("journal.blob.", await CodeAsync(() => node.Of<FileContents>().OpenAsync(Convert.ToHexStringLower(SHA256.HashData(Note)), node.Of<ExchangeRecords>().Own, Stop)));
            await TheTablesAreTheSameWhenTheyAreBuiltAgainAsync(node);
        }
    }

    [Fact]
    public async Task Files_of_calls_count_among_what_is_compared()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        await arvonia.CallAsync(("note.txt", Note), ("alarm.png", Picture));
        var back = await arvonia.CallAsync(("other.txt", [.. Note.Reverse()]));
        await TogetherAsync(arvonia, belmora);
        await arvonia.TakeBackAsync(back);
        await TogetherAsync(arvonia, belmora);
        await arvonia.Of<ComparisonKeeper>().SendAsync("belmora", Stop);
        await arvonia.CarryAsync(belmora);
        await belmora.Of<ComparisonKeeper>().KeepAsync(Stop);
        var made = Assert.Single(await Comparisons.LatestAsync(belmora.Of<ExchangeRecords>(), "arvonia", Stop)).Made;
        Assert.Equal((2, 2, 0), (made.Stated, made.Held, made.Ranges.Count));
    }

    private static async Task TheTablesAreTheSameWhenTheyAreBuiltAgainAsync(ExchangeNode node)
    {
        var before = await node.RowsAsync();
        await node.Journal.RebuildAsync(new ProcessWords(RebuildProcess.Name, Actor.System("test"), "test", "test"), node.Of<ExchangeRecords>().Own, Stop);
        Assert.Equal(before, await node.RowsAsync());
    }
}
