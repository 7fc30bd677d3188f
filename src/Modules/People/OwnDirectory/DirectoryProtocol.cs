using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>How the framework's handler speaks OpenID Connect with the directory: code flow, PKCE, nonce, answers in the address only, and nothing taken from the token that it was not asked for.</summary>
internal sealed class DirectoryProtocol(PeopleSettings people, SentStates states, IServiceProvider services, TimeProvider clock) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Scheme = "directory";

    /// <summary>Of the clocks of the directory and of this node.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private const int LargestAnswer = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Signatures with a key pair of the directory. None that our own secret would verify, and not "none".</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly PlainLoopback? _plain = services.GetService<PlainLoopback>();

    public void Configure(OpenIdConnectOptions options) => Configure(Scheme, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != Scheme || people.Directory is not { } directory)
            return;
        (options.Authority, options.ClientId, options.ClientSecret) = (directory.Issuer, directory.ClientId, directory.ClientSecret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.CallbackPath, options.RemoteSignOutPath, options.SignedOutCallbackPath) = (PeopleAddresses.DirectoryBack, default, default);
        (options.SaveTokens, options.GetClaimsFromUserInfoEndpoint, options.MapInboundClaims, options.DisableTelemetry) = (false, false, false, true);
        options.RequireHttpsMetadata = _plain is null;
        options.Backchannel = new HttpClient(new DirectoryTransport(_plain)) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };
        options.ConfigurationManager = new DirectoryDocuments(directory.Issuer, options.Backchannel, tls: _plain is null, clock);
        (options.StateDataFormat, options.TimeProvider) = (states, clock);
        options.Scope.Clear();
        foreach (var scope in directory.Scopes)
            options.Scope.Add(scope);
        // The answer is a navigation from another site, with which no strict cookie travels.
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
            (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true);
        options.TokenValidationParameters = Rules(directory);
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = SendAsync,
            OnTokenValidated = RefuseUnsigned,
            OnTicketReceived = arrived => services.GetRequiredService<DirectoryDesk>().ArriveAsync(arrived),
            OnRemoteFailure = failed => services.GetRequiredService<DirectoryDesk>().RefuseAsync(failed),
        };
    }

    private TokenValidationParameters Rules(DirectorySettings directory) => new()
    {
        ValidAudience = directory.ClientId,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        // The issuer that was agreed, whatever the directory's documents say of themselves.
        IssuerValidator = (issuer, _, _) => issuer == directory.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(),
        LifetimeValidator = (from, until, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (until is null || until.Value + Skew <= now)
                throw new SecurityTokenExpiredException();
            return from is null || from.Value - Skew <= now ? true : throw new SecurityTokenNotYetValidException();
        },
    };

    /// <summary>The handler takes a token without signature when it came over the back channel, as the standard allows; here the channel alone is not believed.</summary>
    private static Task RefuseUnsigned(TokenValidatedContext context)
    {
        if (context.SecurityToken.RawSignature is not { Length: > 0 })
            context.Fail(new SecurityTokenInvalidSignatureException());
        return Task.CompletedTask;
    }

    /// <summary>Somebody who must show once more that it is them is asked for that, whoever the directory thinks is there.</summary>
    private Task SendAsync(RedirectContext context)
    {
        if (!DirectoryTransport.IsAllowed(Uri.TryCreate(context.ProtocolMessage.IssuerAddress, UriKind.Absolute, out var address) ? address : null, _plain))
            throw new FaultException(new Fault("people.directory.unreachable"));
        if (context.Properties.Items.ContainsKey(DirectoryDesk.SessionItem))
            (context.ProtocolMessage.Prompt, context.ProtocolMessage.MaxAge) = (OpenIdConnectPrompt.Login, "0");
        return Task.CompletedTask;
    }
}
