using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.People.SignIn;

/// <summary>The cookie that holds a session's token: scripts cannot read it, other sites cannot send it, and over TLS it never travels without.</summary>
internal sealed class SessionCookie(PeopleSettings settings)
{
    private const string Name = "cordon-session";

    public string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public void Write(HttpContext http, string token) => http.Response.Cookies.Append(NameFor(http.Request), token, Options(http.Request));

    public void Remove(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request));

    /// <summary>Cookies of one computer are shared by all its ports; the suffix keeps two nodes on it apart. The prefix makes browsers refuse one that was set without TLS or by a neighbour's host.</summary>
    private string NameFor(HttpRequest request) => $"{(request.IsHttps ? "__Host-" : "")}{Name}-{settings.CookieSuffix}";

    private static CookieOptions Options(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", IsEssential = true };
}
