using Microsoft.Net.Http.Headers;

namespace Cordon.Node.Doors;

/// <summary>What every reply tells the browser not to do. A door that is meant to be kept by caches says so itself; everything else is not stored.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] Always =
    [
        (HeaderNames.ContentSecurityPolicy, Policy),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (HeaderNames.CacheControl, "no-cache, no-store"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        foreach (var (name, value) in Always)
            http.Response.Headers[name] = value;
        if (http.Request.IsHttps)
            http.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        return next(http);
    });
}
