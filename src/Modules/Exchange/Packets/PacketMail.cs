using System.Net.Sockets;
using Cordon.Kernel.Faults;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Cordon.Modules.Exchange.Packets;

/// <summary>Mails by the server of <see cref="MailPolicy"/>. A person waits for the outcome, so nothing is tried again behind that person's back.</summary>
internal sealed class PacketMail(ExchangePolicy policy) : IPacketMail
{
    /// <summary>By which a mail gateway knows them.</summary>
    public const string MediaType = "application/vnd.cordon.packet+json";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public bool IsSet => policy.Mail is not null;

    /// <summary>The first contact of a card that is a mail address; null when none is.</summary>
    public static string? AddressOf(IEnumerable<Cards.CardContact> contacts) =>
        contacts.Select(c => c.Reach.Trim()).FirstOrDefault(r => r.Contains('@', StringComparison.Ordinal) && !r.Contains(':', StringComparison.Ordinal) && MailboxAddress.TryParse(r, out _));

    public async Task SendAsync(string to, string subject, string text, string name, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var mail = policy.Mail ?? throw new FaultException(new Fault("exchange.mail.none"));
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(MailboxAddress.Parse(to));
        message.Subject = subject;
        var body = new BodyBuilder { TextBody = text };
        body.Attachments.Add(name, file.ToArray(), ContentType.Parse(MediaType));
        message.Body = body.ToMessageBody();
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Server, mail.Port, mail.Security, cancellation);
            if (mail.User is { } user)
                await client.AuthenticateAsync(user, mail.Password ?? "", cancellation);
            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception failed) when (failed is SocketException or IOException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException or ServiceNotAuthenticatedException)
        {
            throw new FaultException(Fault.Of("exchange.mail.failed", "", ("server", $"{mail.Server}:{mail.Port}"), ("problem", failed.Message)), failed);
        }
    }

    public ReadOnlyMemory<byte> PacketIn(ReadOnlyMemory<byte> file)
    {
        // A packet is an object of JSON; no line of a mail's head begins so.
        if (file.Span.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..])
            return file;
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(file.ToArray()));
            if (message.Attachments.OfType<MimePart>().FirstOrDefault(a => a.ContentType.MimeType == MediaType || a.FileName?.EndsWith(".packet.json", StringComparison.OrdinalIgnoreCase) == true) is { Content: { } content })
            {
                using var packet = new MemoryStream();
                content.DecodeTo(packet);
                return packet.ToArray();
            }
        }
        catch (FormatException)
        {
            // Then it is no mail either.
        }

        throw new FaultException(new Fault("exchange.packet.none-in-mail", "file"));
    }
}

/// <summary>The server by which packets are mailed.</summary>
/// <param name="Server">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the line is protected.</param>
/// <param name="From">The authority's own address.</param>
/// <param name="User">As whom the node signs in; null for not at all.</param>
/// <param name="Password">With what.</param>
public sealed record MailPolicy(string Server, int Port, SecureSocketOptions Security, string From, string? User, string? Password);
