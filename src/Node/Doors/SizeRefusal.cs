using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Cordon.Node.Doors;

/// <summary>
/// A body that says it is larger than its door takes is refused before anybody reads it, and the refusal says so. One that does not say how large it is ends at the limit.
/// What still comes of a refused body is thrown away by the server, for a few seconds at most: were the connection cut at once, its sender would see a broken pipe instead of why.
/// </summary>
internal static class SizeRefusal
{
    public static IApplicationBuilder UseSizeRefusal(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is not { } most || !(http.Request.ContentLength > most))
            return next(http);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
            bound.MaxRequestBodySize = null;
        throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge);
    });
}
