using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Load;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Taxii;

/// <summary>The door of collections at a free number of the loopback, over real HTTP, on a journal of its own that a file has filled.</summary>
internal sealed class TaxiiServer : IAsyncDisposable
{
    public const string Media = "application/taxii+json;version=2.1";
    public const string Root = "/taxii2/trust";
    public const string Password = "Correct-Horse-7";

    private readonly TestPlace _place;
    private readonly WebApplication _app;
    private readonly Uri _address;

    private TaxiiServer(TestPlace place, JournalWriter journal, FakeTimeProvider clock, WebApplication app)
    {
        (_place, Journal, Clock, _app) = (place, journal, clock, app);
        _address = new Uri(app.Urls.Single());
    }

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TaxiiServer> NewAsync(TestDatabase database = TestDatabase.SQLite, string? seed = null, TaxiiPolicy? policy = null, Tlp tlp = Tlp.Red, TaxiiCheck check = TaxiiCheck.Basic, string? authority = null, bool showsUnassessed = false)
    {
        var (place, clock, randomness) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)), new SystemRandomness());
        var options = new JournalOptions { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) };
        var journal = await new Journals(JournalCatalog.Of(TaxiiModule.Journal), clock, randomness).OpenAsync(options, Stop);
        var identity = new NodeIdentity("arvonia");
        await TaxiiModule.LoadAsync(journal, identity, randomness, clock, Encoding.UTF8.GetBytes(seed ?? Seed.Json), [("ada", Password)], new TaxiiLoadTerms(tlp, check, authority, showsUnassessed), Stop);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(journal).AddSingleton(identity).AddSingleton(new TaxiiKey(new byte[32])).AddSingleton<TimeProvider>(clock).AddSingleton<IRandomness>(randomness);
        builder.Services.AddAuthorization().AddAuthentication().AddScheme<AuthenticationSchemeOptions, OneKey>(DoorSchemes.ApiKey, null);
        builder.Services.AddTaxii(policy ?? new TaxiiPolicy());
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTaxii();
        await app.StartAsync(Stop);
        return new TaxiiServer(place, journal, clock, app);
    }

    public HttpClient Client(string name = "ada", string password = Password)
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
        return client;
    }

    public HttpClient Stranger()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Media);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    /// <summary>The keys of a node, of which there is one: <c>good</c>, with the id <c>k1</c>.</summary>
    private sealed class OneKey(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.Authorization.ToString() switch
        {
            "Bearer good" => Known(TaxiiPermissions.Exchange),
            "Bearer other" => Known("screening.ask"),
            _ => AuthenticateResult.Fail("unknown"),
        });

        private AuthenticateResult Known(string permission) =>
            AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "k1"), new Claim(DoorClaims.Permission, permission)], Scheme.Name)), Scheme.Name));
    }
}

/// <summary>An answer with what every answer must have looked at.</summary>
internal sealed record Answer(int Status, JsonObject Body, HttpResponseMessage Message)
{
    public string? First => Header("X-TAXII-Date-Added-First");

    public string? Last => Header("X-TAXII-Date-Added-Last");

    public IReadOnlyList<string> Ids => [.. (Body["objects"] as JsonArray ?? []).Select(o => (string)o!["id"]!)];

    public IReadOnlyList<string> Versions => [.. (Body["versions"] as JsonArray ?? []).Select(v => (string)v!)];

    public bool? More => (bool?)Body["more"];

    public string Next => (string)Body["next"]!;

    private string? Header(string name) => Message.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}

internal static class Asking
{
    public static Task<Answer> AskAsync(this HttpClient client, string path) => client.SendAsync(HttpMethod.Get, path, null);

    public static Task<Answer> PostAsync(this HttpClient client, string path, string body) => client.SendAsync(HttpMethod.Post, path, body);

    public static Task<Answer> RemoveAsync(this HttpClient client, string path) => client.SendAsync(HttpMethod.Delete, path, null);

    /// <summary>As it was sent, not as a parser writes it.</summary>
    public static string? MediaOf(HttpResponseMessage response) => response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.Single() : null;

    /// <summary>Everything that is answered is of the media type of TAXII, whatever was asked.</summary>
    private static async Task<Answer> SendAsync(this HttpClient client, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", TaxiiServer.Media);
        }

        var response = await client.SendAsync(request, TaxiiServer.Stop);
        Assert.Equal(TaxiiServer.Media, MediaOf(response));
        var text = await response.Content.ReadAsStringAsync(TaxiiServer.Stop);
        return new Answer((int)response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject(), response);
    }
}
