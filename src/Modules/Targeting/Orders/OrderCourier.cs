using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cordon.Journal.Outbox;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Web;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>
/// Carries orders out of the node, by every way that is set: posts them to the webhook, writes them into the folder. The outbox tries again what fails, with the same key. The journal that it
/// belongs to opens before the records that it tells about its work: until they are there, nothing is delivered.
/// </summary>
public sealed class OrderCourier : IOutboxChannel, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly OrderPolicy _policy;
    private readonly HttpClient _http;
    private volatile IOrderReports? _reports;

    /// <param name="policy">The ways that are set.</param>
    public OrderCourier(OrderPolicy policy)
    {
        _policy = policy;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience }) { Timeout = Patience, MaxResponseContentBufferSize = GivenAnswer.LargestBody };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Cordon");
    }

    /// <inheritdoc/>
    public string Name => Channel;

    /// <summary>The name of the way out.</summary>
    public const string Channel = "targeting.orders";

    /// <summary>What goes into the outbox for an order.</summary>
    internal static byte[] Parcel(string order, string declaration, string message) => JsonSerializer.SerializeToUtf8Bytes(new Waiting(order, declaration, message), StrictJson.Options);

    /// <inheritdoc/>
    public async Task DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        var reports = _reports ?? throw new FaultException(new Fault("targeting.orders.closed"));
        var waiting = JsonSerializer.Deserialize<Waiting>(delivery.Body.Span, StrictJson.Options)!;
        var (answer, unread) = ((GivenAnswer?)null, (Fault?)null);
        try
        {
            if (_policy.Folder is { } folder)
                Write(folder, waiting);
            if (_policy.Webhook is { } address)
                (answer, unread) = await PostAsync(address, waiting, delivery.IdempotencyKey, cancellation);
        }
        catch (FaultException failed)
        {
            await reports.UndeliveredAsync(waiting.Order, waiting.Declaration, failed.Fault, cancellation);
            throw;
        }

        await reports.SentAsync(waiting.Order, waiting.Declaration, delivery.Attempt, answer, unread, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    internal void Attach(IOrderReports reports) => _reports = reports;

    private async Task<(GivenAnswer? Answer, Fault? Unread)> PostAsync(Uri address, Waiting waiting, string key, CancellationToken cancellation)
    {
        if (!OutsideAddress.IsAllowed(address))
            throw new FaultException(Fault.Of("targeting.orders.address", "orders.webhook", ("address", address)));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(waiting.Message, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
            request.Headers.Add("Idempotency-Key", key);
            using var response = await _http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new FaultException(Fault.Of("targeting.orders.status", "orders.webhook", ("status", (int)response.StatusCode)));
            // A receiver may answer at once. One that says something else has taken the order, and the clock goes on until it answers.
            return response.Content.Headers.ContentType?.MediaType == "application/json" ? Answer(await response.Content.ReadAsByteArrayAsync(cancellation), waiting) : (null, null);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new FaultException(Fault.Of("targeting.orders.failed", "orders.webhook", ("problem", broken.Message)), broken);
        }
    }

    private static (GivenAnswer?, Fault?) Answer(byte[] reply, Waiting waiting)
    {
        try
        {
            var answer = GivenAnswer.Read(reply, "orders.webhook");
            answer.Recorded(waiting.Declaration, OrderWays.Webhook);
            return answer.Order == waiting.Order ? (answer, null) : (null, new Fault("targeting.answer.other", "orders.webhook"));
        }
        catch (FaultException unread)
        {
            return (null, unread.Fault);
        }
    }

    /// <summary>Whole or not at all: a reader of the folder never finds half an order.</summary>
    private static void Write(string folder, Waiting waiting)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var (path, half) = (Path.Combine(folder, $"{waiting.Order}.json"), Path.Combine(folder, $".{waiting.Order}.part"));
            File.WriteAllText(half, waiting.Message);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(Fault.Of("targeting.orders.failed", "orders.folder", ("problem", refused.Message)), refused);
        }
    }

    private sealed record Waiting(string Order, string Declaration, string Message);
}

/// <summary>What the courier tells about its work.</summary>
internal interface IOrderReports
{
    /// <param name="order">Which.</param>
    /// <param name="declaration">Of which.</param>
    /// <param name="attempt">From 1.</param>
    /// <param name="answer">What the receiver answered at once, which is known to be readable.</param>
    /// <param name="unread">Why its reply is no answer; null when it gave none.</param>
    /// <param name="cancellation">Stops it.</param>
    Task SentAsync(string order, string declaration, int attempt, GivenAnswer? answer, Fault? unread, CancellationToken cancellation);

    Task UndeliveredAsync(string order, string declaration, Fault because, CancellationToken cancellation);
}
