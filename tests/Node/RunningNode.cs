using System.Net;
using System.Net.Http.Headers;
using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.People;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Purposes;
using Cordon.Modules.People.SignIn;
using Cordon.Node;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Tests.Node;

[assembly: AssemblyFixture(typeof(RunningNode))]

namespace Cordon.Tests.Node;

/// <summary>A real node on a free loopback port with a data folder of its own, all modules of the product, and one more for the tests. Tests that change nothing share one.</summary>
public sealed class RunningNode : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-node-").FullName;
    private readonly NodeSettings _settings;
    private readonly IReadOnlyList<Module> _modules;
    private readonly TimeProvider? _clock;
    private NodeHost _node = null!;
    private bool _stopped;
    private int _people;

    public RunningNode()
        : this(new NodeSettings())
    {
    }

    /// <summary>A node under these settings, with all modules of the product unless told otherwise.</summary>
    internal RunningNode(NodeSettings settings, IReadOnlyList<Module>? modules = null, TimeProvider? clock = null) =>
        (_settings, _modules, _clock) = (settings with { Urls = "http://127.0.0.1:0" }, modules ?? global::Cordon.Node.Modules.All, clock);

    public string Data => Path.Combine(_folder, "var");

    public Uri Address { get; private set; } = null!;

    public string Key { get; private set; } = "";

    internal NodeHost Host => _node;

    internal CapturedLog Log { get; } = new();

    public JournalWriter Journal => _node.App.Services.GetRequiredService<JournalWriter>();

    public async ValueTask InitializeAsync()
    {
        _node = await NodeHost.BuildAsync(new NodeArguments(Data, new Dictionary<string, string>(), null), _settings, [.. _modules, TestModule.Of(Log)], new SystemRandomness(), _clock);
        await _node.App.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_node.App.Urls.Single(u => u.StartsWith("http:", StringComparison.Ordinal)));
        Key = await PeopleModule.IssueKeyAsync(_node.App.Services, "tests", cancellation: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
            await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the node and leaves its folder.</summary>
    public async Task StopAsync()
    {
        await _node.App.StopAsync(CancellationToken.None);
        await _node.App.DisposeAsync();
        _stopped = true;
    }

    /// <summary>Ends the node and starts it again on its folder, at another number.</summary>
    public async Task RestartAsync()
    {
        if (!_stopped)
            await StopAsync();
        await InitializeAsync();
        _stopped = false;
    }

    /// <summary>A client that follows no redirect and keeps cookies, known to nobody.</summary>
    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A client with an API key.</summary>
    public HttpClient Program()
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    /// <summary>A client of a person who is in, with these duties or else with all that one person may have.</summary>
    public async Task<HttpClient> PersonAsync(params string[] duties) => (await InAsync(duties)).Client;

    /// <summary>The same, who has stated what for: the first purpose that the duties may state, where there is one.</summary>
    public async Task<HttpClient> PersonAtWorkAsync(params string[] duties) => (await ColleagueAtWorkAsync(duties)).Client;

    /// <summary>The same, with the id by which colleagues choose the person.</summary>
    public async Task<(HttpClient Client, string Person)> ColleagueAtWorkAsync(params string[] duties)
    {
        var (client, session) = await InAsync(duties);
        duties = duties.Length > 0 ? duties : AllButAuditor;
        if (PurposeList.Shipped.For(duties) is [var purpose, ..])
            await _node.App.Services.GetRequiredService<WorkTasks>().BeginAsync(session, duties, purpose.Name, purpose.Bases[0], "test", TestContext.Current.CancellationToken);
        return (client, session.Person);
    }

    /// <summary>All that one person may have: an auditor has no other duty.</summary>
    private static string[] AllButAuditor => [.. Duty.All.Where(d => d != Duty.Auditor).Select(d => d.Name)];

    private async Task<(HttpClient Client, Session Session)> InAsync(string[] duties)
    {
        var services = _node.App.Services;
        var wanted = duties.Length > 0 ? duties : AllButAuditor;
        var account = new NewAccount($"tester-{Interlocked.Increment(ref _people)}", "Tess Tester", wanted);
        var (person, _) = await services.GetRequiredService<Admission>().InviteAsync(Actor.System("test"), account, TestContext.Current.CancellationToken);
        var (token, session) = services.GetRequiredService<Sessions>().Begin(person, SessionLevel.Full, ["test"], "tests");
        return (As(token), session);
    }

    /// <summary>A client with the token of a session.</summary>
    public HttpClient As(string session)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("cordon-session-0", session, "/", Address.Host));
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
    }
}
