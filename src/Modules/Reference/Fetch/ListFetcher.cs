using System.Net;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Fetch;

/// <summary>
/// Fetches a file of a list over HTTP (RFC 9110): conditionally where a validator is known, bounded in size, time and redirections, whole or not at all.
/// </summary>
internal sealed class ListFetcher : IDisposable
{
    private readonly HttpClient http;
    private readonly FetchLimits limits;
    private readonly TimeProvider clock;

    public ListFetcher(FetchLimits limits, TimeProvider clock)
    {
        (this.limits, this.clock) = (limits, clock);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(30) };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Cordon");
    }

    /// <summary>Fetches into a stream. What was written before a fault is worthless.</summary>
    /// <param name="url">The address.</param>
    /// <param name="known">The file known so far, for its validators.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="tell">Told how many bytes have come, of how many when the server says so.</param>
    /// <exception cref="FaultException"><c>watchlist.address</c>, <c>watchlist.fetch.*</c></exception>
    public async Task<Fetched> FetchAsync(string url, WatchlistFile? known, Stream output, CancellationToken cancellation, Action<long, long?>? tell = null)
    {
        using var time = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            using var response = await FollowAsync(url, known, either.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
                return Fetched.Unchanged;
            if (response.StatusCode != HttpStatusCode.OK)
                throw new FaultException(Fault.Of("watchlist.fetch.status", url, ("status", (int)response.StatusCode)));
            var bytes = await CopyAsync(url, response, output, tell, either.Token);
            return new(false, bytes, response.Headers.ETag?.ToString() ?? "", response.Content.Headers.LastModified?.ToString("R") ?? "");
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new FaultException(Fault.Of("watchlist.fetch.time", url, ("seconds", (int)limits.Time.TotalSeconds)));
        }
        catch (Exception broken) when (broken is HttpRequestException or HttpIOException or InvalidDataException)
        {
            throw new FaultException(Fault.Of("watchlist.fetch.failed", url, ("problem", broken.Message)), broken);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(string url, WatchlistFile? known, CancellationToken cancellation)
    {
        var address = new Uri(url);
        for (var hop = 0; hop <= limits.Redirections; hop++)
        {
            if (!OutsideAddress.IsAllowed(address))
                throw new FaultException(Fault.Of("watchlist.address", url, ("url", address)));
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (known is { ETag.Length: > 0 })
                request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
            if (known is { LastModified.Length: > 0 })
                request.Headers.TryAddWithoutValidation("If-Modified-Since", known.LastModified);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            address = new Uri(address, location);
        }

        throw new FaultException(Fault.Of("watchlist.fetch.redirections", url, ("most", limits.Redirections)));
    }

    private async Task<long> CopyAsync(string url, HttpResponseMessage response, Stream output, Action<long, long?>? tell, CancellationToken cancellation)
    {
        await using var input = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[1 << 16];
        var total = 0L;
        int read;
        while ((read = await input.ReadAsync(buffer, cancellation)) > 0)
        {
            total += read;
            if (total > limits.MaxBytes)
                throw new FaultException(Fault.Of("watchlist.fetch.large", url, ("bytes", limits.MaxBytes)));
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
            tell?.Invoke(total, response.Content.Headers.ContentLength);
        }

        return total;
    }
}
