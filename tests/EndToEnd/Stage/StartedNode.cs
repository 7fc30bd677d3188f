using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Purposes;
using Cordon.Modules.People.SignIn;
using Cordon.Modules.People;
using Cordon.Modules.Reference.Contracts;
using Cordon.Node.Configuration;
using Cordon.Node;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>A node as the product composes it, over real HTTP on a free loopback port, with a data folder of its own.</summary>
internal sealed class StartedNode : IAsyncDisposable
{
    private readonly string _folder;
    private readonly NodeHost _host;
    private int _visitors;

    private StartedNode(string folder, NodeHost host, string link)
    {
        (_folder, _host) = (folder, host);
        FirstLink = new Uri(Address, link);
    }

    /// <summary>By its name: passkeys refuse a number.</summary>
    public Uri Address => new(_host.App.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <summary>Whether those who are let in have said what for already; how one does is part of other journeys.</summary>
    public bool AtWork { get; init; }

    /// <summary>What those who are let in from now on are called.</summary>
    public string Name { get; set; } = "Vera Visitor";

    /// <summary>What the node prints at its start.</summary>
    public Uri FirstLink { get; }

    public JournalWriter Journal => _host.App.Services.GetRequiredService<JournalWriter>();

    public static async Task<StartedNode> StartAsync(bool atWork = false, OrdersSettings? orders = null, TargetingSettings? targeting = null)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-journey-").FullName;
        var settings = new NodeSettings { Urls = "http://127.0.0.1:0", Orders = orders ?? new(), Targeting = targeting ?? new() };
        var host = await NodeHost.BuildAsync(new NodeArguments(Path.Combine(folder, "var"), new Dictionary<string, string>(), null), settings, Cordon.Node.Modules.All, new SystemRandomness());
        await host.App.StartAsync(TestContext.Current.CancellationToken);
        return new StartedNode(folder, host, (await PeopleModule.FirstLinkAsync(host.App.Services, TestContext.Current.CancellationToken))!) { AtWork = atWork };
    }

    /// <summary>Lets a visitor in as a person with these duties, or with all that one person may have, and opens the first page. How persons really come in is a journey of its own.</summary>
    public async Task LetInAsync(Visitor visitor, params string[] duties)
    {
        var services = _host.App.Services;
        string[] wanted = duties.Length > 0 ? duties : [.. Duty.All.Where(d => d != Duty.Auditor).Select(d => d.Name)];
        var (person, _) = await services.GetRequiredService<Admission>().InviteAsync(Actor.System("test"), new NewAccount($"visitor-{++_visitors}", Name, wanted), TestContext.Current.CancellationToken);
        var (token, session) = services.GetRequiredService<Sessions>().Begin(person, SessionLevel.Full, ["test"], "tests");
        if (AtWork && PurposeList.Shipped.For(wanted) is [var purpose, ..])
            await services.GetRequiredService<WorkTasks>().BeginAsync(session, wanted, purpose.Name, purpose.Bases[0], "task 1", TestContext.Current.CancellationToken);
        await visitor.Page.Context.AddCookiesAsync([new Cookie { Name = "cordon-session-0", Value = token, Url = Address.ToString() }]);
        await visitor.Page.GotoAsync("/");
    }

    /// <summary>Invites many persons, each of them two entries of the log, and waits until all are signed.</summary>
    public async Task InviteManyAsync(int count)
    {
        var admission = _host.App.Services.GetRequiredService<Admission>();
        for (var i = 0; i < count; i++)
            await admission.InviteAsync(Actor.System("test"), new NewAccount($"many-{i}", $"Person {i}", [Duty.Auditor.Name]), TestContext.Current.CancellationToken);
        var last = await Journal.Reader.ProcessesAsync(new() { Most = 1 }, TestContext.Current.CancellationToken);
        var sight = await Journal.Reader.SeeProcessAsync(last[0].Id, new() { Actor = Actor.System("test"), Authority = "", Purposes = new HashSet<string>(), Use = Cordon.Kernel.Markings.PermittedUse.Administrative, Today = default }, TestContext.Current.CancellationToken);
        await Journal.WaitForCheckpointAsync(sight.Entries[^1].Id, TestContext.Current.CancellationToken);
    }

    /// <summary>Begins to fetch a list of one's own; returns the job.</summary>
    public async Task<Guid> BeginFetchAsync(string dataset, string url)
    {
        var words = new ImportWords(Actor.System("test"));
        await _host.App.Services.GetRequiredService<IWatchlistIntake>().ConfigureAsync(new() { Dataset = dataset, Title = dataset, Authority = "Arvonia", Addresses = [new WatchlistAddress($"{dataset}.csv", url)] }, words, TestContext.Current.CancellationToken);
        return (await _host.App.Services.GetRequiredService<IImportJobs>().BeginFetchAsync([dataset], words, TestContext.Current.CancellationToken)).Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.App.StopAsync(CancellationToken.None);
        await _host.App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
