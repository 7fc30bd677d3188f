using System.Net.Sockets;
using System.Text;

namespace Cordon.Tests.TestSupport;

/// <summary>A POP3 server on the loopback with mails that its tests put there. It deletes nothing, and notes who asked it to.</summary>
public sealed class MailboxDouble : LineServerDouble
{
    /// <summary>The mails in it, each with the name by which the server knows it.</summary>
    public List<(string Name, byte[] Mail)> Mails { get; } = [];

    /// <summary>Everything that was asked of it.</summary>
    public List<string> Asked { get; } = [];

    public string Password { get; set; } = "open sesame";

    protected override async Task TalkAsync(StreamReader reader, NetworkStream line)
    {
        await SayAsync(line, "+OK double");
        while (await reader.ReadLineAsync() is { } said)
        {
            Asked.Add(said);
            var words = said.Split(' ');
            await SayAsync(line, words[0].ToUpperInvariant() switch
            {
                "CAPA" => "+OK\r\nUSER\r\nUIDL\r\nTOP\r\n.",
                "USER" => "+OK",
                "PASS" => said == $"PASS {Password}" ? "+OK" : "-ERR no",
                "STAT" => $"+OK {Mails.Count} {Mails.Sum(m => m.Mail.Length)}",
                "UIDL" => "+OK\r\n" + string.Concat(Mails.Select((m, i) => $"{i + 1} {m.Name}\r\n")) + ".",
                "LIST" => "+OK\r\n" + string.Concat(Mails.Select((m, i) => $"{i + 1} {m.Mail.Length}\r\n")) + ".",
                "RETR" => "+OK\r\n" + Dotted(Mails[int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture) - 1].Mail) + ".",
                "QUIT" => "+OK bye",
                _ => "-ERR not here",
            });
            if (words[0] == "QUIT")
                return;
        }
    }

    private static string Dotted(byte[] mail) => string.Concat(Encoding.Latin1.GetString(mail).TrimEnd('\r', '\n').Split("\r\n").Select(l => (l.StartsWith('.') ? "." : "") + l + "\r\n"));
}
