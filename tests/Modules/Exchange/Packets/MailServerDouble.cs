using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cordon.Tests.Modules.Exchange.Packets;

/// <summary>A mail server on the loopback that takes mails, or refuses all of them.</summary>
internal sealed class MailServerDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private readonly bool _refuses;

    public MailServerDouble(bool refuses = false)
    {
        _refuses = refuses;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What came, as it came.</summary>
    public List<byte[]> Mails { get; } = [];

    public List<string> Recipients { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(NetworkStream line)
    {
        using var reader = new StreamReader(line, Encoding.Latin1);
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

            await SayAsync(line, word == "QUIT" ? "221 bye" : word == "RCPT" && _refuses ? "550 nobody of that name" : "250 double");
            if (word == "QUIT")
                return;
        }
    }

    private static async Task SayAsync(NetworkStream line, string text) => await line.WriteAsync(Encoding.Latin1.GetBytes(text + "\r\n"));
}
