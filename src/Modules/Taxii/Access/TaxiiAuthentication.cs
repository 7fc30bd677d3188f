using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Serve;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.Taxii.Access;

/// <summary>Who a client is: by name and password (Basic), by an API key of the node that belongs to it (Bearer), or by its certificate.</summary>
internal sealed class TaxiiAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TaxiiRegistry registry, ClientPasswords passwords, TaxiiPolicy policy)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Basic = "Basic ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var known = await registry.NowAsync(Context.RequestAborted);
        if (Request.Headers.Authorization is [{ } authorization])
            return authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? ByPassword(known, authorization[Basic.Length..]) : await ByKeyAsync(known);
        if (PresentedCertificate.HashOf(Context, policy.CertificateHeader) is not { } certificate)
            return AuthenticateResult.NoResult();
        return known.Clients.FirstOrDefault(c => c.Set.Certificate == certificate) is { } client ? Success(client) : AuthenticateResult.Fail("a certificate of no client");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"cordon\", charset=\"UTF-8\"";
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer realm=\"cordon\"");
        return TaxiiAnswers.RefuseAsync(Context, StatusCodes.Status401Unauthorized, new Fault("taxii.unknown"));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        TaxiiAnswers.RefuseAsync(Context, StatusCodes.Status403Forbidden, Fault.Of("people.denied", "", ("permission", TaxiiPermissions.Exchange)));

    private AuthenticateResult ByPassword(Registered known, string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded.Trim(), bytes, out var length) || Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is not [var name, var password])
            return AuthenticateResult.Fail("no name and password");
        var client = known.Clients.FirstOrDefault(c => c.Set.Name == name);
        return passwords.Fits(client, password) ? Success(client!) : AuthenticateResult.Fail("an unknown name or a wrong password");
    }

    /// <summary>The key is looked up by the node's own scheme, so that one that expired or was taken back opens nothing here either. One that belongs to no client sees no collection.</summary>
    private async Task<AuthenticateResult> ByKeyAsync(Registered known)
    {
        var key = await Context.AuthenticateAsync(DoorSchemes.ApiKey);
        if (!key.Succeeded)
            return AuthenticateResult.Fail("an unknown key");
        var id = key.Principal.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "";
        if (key.Principal.May(TaxiiPermissions.Exchange) && known.Clients.FirstOrDefault(c => c.Set.Key == id) is { } client)
            return Success(client);
        Context.Features.Set(KnownClient.OfKey(id));
        return AuthenticateResult.Success(new AuthenticationTicket(key.Principal, Scheme.Name));
    }

    private AuthenticateResult Success(KnownClient client)
    {
        Context.Features.Set(client);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, client.Id), new Claim(PurposeClaims.Task, $"taxii-{client.Id}"), new Claim(DoorClaims.Permission, TaxiiPermissions.Exchange)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
