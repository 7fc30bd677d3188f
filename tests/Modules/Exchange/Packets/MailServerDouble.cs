using System.Net.Sockets;
using System.Text;

namespace Cordon.Tests.Modules.Exchange.Packets;

/// <summary>A mail server on the loopback that takes mails, or refuses all of them.</summary>
internal sealed class MailServerDouble(bool refuses = false) : LineServerDouble
{
    /// <summary>What came, as it came.</summary>
    public List<byte[]> Mails { get; } = [];

    public List<string> Recipients { get; } = [];

    protected override async Task TalkAsync(StreamReader reader, NetworkStream line)
    {
        await SayAsync(line, "220 double");
        while (await reader.ReadLineAsync() is { } said)
        {
            var word = said.Split(' ')[0].ToUpperInvariant();
            if (word == "DATA")
            {
                await SayAsync(line, "354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text && text != ".")
                    mail.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                Mails.Add(Encoding.Latin1.GetBytes(mail.ToString()));
            }
            else if (word == "RCPT")
            {
                Recipients.Add(said);
            }

            await SayAsync(line, word == "QUIT" ? "221 bye" : word == "RCPT" && refuses ? "550 nobody of that name" : "250 double");
            if (word == "QUIT")
                return;
        }
    }
}
