using System.Net.Http.Headers;
using System.Text;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Load;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Bench.Taxii;

/// <summary>The door of collections on the loopback, with one collection that asks everything of objects, and clients that are shown more and less of it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    public const string Objects = "/taxii2/r/collections/5b0c7a52-1111-4c11-8c11-000000000001/objects/";
    private const string Media = "application/taxii+json;version=2.1";

    private const string File = """
        { "r": { "information": { "title": "Bench", "max_content_length": 60000000 },
          "collections": [ { "id": "5b0c7a52-1111-4c11-8c11-000000000001", "title": "Bench", "can_read": true, "can_write": true } ] } }
        """;

    private static readonly (string Name, TaxiiLoadTerms Terms)[] Clients =
        [("bench", new(Tlp.Red, TaxiiCheck.Full, "belmora")), ("green", new(Tlp.Green, TaxiiCheck.Full)), ("clear", new(Tlp.Clear, TaxiiCheck.Full))];

    private readonly JournalWriter _journal;
    private readonly WebApplication _app;

    private BenchServer(JournalWriter journal, WebApplication app) => (_journal, _app) = (journal, app);

    public static async Task<BenchServer> NewAsync(JournalOptions options)
    {
        var (clock, randomness, identity) = (TimeProvider.System, new SystemRandomness(), new NodeIdentity("arvonia"));
        var journal = await new Journals(JournalCatalog.Of(TaxiiModule.Journal), clock, randomness).OpenAsync(options);
        foreach (var (name, terms) in Clients)
            await TaxiiModule.LoadAsync(journal, identity, randomness, clock, Encoding.UTF8.GetBytes(File), [(name, name)], terms, default);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(journal).AddSingleton(identity).AddSingleton(new TaxiiKey(new byte[32])).AddSingleton(clock).AddSingleton<IRandomness>(randomness);
        builder.Services.AddAuthorization();
        builder.Services.AddTaxii(new TaxiiPolicy());
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTaxii();
        await app.StartAsync();
        return new BenchServer(journal, app);
    }

    /// <param name="name">Which: <c>bench</c> is shown everything, <c>green</c> three tenths of it, <c>clear</c> nothing.</param>
    public HttpClient Client(string name = "bench")
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Media);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{name}")));
        return client;
    }

    public static async Task<string> PostAsync(HttpClient client, string envelope)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope));
        content.Headers.TryAddWithoutValidation("Content-Type", Media);
        using var response = await client.PostAsync(new Uri(Objects, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _journal.DisposeAsync();
    }
}
