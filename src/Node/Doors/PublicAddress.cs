using System.Net;

namespace Cordon.Node.Doors;

/// <summary>Behind a proxy that ends TLS a request that names the public host is taken as having come by https, whatever the proxy says of itself: cookies are then for https only, and links and passkeys name the public address.</summary>
internal static class PublicAddress
{
    public static IApplicationBuilder UsePublicAddress(this IApplicationBuilder app, Uri? address) => address is null ? app : app.Use((http, next) =>
    {
        if (http.Request.Host.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase))
        {
            (http.Request.Scheme, http.Request.Host) = (Uri.UriSchemeHttps, HostString.FromUriComponent(address));
            // The last hop is the one the proxy itself has seen; those before it anybody may have written.
            if (IPAddress.TryParse(http.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim(), out var browser))
                http.Connection.RemoteIpAddress = browser;
        }

        return next(http);
    });
}
