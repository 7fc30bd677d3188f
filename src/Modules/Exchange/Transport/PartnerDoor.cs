using Cordon.Kernel.Json;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Where partners' nodes post messages.</summary>
internal static class PartnerDoor
{
    public const string Messages = $"{PartnerLine.Prefix}/messages";

    /// <summary>Bytes of the longest message: a body of 256 KiB in its letter, its seal and its signature, each in base64.</summary>
    public const int Longest = 1 << 20;

    /// <summary>Where many are posted together, in their order.</summary>
    public const string Lists = $"{PartnerLine.Prefix}/message-lists";

    /// <summary>Messages of one list.</summary>
    public const int MostOfList = 50;

    /// <summary>Bytes of the longest list.</summary>
    public const int LongestList = 3 << 20;

    private const string Why = "partners' nodes are known by the signature on each message, and by their certificate where there is TLS";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Messages, PostAsync).WithTags("partners").WithSummary("Takes a sealed message of a partner and answers with signed receipts.").ForAnybody(Why).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(Longest));
        routes.MapPost(Lists, PostListAsync).WithTags("partners").WithSummary("Takes sealed messages of a partner, in their order, and answers with signed receipts.").ForAnybody(Why).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LongestList));
    }

    private static async Task<IResult> PostAsync(HttpContext http, Reception reception)
    {
        var receipts = await reception.TakeAsync(await BodyAsync(http), Certificate(http), http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        return Results.Json(new ReceiptList(receipts), StrictJson.Options);
    }

    private static async Task<IResult> PostListAsync(HttpContext http, Reception reception)
    {
        var messages = MessageList.Read(await BodyAsync(http));
        var receipts = await reception.TakeAsync(messages, Certificate(http), http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        return Results.Json(new ReceiptList(receipts), StrictJson.Options);
    }

    private static string? Certificate(HttpContext http) => http.Connection.ClientCertificate is { } shown ? PartnerLine.DigestOf(shown) : null;

    private static async Task<byte[]> BodyAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.ToArray();
    }
}
