using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Mailbox;
using Cordon.Modules.Exchange.Packets;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Tests.Modules.Exchange.Packets;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Mailbox;

/// <summary>Sealed packets that come by mail are taken in without anybody bringing them; everything else stays as it is.</summary>
public sealed class PacketMailboxTests
{
    private static readonly byte[] Letter = "Subject: hello\r\nFrom: somebody@arvonia.example\r\n\r\nnothing attached\r\n.\r\n..\r\n"u8.ToArray();

    [Fact]
    public async Task A_packet_is_taken_in_once_and_other_mails_are_left_alone_and_counted()
    {
        await using var box = new MailboxDouble();
        await using var server = new MailServerDouble();
        await using var arvonia = await NewAsync("arvonia", policy: new ExchangePolicy { Mail = new MailPolicy("127.0.0.1", server.Port, SecureSocketOptions.None, "duty@arvonia.example", null, null) });
        await using var belmora = await NewAsync("belmora", policy: By(box));
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        await arvonia.Of<PacketDesk>().MailAsync(Ada, "belmora", "Sealed packet from arvonia", "The file attached is sealed.", Stop);
        var mail = Assert.Single(server.Mails);
        box.Mails.AddRange([("a", Letter), ("b", mail), ("c", Letter)]);
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Equal(["one"], await TitlesAsync(belmora));
        var found = belmora.Of<PacketMailbox>().Found!;
        Assert.Equal((1, 0, 2, null), (found.Taken, found.Refused, found.Others, found.Trouble));
        Assert.Equal("", Assert.Single(await TakenAsync(belmora)).Person);
        Assert.DoesNotContain(box.Asked, a => a.StartsWith("DELE", StringComparison.OrdinalIgnoreCase));

        // Not before it is time again, and each mail once.
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        belmora.Clock.Advance(TimeSpan.FromMinutes(5));
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Equal((2, 3), (box.Asked.Count(a => a == "QUIT"), box.Asked.Count(a => a.StartsWith("RETR", StringComparison.Ordinal))));

        // The same packet in another mail, as after a start of the node, is known.
        box.Mails.Add(("d", mail));
        belmora.Clock.Advance(TimeSpan.FromMinutes(5));
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Single(await TakenAsync(belmora));
        Assert.Equal(2, belmora.Of<PacketMailbox>().Found!.Taken);
    }

    [Fact]
    public async Task What_is_no_partners_or_not_for_this_node_is_refused_and_said()
    {
        await using var box = new MailboxDouble();
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora", policy: By(box));
        await using var corvale = await NewAsync("corvale");
        await arvonia.JoinAsync(belmora);
        await arvonia.JoinAsync(corvale);
        await corvale.JoinAsync(arvonia);
        await arvonia.ReleaseAsync(Form("one", "belmora", "corvale"));
        var (_, strangers) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "belmora", Stop);
        var (_, others) = await arvonia.Of<PacketDesk>().MakeAsync(Ada, "corvale", Stop);
        box.Mails.AddRange([("a", strangers), ("b", others)]);
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Equal((0, 2, "sealing.closed"), (belmora.Of<PacketMailbox>().Found!.Taken, belmora.Of<PacketMailbox>().Found!.Refused, belmora.Of<PacketMailbox>().Found!.Code));
        Assert.Empty(await TitlesAsync(belmora));
    }

    [Fact]
    public async Task A_mailbox_that_cannot_be_read_is_said_and_tried_again_and_none_is_none()
    {
        await using var box = new MailboxDouble();
        await using var belmora = await NewAsync("belmora", policy: By(box));
        box.Password = "another";
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Equal("exchange.mailbox.failed", belmora.Of<PacketMailbox>().Found!.Trouble!.Code);
        Assert.Null(belmora.Of<PacketMailbox>().Found!.At);
        box.Password = "open sesame";
        box.Mails.Add(("a", Letter));
        belmora.Clock.Advance(TimeSpan.FromMinutes(5));
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Equal((null, 1), (belmora.Of<PacketMailbox>().Found!.Trouble, belmora.Of<PacketMailbox>().Found!.Others));
        await box.DisposeAsync();
        belmora.Clock.Advance(TimeSpan.FromMinutes(5));
        await belmora.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Equal("exchange.mailbox.failed", belmora.Of<PacketMailbox>().Found!.Trouble!.Code);
        await using var arvonia = await NewAsync("arvonia");
        await arvonia.Of<PacketMailbox>().KeepAsync(Stop);
        Assert.Null(arvonia.Of<PacketMailbox>().Found);
    }

    private static ExchangePolicy By(MailboxDouble box) => new() { Mailbox = new MailboxPolicy("127.0.0.1", box.Port, SecureSocketOptions.None, "duty", "open sesame", TimeSpan.FromMinutes(5)) };

    private static async Task<IReadOnlyList<PacketTaken>> TakenAsync(ExchangeNode node) => [.. (await node.Of<PacketDesk>().DoneAsync("arvonia", node.Reader(Bert), Stop)).Select(e => e.Data).OfType<PacketTaken>()];

    private static async Task<IReadOnlyList<string>> TitlesAsync(ExchangeNode node)
    {
        await using var tables = node.Of<ExchangeRecords>().Tables();
        return [.. (await tables.Received.ToListAsync(Stop)).Select(r => ExchangeRecords.Read<ReceivedRelease>(r.Json).Content.Title).Order(StringComparer.Ordinal)];
    }
}
