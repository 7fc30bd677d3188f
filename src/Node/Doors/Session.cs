using System.Security.Claims;
using Cordon.Modules.Operation.Settings;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Cordon.Node.Doors;

/// <summary>Persons: a cookie that scripts cannot read and other sites cannot send, which dies with the node's process.</summary>
internal static class Session
{
    public const string StartPath = "/start";

    /// <summary>Cookies of one computer are shared by all its ports; the port in the name keeps two nodes on it apart.</summary>
    public static string CookieName(string what, IReadOnlyList<Uri> addresses) => $"cordon-{what}-{addresses[0].Port}";

    public static void Configure(CookieAuthenticationOptions options, IReadOnlyList<Uri> addresses, SessionSettings settings)
    {
        options.Cookie.Name = CookieName("session", addresses);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = settings.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = StartPath;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context =>
        {
            if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>() is { Door: Door.Person } && HttpMethods.IsGet(context.Request.Method))
                context.Response.Redirect(context.RedirectUri);
            else
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    }

    /// <summary>Begins a session with all duties, or with those given.</summary>
    public static Task BeginAsync(HttpContext http, string id, string holder, params IReadOnlyCollection<string> duties)
    {
        var permissions = http.RequestServices.GetRequiredService<IPermissions>();
        var allowed = duties.Count == 0 ? permissions.Names : permissions.Of(duties);
        Claim[] claims =
        [
            new(ClaimTypes.Name, holder), new(ClaimTypes.NameIdentifier, id),
            .. duties.Select(d => new Claim(DoorClaims.Duty, d)), .. allowed.Select(p => new Claim(DoorClaims.Permission, p)),
        ];
        return http.SignInAsync(DoorSchemes.Session, new ClaimsPrincipal(new ClaimsIdentity(claims, DoorSchemes.Session)));
    }
}
