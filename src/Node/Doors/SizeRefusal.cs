using Microsoft.AspNetCore.Http.Metadata;

namespace Cordon.Node.Doors;

/// <summary>A body that says it is larger than its door takes is refused before anybody reads it, and the refusal says so. One that does not say how large it is ends at the limit.</summary>
internal static class SizeRefusal
{
    public static IApplicationBuilder UseSizeRefusal(this IApplicationBuilder app) => app.Use((http, next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is { } most && http.Request.ContentLength > most
            ? throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge)
            : next(http));
}
