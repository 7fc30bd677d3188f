using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cordon.Tests.TestSupport;

/// <summary>A server on the loopback that talks in lines with one client after the other, until it is disposed.</summary>
public abstract class LineServerDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    protected LineServerDouble()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        GC.SuppressFinalize(this);
    }

    /// <summary>One conversation, from the greeting to the end.</summary>
    protected abstract Task TalkAsync(StreamReader reader, NetworkStream line);

    protected static async Task SayAsync(NetworkStream line, string text) => await line.WriteAsync(Encoding.Latin1.GetBytes(text + "\r\n"));

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await TalkAsync(reader, client.GetStream());
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            catch (IOException)
            {
                // The other end hung up.
            }
        }
    }
}
