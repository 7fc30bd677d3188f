using System.Security.Cryptography;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Packets;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Transport;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.Bundles.HotlineCalls;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Bundles;

/// <summary>Whatever order things come in, both sides end with the same, and no file is shown whose digest is not the signed one.</summary>
public sealed class CallFilesOrderTests
{
    private static readonly byte[] Note = [.. Enumerable.Range(0, 500_000).Select(i => (byte)('a' + (i % 26)))];

    /// <summary>What may happen next between two nodes, in any order.</summary>
    private enum Step
    {
        Call, CarryThere, PutParts, CarryMixed, CarryTwice, Assemble, Answer, CarryBack, TakeBack, TakeAnswerBack, KeepRecalls, Lie, Packet,
    }

    [Fact]
    public void In_whatever_order_parts_calls_answers_and_recalls_come() => Gen.Select(Gen.Enum<Step>().Array[4, 24], Gen.Int[0, 1_000_000]).Sample((steps, seed) =>
    {
        PlayAsync(steps, new Random(seed)).GetAwaiter().GetResult();
    }, iter: 15, threads: 1);

    [Fact]
    public async Task Files_of_a_call_ride_along_when_packets_are_carried()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("note.txt", Note));
        // No line at all: one packet takes the call and its files along.
        await arvonia.Of<FileDelivery>().KeepAsync(Stop);
        var (_, there) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
        await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", there, Stop);
        // Brought in twice is brought in once.
        await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", there, Stop);
        await belmora.Of<FileAssembly>().KeepAsync(Stop);
        Assert.Equal(BundleStanding.Coming, Assert.Single(await arvonia.FilesAsync(id)).Stands);
        var (_, back) = await belmora.Of<PacketDesk>().MakeAsync(Bert, "arvonia", Stop);
        await arvonia.Of<PacketDesk>().TakeAsync(Ada, "belmora", back, Stop);
        Assert.Equal(Note, await belmora.OpenAsync($"arvonia.{id}", Convert.ToHexStringLower(SHA256.HashData(Note))));
        Assert.Equal(BundleStanding.There, Assert.Single(await arvonia.FilesAsync(id)).Stands);
    }

    [Fact]
    public async Task Files_that_were_put_for_a_packet_come_behind_their_call_also_when_the_line_is_back_before_it()
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("note.txt", Note));
        await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
        // All in one list, as the courier sends them: the parts are looked at in the process that takes the call in.
        await using (var tables = arvonia.Of<ExchangeRecords>().Tables())
        {
            var rows = await tables.Outgoing.OrderBy(m => m.Number).ToListAsync(Stop);
            Assert.Equal(["hotline", .. Enumerable.Repeat(MessageKinds.ReleasePart, 4)], rows.Select(r => r.Kind));
            var messages = new List<string>();
            foreach (var row in rows)
                messages.Add(WireMessage.For(row, arvonia.Of<ExchangeRecords>().Identity, Cordon.Kernel.Time.Instant.Now(arvonia.Clock)).Sign(await arvonia.Of<Cordon.Modules.Exchange.Cards.ExchangeKeys>().SignerAsync(row.Keys)).ToString());
            Assert.Equal(5, (await belmora.Of<Reception>().TakeAsync(messages, null, "test", Stop)).Count);
        }

        await belmora.Of<FileAssembly>().KeepAsync(Stop);
        Assert.Equal(Note, await belmora.OpenAsync($"arvonia.{id}", Convert.ToHexStringLower(SHA256.HashData(Note))));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_came_otherwise_than_the_call_names_it_is_not_shown_and_asked_for_once_more(bool twice)
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        var id = await arvonia.CallAsync(("note.txt", Note));
        await arvonia.CarryAsync(belmora);
        await LieAsync(arvonia);
        await arvonia.CarryFilesAsync(belmora);
        Assert.Equal((BundleStanding.AskedAgain, 0), Assert.Single((await belmora.FilesAsync($"arvonia.{id}")).Select(f => (f.Stands, f.Came))));
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => belmora.OpenAsync($"arvonia.{id}", Convert.ToHexStringLower(SHA256.HashData(Note)))));
        Assert.Empty(await belmora.WorkAsync(ExchangeWork.FileKind));
        await belmora.CarryAsync(arvonia);
        Assert.Equal((BundleStanding.AskedAgain, 0), Assert.Single((await arvonia.FilesAsync(id)).Select(f => (f.Stands, f.Came))));
        if (twice)
            await LieAsync(arvonia);
        await arvonia.CarryFilesAsync(belmora);
        Assert.Equal(BundleStanding.There, Assert.Single(await arvonia.FilesAsync(id)).Stands);
        if (!twice)
        {
            Assert.Equal(Note, await belmora.OpenAsync($"arvonia.{id}", Convert.ToHexStringLower(SHA256.HashData(Note))));
            return;
        }

        // Who asks a third time gets nothing: it is a person's turn.
        Assert.Equal(BundleStanding.Altered, Assert.Single(await belmora.FilesAsync($"arvonia.{id}")).Stands);
        await TogetherAsync(arvonia, belmora);
        Assert.Equal(BundleStanding.Altered, Assert.Single(await belmora.FilesAsync($"arvonia.{id}")).Stands);
        Assert.Equal("exchange.file.unknown", await CodeAsync(() => belmora.OpenAsync($"arvonia.{id}", Convert.ToHexStringLower(SHA256.HashData(Note)))));
        Assert.Equal($"/hotline/arvonia.{id}", Assert.Single(await belmora.WorkAsync(ExchangeWork.FileKind)).Address);
    }

    private static async Task PlayAsync(Step[] steps, Random random)
    {
        var (arvonia, belmora) = await PairAsync();
        await using var one = arvonia;
        await using var two = belmora;
        var calls = new List<string>();
        foreach (var step in steps.Prepend(Step.Call))
        {
            await DoAsync(step, arvonia, belmora, calls, random);
            await NothingIsShownThatIsNotWhatWasSignedAsync(belmora, calls.Select(c => $"arvonia.{c}"));
            await NothingIsShownThatIsNotWhatWasSignedAsync(arvonia, calls);
        }

        await TogetherAsync(arvonia, belmora);
        await TogetherAsync(arvonia, belmora);
        foreach (var id in calls)
        {
            var (here, there) = (await arvonia.FilesAsync(id), await belmora.FilesAsync($"arvonia.{id}"));
            Assert.Equal(here.Select(f => f.File), there.Select(f => f.File));
            // Only the recipient knows of one that came altered: for the sender all its parts are there.
            Assert.Equal(here.Select(f => f.Stands), there.Select(f => f.Stands == BundleStanding.Altered ? BundleStanding.There : f.Stands));
            Assert.All(there, f => Assert.Contains(f.Stands, new[] { BundleStanding.There, BundleStanding.Altered, BundleStanding.TakenBack }));
            Assert.Equal((await arvonia.FindAsync(id)).Answer?.Files, (await belmora.FindAsync($"arvonia.{id}")).Answer?.Files);
        }

        await NothingIsShownThatIsNotWhatWasSignedAsync(belmora, calls.Select(c => $"arvonia.{c}"));
    }

    private static async Task DoAsync(Step step, ExchangeNode arvonia, ExchangeNode belmora, List<string> calls, Random random)
    {
        var id = calls.Count == 0 ? "" : calls[random.Next(calls.Count)];
        switch (step)
        {
            case Step.Call when calls.Count < 3:
                calls.Add(await arvonia.CallAsync(("a.txt", Bytes(random)), ("b.txt", Bytes(random))));
                break;
            case Step.CarryThere:
                await arvonia.CarryAsync(belmora);
                break;
            case Step.CarryMixed:
                await arvonia.CarryAsync(belmora, rows => [.. rows.OrderBy(_ => random.Next())]);
                break;
            case Step.CarryTwice:
                await arvonia.CarryAsync(belmora, rows => [.. rows.Concat(rows.AsEnumerable().Reverse())]);
                break;
            case Step.PutParts:
                await arvonia.Of<FileDelivery>().KeepAsync(Stop);
                await belmora.Of<FileDelivery>().KeepAsync(Stop);
                break;
            case Step.Assemble:
                await belmora.Of<FileAssembly>().KeepAsync(Stop);
                await arvonia.Of<FileAssembly>().KeepAsync(Stop);
                break;
            case Step.Answer:
                // It may not have come, or be answered.
                await CodeAsync(() => belmora.AnswerAsync($"arvonia.{id}", ("c.txt", Bytes(random))));
                break;
            case Step.CarryBack:
                await belmora.CarryAsync(arvonia);
                break;
            case Step.TakeBack:
                await CodeAsync(() => arvonia.TakeBackAsync(id));
                break;
            case Step.TakeAnswerBack:
                await CodeAsync(() => belmora.TakeBackAsync($"arvonia.{id}"));
                break;
            case Step.KeepRecalls:
                await belmora.Of<RecallKeeper>().KeepAsync(Stop);
                await arvonia.Of<RecallKeeper>().KeepAsync(Stop);
                break;
            case Step.Packet when (await arvonia.Of<PacketDesk>().WaitingAsync("belmora", Stop)).Kinds.Count > 0:
                var (_, packet) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
                if (random.Next(2) == 0)
                    await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", packet, Stop);
                break;
            case Step.Lie:
                await LieAsync(arvonia);
                break;
        }

        await arvonia.SettleAsync();
        await belmora.SettleAsync();
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 3 * FileParts.Size)];
        random.NextBytes(bytes);
        // No program and no picture.
        bytes[0] = 1;
        return bytes;
    }

    private static async Task NothingIsShownThatIsNotWhatWasSignedAsync(ExchangeNode node, IEnumerable<string> calls)
    {
        foreach (var id in calls)
        {
            IReadOnlyList<BundleFile> files;
            try
            {
                files = await node.FilesAsync(id);
            }
            catch (FaultException notYet) when (notYet.Fault.Code == "hotline.unknown")
            {
                continue;
            }

            foreach (var file in files)
            {
                byte[]? content = null;
                var code = await CodeAsync(async () => content = await node.OpenAsync(id, file.File.Sha256));
                Assert.True(code is null or "exchange.file.unknown", code);
                if (content is not null)
                    Assert.Equal(file.File.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
            }
        }
    }

    /// <summary>The next parts as a node sends them that does not send what it announced: right in number and length, and other bytes.</summary>
    private static async Task LieAsync(ExchangeNode node)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        foreach (var delivery in await tables.FileDeliveries.Where(d => d.Open).ToListAsync(Stop))
        {
            var files = FileParts.WithAgain(ExchangeRecords.Read<Cordon.Modules.Exchange.Storage.BundleFiles>((await tables.SentBundles.SingleAsync(b => b.Bundle == delivery.Release, Stop)).Json).Files, delivery.Again.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            await node.Of<ExchangeRecords>().BySystemAsync(ExchangeJournal.SendFile, async open =>
            {
                for (var index = delivery.Queued; FileParts.At(files, index) is var (file, number); index++)
                {
                    var part = new FilePartContent { Format = FilePartContent.Version, Release = delivery.Release, File = file.Sha256, Number = number, Content = Convert.ToBase64String(new byte[FileParts.Length(file, number)]) };
                    await node.Of<PartnerPost>().QueueAsync(open, new OutgoingMessage("belmora", MessageKinds.ReleasePart, delivery.Release, CanonicalJson.OfRecord(part)), Stop);
                }
            }, Stop);
        }
    }
}
