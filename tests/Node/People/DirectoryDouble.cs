using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cordon.Tests.Node.People;

/// <summary>An OpenID provider on this computer: discovery, keys, and a token endpoint that checks code, client, secret and PKCE. What it says of the person, and what it gets wrong, the test decides.</summary>
internal sealed class DirectoryDouble : IAsyncDisposable
{
    public const string ClientId = "cordon-node";
    public const string Secret = "canary-client-secret";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, Dictionary<string, string>> _codes = [];

    private DirectoryDouble(WebApplication app, TimeProvider clock) => (_app, _clock, Key) = (app, clock, NewKey(rsa: true));

    public string Issuer => _app.Urls.Single();

    /// <summary>By which tokens are signed; rotated by setting another.</summary>
    public SecurityKey Key { get; set; }

    /// <summary>What is published instead of it.</summary>
    public SecurityKey? Published { get; set; }

    /// <summary>What tokens say of whoever comes.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "s-1", ["preferred_username"] = "bob@arvonia.example", ["name"] = "Bob Belarin" };

    /// <summary>Makes tokens wrong before they are signed.</summary>
    public Action<SecurityTokenDescriptor>? Twist { get; set; }

    /// <summary>What the token endpoint says instead of a token.</summary>
    public Func<string, string>? Forge { get; set; }

    public int KeyFetches { get; private set; }

    public int TokensGiven { get; private set; }

    /// <summary>What the node asked for last.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    public static async Task<DirectoryDouble> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var directory = new DirectoryDouble(builder.Build(), clock);
        directory._app.MapGet("/.well-known/openid-configuration", directory.Discovery);
        directory._app.MapGet("/keys", directory.Keys);
        directory._app.MapPost("/token", directory.TokenAsync);
        await directory._app.StartAsync(TestContext.Current.CancellationToken);
        return directory;
    }

    public static SecurityKey NewKey(bool rsa)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        return rsa ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = id } : new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = id };
    }

    /// <summary>The person signs in at the directory; returns the address to which it sends them back.</summary>
    public Uri Answer(Uri sent)
    {
        Asked = QueryHelpers.ParseQuery(sent.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        Assert.Equal($"{Issuer}/authorize", sent.GetLeftPart(UriPartial.Path));
        Assert.Equal((ClientId, "code", "S256"), (Asked["client_id"], Asked["response_type"], Asked["code_challenge_method"]));
        Assert.False(Asked.TryGetValue("response_mode", out var mode) && mode != "query");
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = Asked;
        return new Uri(QueryHelpers.AddQueryString(Asked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = Asked["state"] }));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Discovery() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer, ["authorization_endpoint"] = $"{Issuer}/authorize", ["token_endpoint"] = $"{Issuer}/token", ["jwks_uri"] = $"{Issuer}/keys",
        ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256", "ES256" },
    });

    private IResult Keys()
    {
        KeyFetches++;
        var key = JsonWebKeyConverter.ConvertFromSecurityKey(Published ?? Key);
        var shown = new Dictionary<string, string> { ["kty"] = key.Kty, ["kid"] = key.Kid, ["use"] = "sig" };
        foreach (var (name, value) in new[] { ("n", key.N), ("e", key.E), ("crv", key.Crv), ("x", key.X), ("y", key.Y) })
        {
            if (value is not null)
                shown[name] = value;
        }

        return Results.Json(new { keys = new[] { shown } });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(TestContext.Current.CancellationToken);
        // A code is good once, for whoever shows what its challenge was made of.
        if (!_codes.Remove(form["code"].ToString(), out var asked) || form["client_id"] != ClientId || form["client_secret"] != Secret || form["redirect_uri"] != asked["redirect_uri"]
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"])
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        TokensGiven++;
        var now = _clock.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = ClientId, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(Person) { ["nonce"] = asked["nonce"] },
            SigningCredentials = new SigningCredentials(Key, Key is RsaSecurityKey ? SecurityAlgorithms.RsaSha256 : SecurityAlgorithms.EcdsaSha256),
        };
        Twist?.Invoke(token);
        var written = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
        return Results.Json(new { access_token = "not used", token_type = "Bearer", id_token = Forge?.Invoke(written) ?? written });
    }
}
