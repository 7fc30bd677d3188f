using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Serve;

namespace Cordon.Modules.Taxii.Poll;

/// <summary>A page of another server's collection.</summary>
/// <param name="Reading">Its objects.</param>
/// <param name="Last">When the last of them was added there, as that server writes it; null when it does not say.</param>
/// <param name="Next">Where the next page begins; null when the server does not say.</param>
/// <param name="More">Whether there is one.</param>
internal sealed record OtherPage(StixReading Reading, string? Last, string? Next, bool More);

/// <summary>Asks other servers by TAXII 2.1. An answer is read up to a bound and nowhere else than it was asked for: no redirection is followed.</summary>
internal sealed class OtherServer : IDisposable
{
    private const long LargestAnswer = 64L << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false }) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };

    /// <exception cref="FaultException"><c>taxii.poll.unreachable</c>, <c>taxii.poll.answer</c>, <c>stix.*</c></exception>
    public async Task<OtherPage> AskAsync(TaxiiPollSet poll, string? password, string? after, string? next, CancellationToken cancellation)
    {
        var query = string.Join('&', new[] { ("added_after", after), ("next", next) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{poll.Root.TrimEnd('/')}/collections/{Uri.EscapeDataString(poll.From)}/objects/{(query.Length > 0 ? "?" : "")}{query}"));
        request.Headers.TryAddWithoutValidation("Accept", TaxiiMedia.Taxii);
        if (poll.User is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{poll.User}:{password}")));
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new FaultException(Fault.Of("taxii.poll.answer", "", ("status", (int)response.StatusCode)));
            return Page(await response.Content.ReadAsByteArrayAsync(cancellation), response);
        }
        catch (InvalidOperationException notText)
        {
            // The parser decodes texts only when they are asked for: broken ones show only then.
            throw new FaultException(new Fault("json.string.surrogate"), notText);
        }
        catch (Exception lost) when (lost is HttpRequestException || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new FaultException(Fault.Of("taxii.poll.unreachable", "", ("problem", lost is HttpRequestException { HttpRequestError: var error } ? error : "no answer in time")), lost);
        }
    }

    public void Dispose() => _http.Dispose();

    private static OtherPage Page(byte[] body, HttpResponseMessage response)
    {
        var last = response.Headers.TryGetValues("X-TAXII-Date-Added-Last", out var values) ? values.FirstOrDefault(v => StixMoment.TryRead(v, out _)) : null;
        using var document = Parsed(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("objects", out _))
            return new OtherPage(new StixReading([]), last, null, false);
        var more = root.TryGetProperty("more", out var said) && said.ValueKind == JsonValueKind.True;
        var next = root.TryGetProperty("next", out var cursor) && cursor.ValueKind == JsonValueKind.String ? TextOf(cursor) : null;
        return new OtherPage(StixReader.ReadEnvelope(body, StixLimits.Default), last, next, more);
    }

    private static string TextOf(JsonElement cursor)
    {
        try
        {
            return cursor.GetString()!;
        }
        catch (InvalidOperationException notText)
        {
            throw new FaultException(new Fault("json.string.surrogate", "next"), notText);
        }
    }

    private static JsonDocument Parsed(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = StixLimits.Default.Depth });
        }
        catch (JsonException broken)
        {
            throw new FaultException(new Fault("stix.json", $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}"), broken);
        }
    }
}
