using Cordon.Ui.Doors;
using Cordon.Ui.Layout;

namespace Cordon.Node.Doors;

/// <summary>Stylesheet and pictures.</summary>
internal static class AssetDoor
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet(EmbeddedAssets.Prefix + "{**name}", (HttpContext http, EmbeddedAssets assets) =>
        {
            if (assets.At(http.Request.Path) is not { } asset)
                return Results.NotFound();
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.ContentType);
        }).ExcludeFromDescription().ForAnybody("the stylesheet and pictures, which say nothing about anybody");
}
