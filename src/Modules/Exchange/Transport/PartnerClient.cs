using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Web;
using Cordon.Modules.Exchange.Cards;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>The line to partners' doors: https with both certificates pinned by the cards, or http on this machine.</summary>
internal sealed class PartnerClient(PartnerCertificate own) : IDisposable
{
    private const int LongestReply = 2 << 20;
    private const string ProblemPrefix = "urn:cordon:fault:";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new();

    /// <summary>Posts a message, and gives the receipts that came back, word for word.</summary>
    /// <exception cref="FaultException"><c>exchange.line…</c>, or what the partner's node says</exception>
    public Task<IReadOnlyList<string>> PostAsync(NodeCard card, string message, CancellationToken cancellation) => PostAsync(card, PartnerDoor.Messages, message, cancellation);

    /// <summary>Posts messages together; null when the partner's node has no such door.</summary>
    /// <exception cref="FaultException">as above</exception>
    public async Task<IReadOnlyList<string>?> PostAsync(NodeCard card, MessageList list, CancellationToken cancellation)
    {
        try
        {
            return await PostAsync(card, PartnerDoor.Lists, list.ToText(), cancellation);
        }
        catch (FaultException none) when (none.Fault is { Code: "exchange.line.status" } fault && fault.Arguments.GetValueOrDefault("status") == "404")
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> PostAsync(NodeCard card, string door, string message, CancellationToken cancellation)
    {
        var address = new Uri(new Uri(card.Address), door);
        if (!OutsideAddress.IsAllowed(address))
            throw new FaultException(Fault.Of("exchange.line.address", "", ("address", card.Address)));
        try
        {
            using var content = new StringContent(message, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
            using var response = await _clients.GetOrAdd(card.Certificate ?? "", NewClient).PostAsync(address, content, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<ReceiptList>(body, StrictJson.Options)?.Receipts ?? throw Unread() : throw new FaultException(Said(body, (int)response.StatusCode));
        }
        catch (JsonException)
        {
            throw Unread();
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new FaultException(Fault.Of("exchange.line.failed", "", ("problem", broken.InnerException?.Message ?? broken.Message)), broken);
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    /// <summary>What a partner's node says is wrong, where it says so in a way that this one knows.</summary>
    private static Fault Said(string body, int status)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            if (problem.RootElement.TryGetProperty("type", out var type) && type.GetString() is { } code && code.StartsWith(ProblemPrefix + "exchange.", StringComparison.Ordinal))
                return Fault.Of("exchange.line.refused", "", ("code", code[ProblemPrefix.Length..]), ("status", status));
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            // Then the status is all there is to say.
        }

        return Fault.Of("exchange.line.status", "", ("status", status));
    }

    private HttpClient NewClient(string pinned)
    {
        var tls = new SslClientAuthenticationOptions
        {
            // The card says which certificate it is. Who has issued it, and until when, is of no account.
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown is X509Certificate2 certificate && PartnerLine.DigestOf(certificate) == pinned,
            ClientCertificates = own.Certificate is { } mine ? [mine] : [],
            LocalCertificateSelectionCallback = (_, _, _, _, _) => own.Certificate!,
        };
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5), SslOptions = tls };
        return new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = LongestReply };
    }

    private static FaultException Unread() => new(new Fault("exchange.line.unread"));
}
