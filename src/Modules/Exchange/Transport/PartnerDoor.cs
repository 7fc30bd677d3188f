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

    private const string Why = "partners' nodes are known by the signature on each message, and by their certificate where there is TLS";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Messages, PostAsync).WithTags("partners").WithSummary("Takes a sealed message of a partner and answers with signed receipts.").ForAnybody(Why).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(Longest));

    private static async Task<IResult> PostAsync(HttpContext http, Reception reception)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var certificate = http.Connection.ClientCertificate is { } shown ? PartnerLine.DigestOf(shown) : null;
        var receipts = await reception.TakeAsync(body.ToArray(), certificate, http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        return Results.Json(new ReceiptList(receipts), Kernel.Json.StrictJson.Options);
    }
}
