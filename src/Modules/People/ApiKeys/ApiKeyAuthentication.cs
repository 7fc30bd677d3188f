using System.Security.Claims;
using System.Text.Encodings.Web;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>Programs: <c>Authorization: Bearer KEY</c>, also spelt <c>ApiKey KEY</c> or <c>X-Api-Key: KEY</c>, which clients of compatible services send.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyBook keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string OwnHeader = "X-Api-Key";
    private static readonly string[] Prefixes = ["Bearer ", "ApiKey "];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented() is not { } presented)
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(presented, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("unknown, expired or revoked key");
        // What a program is for was stated when its key was issued. It has no clearance: nobody has vetted a program, and whoever holds its key.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Holder), new Claim(ClaimTypes.NameIdentifier, key.Id), new Claim(PurposeClaims.Task, $"key-{key.Id}"), .. key.Permissions.Select(p => new Claim(DoorClaims.Permission, p))], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
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
