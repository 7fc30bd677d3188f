using System.Net;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation.Settings;
using Cordon.Node;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise;

namespace Cordon.Tests.Node.Exercise;

/// <summary>The door of one click exists in the sample State alone, and a live node and an exercise never open each other's folder.</summary>
public sealed class SampleEntryTests(RunningNode live) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-entry-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("exercise/arvonia", true, "http://localhost:8080;http://[::1]:8081", null, true)]
    [InlineData("live", true, "http://localhost:8080", null, false)]
    [InlineData("exercise/arvonia", false, "http://localhost:8080", null, false)]
    [InlineData("exercise/arvonia", true, "http://localhost:8080", "https://node.arvonia.example", false)]
    [InlineData("exercise/arvonia", true, "http://localhost:8080;http://192.0.2.7:8080", "https://node.arvonia.example", false)]
    public void Each_condition_by_itself_closes_it(string realm, bool sample, string urls, string? publicAddress, bool open)
    {
        var settings = new NodeSettings { Urls = urls, PublicAddress = publicAddress };
        Assert.Equal(open, SampleEntry.IsOpen(Arguments(Realm.Parse(realm), sample), settings, ListenAddresses.Of(urls, publicAddress)));
    }

    [Fact]
    public void An_address_for_other_computers_closes_it_also_without_a_public_one() =>
        Assert.False(SampleEntry.IsOpen(Arguments(Realm.Exercise("arvonia"), true), new NodeSettings(), [new Uri("http://localhost:8080"), new Uri("http://192.0.2.7:8080")]));

    [Fact]
    public async Task A_live_node_has_no_such_door_and_offers_none()
    {
        var stranger = new Browser(live.Stranger());
        await stranger.OpenAsync("/sign-in");
        Assert.Empty(stranger.Page.QuerySelectorAll(".come-in, aside.realm"));
        var client = await live.PersonAsync();
        await IsMissingAsync(client, "/sign-in/sample", "/account");
        await IsMissingAsync(client, "/sign-in/again/sample", "/account");
        using var ready = await client.GetAsync(new Uri("/account", UriKind.Relative), Stop);
        Assert.False(ready.Headers.Contains("Cordon-Realm"));
    }

    [Fact]
    public async Task An_exercise_that_is_no_sample_has_no_such_door_but_the_banner()
    {
        var node = await NodeHost.BuildAsync(Arguments(Realm.Exercise("spring"), sample: false), Local, Cordon.Node.Modules.All, new SystemRandomness());
        await using var app = node.App;
        await app.StartAsync(Stop);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        var browser = new Browser(client);
        await browser.OpenAsync("/sign-in");
        Assert.Empty(browser.Page.QuerySelectorAll(".come-in"));
        Assert.Contains("exercise/spring", browser.Page.QuerySelector("aside.realm")!.TextContent, StringComparison.Ordinal);
        using var nowhere = await client.PostAsync(new Uri("/nowhere", UriKind.Relative), new FormUrlEncodedContent([]), Stop);
        using var sample = await client.PostAsync(new Uri("/sign-in/sample", UriKind.Relative), new FormUrlEncodedContent([]), Stop);
        // To a stranger what does not exist and what is closed look the same.
        Assert.Equal(nowhere.StatusCode, sample.StatusCode);
        Assert.Equal(["cordon.db"], Directory.GetFiles(Path.Combine(_folder, "exercise", "spring"), "*.db").Select(Path.GetFileName));
        Assert.Empty(Directory.GetFiles(_folder));
        await app.StopAsync(Stop);
    }

    [Fact]
    public async Task A_live_node_and_an_exercise_never_open_each_others_folder()
    {
        await OneLifeAsync(Arguments(Realm.Live, sample: false) with { DataFolder = Path.Combine(_folder, "live") });
        await OneLifeAsync(Arguments(Realm.Exercise("spring"), sample: false));
        var inExercise = Arguments(Realm.Live, sample: false) with { DataFolder = Path.Combine(_folder, "exercise", "spring") };
        Assert.Equal("journal.database.realm", await RefusedAsync(inExercise));
        Directory.CreateDirectory(Path.Combine(_folder, "other", "exercise"));
        Directory.Move(Path.Combine(_folder, "live"), Path.Combine(_folder, "other", "exercise", "spring"));
        Assert.Equal("journal.database.realm", await RefusedAsync(Arguments(Realm.Exercise("spring"), sample: false) with { DataFolder = Path.Combine(_folder, "other") }));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static NodeSettings Local { get; } = new() { Urls = "http://127.0.0.1:0" };

    private NodeArguments Arguments(Realm realm, bool sample) => new(_folder, new Dictionary<string, string>(), null) { Realm = realm, IsSample = sample };

    private static async Task IsMissingAsync(HttpClient client, string door, string page)
    {
        var form = await Html.FormAsync(client, page, "form.leave");
        using var response = await client.PostAsync(new Uri(door, UriKind.Relative), new FormUrlEncodedContent([.. form, KeyValuePair.Create("person", "ada")]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task OneLifeAsync(NodeArguments arguments)
    {
        var node = await NodeHost.BuildAsync(arguments, Local, Cordon.Node.Modules.All, new SystemRandomness());
        await using var app = node.App;
        await app.StartAsync(Stop);
        await app.StopAsync(Stop);
    }

    private static async Task<string> RefusedAsync(NodeArguments arguments) => (await Assert.ThrowsAsync<FaultException>(() => OneLifeAsync(arguments))).Fault.Code;
}
