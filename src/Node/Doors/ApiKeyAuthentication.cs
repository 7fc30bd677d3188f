using System.Security.Claims;
using System.Text.Encodings.Web;
using Cordon.Node.Keys;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Cordon.Node.Doors;

/// <summary>Programs: <c>Authorization: Bearer KEY</c>, also spelt <c>ApiKey KEY</c> or <c>X-Api-Key: KEY</c>, which clients of compatible services send.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys, IPermissions permissions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string OwnHeader = "X-Api-Key";
    private static readonly string[] Prefixes = ["Bearer ", "ApiKey "];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented() is not { } presented)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (keys.Find(presented) is not { } key)
            return Task.FromResult(AuthenticateResult.Fail("unknown or expired key"));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Holder), new Claim(ClaimTypes.NameIdentifier, key.Id), .. permissions.Names.Select(p => new Claim(DoorClaims.Permission, p))], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"cordon\"";
        return Task.CompletedTask;
    }

    private string? Presented()
    {
        if (Request.Headers.Authorization is [{ } authorization] && Prefixes.FirstOrDefault(p => authorization.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            return authorization[prefix.Length..].Trim();
        return Request.Headers[OwnHeader] is [{ } key] ? key : null;
    }
}
