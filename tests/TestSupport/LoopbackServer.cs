using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cordon.Tests.TestSupport;

/// <summary>A server on this machine that answers each request with what the test says, byte for byte, and keeps the requests.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, byte[]?> answer;
    private readonly List<string> requests = [];
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task serving;

    /// <param name="answer">From a request, head and body, to the whole response; null never answers.</param>
    public LoopbackServer(Func<string, byte[]?> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    /// <summary>Ends when the first request has come.</summary>
    public Task Asked => asked.Task;

    public static byte[] Ok(string body, string headers = "") => Response("200 OK", body, headers);

    public static byte[] Response(string status, string body = "", string headers = "") =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            await using var stream = client.GetStream();
            var request = await RequestAsync(stream);
            lock (requests)
                requests.Add(request);
            asked.TrySetResult();
            if (answer(request) is { } response)
                await stream.WriteAsync(response, stop.Token);
            else
                await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string> RequestAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(request.ToString()))
        {
            var read = await stream.ReadAsync(buffer, stop.Token);
            if (read == 0)
                break;
            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return request.ToString();
    }

    private static bool IsWhole(string request)
    {
        const string End = "\r\n\r\n", Length = "Content-Length:";
        if (request.IndexOf(End, StringComparison.Ordinal) is not (>= 0 and var end))
            return false;
        var stated = request[..end].Split("\r\n").FirstOrDefault(l => l.StartsWith(Length, StringComparison.OrdinalIgnoreCase));
        return stated is null || request.Length >= end + End.Length + int.Parse(stated[Length.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
