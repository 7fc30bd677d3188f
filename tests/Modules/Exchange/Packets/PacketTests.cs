using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Packets;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Transport;
using CsCheck;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Packets;

/// <summary>When nodes do not reach each other, files and mails take the same messages to the same end.</summary>
public sealed class PacketTests
{
    [Theory, EachDatabase]
    public async Task What_waits_goes_as_a_file_and_its_receipts_come_back_as_one(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await JoinedAsync(arvonia, belmora);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        await arvonia.ReleaseAsync(Form("two", "belmora"));
        var (name, file) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
        Assert.Equal("arvonia-20261102T080000Z.packet.json", name);
        Assert.DoesNotContain("belmora", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        // Days on its way: no clock turns it away.
        belmora.Clock.Advance(TimeSpan.FromDays(5));
        await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", file, Stop);
        Assert.Equal((2, 0, 0, 0), await TakenAsync(belmora, "arvonia"));
        Assert.Equal(["one", "two"], await TitlesAsync(belmora));

        var (_, back) = await belmora.Of<PacketDesk>().MakeAsync(Bert, "arvonia", Stop);
        await arvonia.Of<PacketDesk>().TakeAsync(Ada, "belmora", back, Stop);
        await using var tables = arvonia.Of<ExchangeRecords>().Tables();
        Assert.All(await tables.Outgoing.ToListAsync(Stop), m => Assert.Equal((int)OutgoingState.Delivered, m.State));
        Assert.Empty((await arvonia.Of<PacketDesk>().WaitingAsync("belmora", Stop)).Kinds);
        Assert.Equal([typeof(PacketTaken), typeof(PacketMade)], (await arvonia.Of<PacketDesk>().DoneAsync("belmora", arvonia.Reader(Ada), Stop)).Select(e => e.Data!.GetType()));
    }

    [Fact]
    public void By_whichever_ways_and_however_often_it_comes_each_message_counts_once_and_in_its_order() => Gen.Int[0, 3].Array[1, 12].Sample(steps =>
    {
        PlayAsync(steps).GetAwaiter().GetResult();
    }, iter: 12, threads: 1);

    [Fact]
    public async Task A_packet_is_opened_by_its_partner_only_and_taken_in_on_the_page_of_its_sender()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await using var corvale = await NewAsync("corvale");
        await JoinedAsync(arvonia, belmora);
        await JoinedAsync(arvonia, corvale);
        await JoinedAsync(belmora, corvale);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        var (_, file) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
        Assert.Equal("sealing.closed", await CodeAsync(() => corvale.Of<PacketDesk>().TakeAsync(Ada, "arvonia", file, Stop)));
        Assert.Equal("exchange.packet.from", await CodeAsync(() => belmora.Of<PacketDesk>().TakeAsync(Ada, "corvale", file, Stop)));
        Assert.Empty(await TitlesAsync(belmora));

        // Somebody who has the messages puts them into a packet of their own: each still says whose it is.
        var packet = await Packet.OpenAsync(file, belmora.Of<Cordon.Modules.Exchange.Cards.ExchangeKeys>(), 1);
        var forged = (packet with { From = "corvale" }).Seal((await belmora.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.Card.Sealing);
        await belmora.Of<PacketDesk>().TakeAsync(Ada, "corvale", forged, Stop);
        Assert.Equal((0, 0, 0, 1), await TakenAsync(belmora, "corvale"));
        Assert.Empty(await TitlesAsync(belmora));
    }

    [Fact]
    public async Task Whatever_is_brought_in_is_refused_in_words_and_changes_nothing()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await JoinedAsync(arvonia, belmora);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        var (_, file) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
        var desk = belmora.Of<PacketDesk>();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte[1, 255], Gen.Int[0, 2]).Sample((at, by, how) =>
        {
            byte[] wrong = how switch { 0 => [.. file[..at]], 1 => [.. file, .. file[at..]], _ => [.. file[..at], (byte)(file[at] ^ by), .. file[(at + 1)..]] };
            var thrown = Record.Exception(() => desk.TakeAsync(Bert, "arvonia", wrong, Stop).GetAwaiter().GetResult());
            // A changed byte may be one that does not matter, as of the white space a reader passes over.
            Assert.True(thrown is null or FaultException, thrown?.ToString());
            Assert.NotNull(thrown is FaultException fault ? FaultTexts.Say(fault.Fault, "en") : "");
        }, iter: 300, threads: 1);
        Assert.Equal("exchange.packet.nothing", await CodeAsync(() => belmora.Of<PacketDesk>().MakeAsync(Bert, "arvonia", Stop)));
        Assert.Empty(await TitlesAsync(belmora));
    }

    [Fact]
    public async Task It_is_mailed_and_the_mail_as_it_arrives_is_brought_in()
    {
        await using var server = new MailServerDouble();
        await using var arvonia = await NewAsync("arvonia", policy: By(server));
        await using var belmora = await NewAsync("belmora");
        await JoinedAsync(arvonia, belmora);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        await arvonia.Of<PacketDesk>().MailAsync(Ada, "belmora", "Sealed packet from arvonia", "The file attached is a sealed packet. Le fichier joint est scellé.", Stop);
        Assert.Contains("duty@belmora.example", Assert.Single(server.Recipients), StringComparison.Ordinal);
        await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", Assert.Single(server.Mails), Stop);
        Assert.Equal(["one"], await TitlesAsync(belmora));
        Assert.Equal("", (await arvonia.Of<PacketDesk>().DoneAsync("belmora", arvonia.Reader(Ada), Stop)).Select(e => e.Data).OfType<PacketMailed>().Single().Problem);
        Assert.Equal("exchange.packet.none-in-mail", await CodeAsync(() => belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", "Subject: hello\r\n\r\nnothing attached\r\n"u8.ToArray(), Stop)));
    }

    [Fact]
    public async Task A_server_that_refuses_or_is_not_there_is_said_and_recorded_and_the_messages_still_wait()
    {
        await using var server = new MailServerDouble(refuses: true);
        await using var arvonia = await NewAsync("arvonia", policy: By(server));
        await using var belmora = await NewAsync("belmora");
        await JoinedAsync(arvonia, belmora);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        var desk = arvonia.Of<PacketDesk>();
        Assert.Equal("exchange.mail.failed", await CodeAsync(() => desk.MailAsync(Ada, "belmora", "s", "t", Stop)));
        await server.DisposeAsync();
        Assert.Equal("exchange.mail.failed", await CodeAsync(() => desk.MailAsync(Ada, "belmora", "s", "t", Stop)));
        Assert.Equal(["exchange.mail.failed", "exchange.mail.failed"], (await desk.DoneAsync("belmora", arvonia.Reader(Ada), Stop)).Select(e => e.Data).OfType<PacketMailed>().Select(m => m.Problem));
        Assert.Equal(1, (await desk.WaitingAsync("belmora", Stop)).Kinds.Single().Count);
        Assert.Equal("exchange.mail.none", await CodeAsync(() => belmora.Of<PacketDesk>().MailAsync(Ada, "arvonia", "s", "t", Stop)));
    }

    private static ExchangePolicy By(MailServerDouble server) => new() { Mail = new MailPolicy("127.0.0.1", server.Port, SecureSocketOptions.None, "duty@arvonia.example", null, null) };

    /// <summary>Releases are made, and go by node, by a file that is brought at once, or by one that is brought at the end, twice.</summary>
    private static async Task PlayAsync(int[] steps)
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await JoinedAsync(arvonia, belmora);
        var (made, late) = (new List<string>(), new List<byte[]>());
        foreach (var step in steps)
        {
            if (step == 0 || made.Count == 0)
            {
                made.Add($"title {made.Count + 1:00}");
                await arvonia.ReleaseAsync(Form(made[^1], "belmora"));
            }
            else if (step == 1)
            {
                await arvonia.CarryAsync(belmora);
            }
            else if ((await arvonia.Of<PacketDesk>().WaitingAsync("belmora", Stop)).Kinds.Count > 0)
            {
                var (_, file) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
                if (step == 2)
                    await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", file, Stop);
                late.Add(file);
            }
        }

        await arvonia.CarryAsync(belmora);
        foreach (var file in late.Concat(late.AsEnumerable().Reverse()))
            await belmora.Of<PacketDesk>().TakeAsync(Bert, "arvonia", file, Stop);
        Assert.Equal(made, await TitlesAsync(belmora));
        await using var tables = belmora.Of<ExchangeRecords>().Tables();
        Assert.Equal(Enumerable.Range(1, made.Count).Select(n => (long)n), await tables.Incoming.OrderBy(m => m.At).ThenBy(m => m.Number).Select(m => m.Number).ToListAsync(Stop));
        Assert.Empty(await tables.Kept.ToListAsync(Stop));
    }

    private static async Task JoinedAsync(ExchangeNode one, ExchangeNode other)
    {
        await one.JoinAsync(other);
        await other.JoinAsync(one);
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(ExchangeNode node)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        return [.. (await tables.Received.ToListAsync(Stop)).Select(r => ExchangeRecords.Read<ReceivedRelease>(r.Json).Content.Title).Order(StringComparer.Ordinal)];
    }

    private static async Task<(int Taken, int Kept, int Declined, int Away)> TakenAsync(ExchangeNode node, string partner)
    {
        var taken = (await node.Of<PacketDesk>().DoneAsync(partner, node.Reader(Bert), Stop)).Select(e => e.Data).OfType<PacketTaken>().First();
        return (taken.Taken, taken.Kept, taken.Declined, taken.TurnedAway);
    }
}
