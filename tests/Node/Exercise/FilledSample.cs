using System.Net;
using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Journal.Reading;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Records;
using Cordon.Modules.Screening.Contracts;
using Cordon.Node;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise;
using Cordon.Sample;

namespace Cordon.Tests.Node.Exercise;

/// <summary>The tests that only look at a sample State share one.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<FilledSample>
{
    public const string Name = "sample";
}

/// <summary>The sample State, filled once, and its node.</summary>
public sealed class FilledSample : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-sample-").FullName;
    private SampleStart? _start;

    /// <summary>The data folder of the live node, if there were one.</summary>
    public string Data => Path.Combine(_folder, "var");

    /// <summary>Where the sample lies.</summary>
    public string Place => Path.Combine(Data, "exercise", SampleState.Authority);

    public Uri Address { get; private set; } = null!;

    internal NodeHost Host => _start!.Host;

    internal static NodeArguments ArgumentsIn(string data) => new(data, new Dictionary<string, string>(), null) { IsSample = true };

    internal static NodeSettings Settings { get; } = new() { Urls = "http://127.0.0.1:0" };

    public async ValueTask InitializeAsync()
    {
        _start = await SampleStart.PrepareAsync(ArgumentsIn(Data), Settings, Cordon.Node.Modules.All, new SystemRandomness(), TimeProvider.System, () => { }, TestContext.Current.CancellationToken);
        await Host.App.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(Host.App.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_start is not null)
        {
            await Host.App.StopAsync(CancellationToken.None);
            await Host.App.DisposeAsync();
            _start.Place.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    public HttpClient Stranger()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    /// <summary>One of the invented people before a browser, let in by one click; who works with what is restricted has said what for.</summary>
    internal Task<Browser> ComesInAsync(Member who) => ComesInAsync(new Browser(Stranger()), who);

    /// <summary>The same at any node of invented people.</summary>
    internal static async Task<Browser> ComesInAsync(Browser browser, Member who)
    {
        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync(".come-in form", ("person", who.UserName));
        await browser.OpenAsync("/purpose");
        if (browser.Page.QuerySelector("input[name='Form.Choice']")?.GetAttribute("value") is { } purpose)
            await browser.SubmitAsync("main form:has(#reference)", ("Form.Choice", purpose), ("Form.Reference", "AV-2026-0300"));
        await browser.OpenAsync("/");
        return browser;
    }

    /// <summary>What the journal holds of some types.</summary>
    internal static async Task<IReadOnlyList<object>> RecordedAsync(NodeHost node, params string[] types)
    {
        var journal = node.App.Services.GetRequiredService<JournalWriter>();
        var viewer = new Viewer
        {
            Actor = Actor.System("test"), Authority = SampleState.Authority, Use = PermittedUse.Evidence, Today = new DateOnly(2026, 3, 1),
            Purposes = new HashSet<string> { ScreeningPurpose.Words, PeopleRecords.Purpose, "screening against published lists", "organisation of the work of the authority" },
        };
        return [.. (await journal.Reader.ReadAsync(new EntryFilter { Types = types, Most = 10_000 }, viewer, TestContext.Current.CancellationToken)).Select(e => e.Data)];
    }
}
