using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>Turns what a door of TAXII refuses into an answer of TAXII. A failure of the node itself goes on to where all of them are answered and told of.</summary>
internal sealed class TaxiiRefusals : IEndpointFilter
{
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["taxii.root.unknown"] = StatusCodes.Status404NotFound, ["taxii.collection.unknown"] = StatusCodes.Status404NotFound, ["taxii.object.unknown"] = StatusCodes.Status404NotFound,
        ["taxii.status.unknown"] = StatusCodes.Status404NotFound, ["taxii.address.unknown"] = StatusCodes.Status404NotFound, ["taxii.read"] = StatusCodes.Status403Forbidden,
        ["taxii.write"] = StatusCodes.Status403Forbidden, ["taxii.definition.stays"] = StatusCodes.Status403Forbidden, ["taxii.accept"] = StatusCodes.Status406NotAcceptable, ["taxii.media"] = StatusCodes.Status415UnsupportedMediaType,
        ["taxii.large"] = StatusCodes.Status413PayloadTooLarge, ["taxii.method"] = StatusCodes.Status405MethodNotAllowed,
    };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            TaxiiMedia.IsAcceptedBy(http.Request);
            return await next(context);
        }
        catch (FaultException refused) when (!http.Response.HasStarted)
        {
            await TaxiiAnswers.RefuseAsync(http, StatusOf(refused.Fault.Code), refused.Fault);
        }
        catch (BadHttpRequestException unreadable) when (!http.Response.HasStarted)
        {
            var large = unreadable.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await TaxiiAnswers.RefuseAsync(http, unreadable.StatusCode, large ? new Fault("taxii.large", "Content-Length") : Fault.Of("http.malformed", "", ("problem", unreadable.Message)));
        }

        return Results.Empty;
    }

    private static int StatusOf(string code) =>
        Statuses.TryGetValue(code, out var status) ? status : code.StartsWith("stix.", StringComparison.Ordinal) || code.StartsWith("json.", StringComparison.Ordinal) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest;
}
