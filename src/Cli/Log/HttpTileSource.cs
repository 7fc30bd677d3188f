using System.Net;
using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Cli.Log;

/// <summary>A log at a web address.</summary>
internal sealed class HttpTileSource(Uri prefix) : ITileSource
{
    // A bundle of 256 entries of the greatest length is the largest file a log has.
    private const long LargestFile = 256 * (2 + EntryBundle.LongestEntry);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly HttpClient Client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestFile,
    };

    private readonly Uri _prefix = new(prefix.AbsoluteUri.TrimEnd('/') + "/");

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation = default)
    {
        var address = new Uri(_prefix, path);
        try
        {
            using var response = await Client.GetAsync(address, cancellation);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                return null;
            if (!response.IsSuccessStatusCode)
                throw new IOException($"{address} answers {(int)response.StatusCode} {response.ReasonPhrase}");
            return await response.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new IOException($"{address} cannot be read: {unreachable.Message}", unreachable);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{address} did not answer within {Patience.TotalSeconds} s", late);
        }
    }
}
