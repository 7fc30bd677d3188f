using System.Net.Sockets;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Packets;
using MailKit;
using MailKit.Net.Pop3;
using MailKit.Security;

namespace Cordon.Modules.Exchange.Mailbox;

/// <summary>
/// Looks for sealed packets in a mailbox and takes them in as if a person had brought them. By POP3, and it deletes nothing: mails stay as they are, those that are packets too.
/// Each mail is looked at once; after a start of the node once more, and a packet that was taken in before is known by its digest.
/// </summary>
internal sealed class PacketMailbox(PacketDesk packets, ExchangePolicy policy, TimeProvider clock)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Actor Itself = Actor.System("exchange");

    private readonly HashSet<string> _looked = [];
    private Instant _next;

    /// <summary>What was found; null where no mailbox is set.</summary>
    public MailboxLook? Found { get; private set; } = policy.Mailbox is null ? null : new MailboxLook(null, 0, 0, "", 0, null);

    /// <summary>Looks into it, when it is time.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        if (policy.Mailbox is not { } box || Instant.Now(clock) is var now && now < _next)
            return;
        _next = now + box.Every;
        try
        {
            await LookAsync(box, cancellation);
            Found = Found! with { At = now, Trouble = null };
        }
        catch (Exception failed) when (failed is SocketException or IOException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException or ServiceNotAuthenticatedException)
        {
            Found = Found! with { Trouble = Fault.Of("exchange.mailbox.failed", "", ("server", $"{box.Server}:{box.Port}"), ("problem", failed.Message)) };
        }
    }

    private async Task LookAsync(MailboxPolicy box, CancellationToken cancellation)
    {
        using var client = new Pop3Client { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(box.Server, box.Port, box.Security, cancellation);
        await client.AuthenticateAsync(box.User, box.Password, cancellation);
        var (names, sizes) = (await client.GetMessageUidsAsync(cancellation), await client.GetMessageSizesAsync(cancellation));
        // What is gone from the box needs not be remembered.
        _looked.IntersectWith(names);
        foreach (var (name, index) in names.Select((n, i) => (n, i)).Where(n => !_looked.Contains(n.n)).Take(AtOnce).ToList())
        {
            if (sizes[index] > PacketDesk.Largest)
                Found = Found! with { Others = Found.Others + 1 };
            else
                await TakeAsync(await ReadAsync(client, index, cancellation), cancellation);
            _looked.Add(name);
        }

        await client.DisconnectAsync(quit: true, cancellation);
    }

    private static async Task<byte[]> ReadAsync(Pop3Client client, int index, CancellationToken cancellation)
    {
        await using var mail = await client.GetStreamAsync(index, headersOnly: false, cancellation);
        using var content = new MemoryStream();
        await mail.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    /// <summary>What fails since the journal does is looked at again with the next round.</summary>
    private async Task TakeAsync(byte[] mail, CancellationToken cancellation)
    {
        try
        {
            await packets.TakeFromMailboxAsync(Itself, mail, cancellation);
            Found = Found! with { Taken = Found.Taken + 1 };
        }
        catch (FaultException none) when (none.Fault.Code == "exchange.packet.none-in-mail")
        {
            Found = Found! with { Others = Found.Others + 1 };
        }
        catch (FaultException refused) when (!refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            Found = Found! with { Refused = Found.Refused + 1, Code = refused.Fault.Code };
        }
    }
}
