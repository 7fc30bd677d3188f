using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases;
using Cordon.Modules.Desk;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.PrivateMatching;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Bench.Exchange;

/// <summary>The exchange of one State on a journal of its own: door, courier and rounds as in a node, and nothing else.</summary>
internal sealed class StateNode : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StateNode(JournalWriter journal, WebApplication app) => (Journal, _app) = (journal, app);

    public static Actor Ada { get; } = Actor.Person("ada");

    public static Actor Bert { get; } = Actor.Person("bert");

    public static JournalCatalog Catalog { get; } = JournalCatalog.Of(DeskModule.Journal, CasesModule.Journal, ExchangeModule.Journal);

    public static JournalCatalog WithMatching { get; } = JournalCatalog.Of(DeskModule.Journal, CasesModule.Journal, ExchangeModule.Journal, PrivateMatchingModule.Journal);

    public JournalWriter Journal { get; }

    public static JournalOptions Options(string folder, string authority) => new() { Folder = Path.Combine(folder, authority), Origin = $"{authority}.example/log" };

    public T Of<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Opens it; nothing goes or comes before <see cref="StartAsync"/>.</summary>
    /// <param name="folder">Where its journal lies.</param>
    /// <param name="authority">Whose it is.</param>
    /// <param name="url">Its address.</param>
    /// <param name="matching">Adds private matching to its services; null for none.</param>
    public static async Task<StateNode> OpenAsync(string folder, string authority, string url, Action<IServiceCollection>? matching = null)
    {
        var (clock, randomness) = (TimeProvider.System, new SystemRandomness());
        var journal = await new Journals(matching is null ? Catalog : WithMatching, clock, randomness).OpenAsync(Options(folder, authority));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(journal).AddSingleton(new NodeIdentity(authority)).AddSingleton(clock).AddSingleton<IRandomness>(randomness)
            .AddSingleton<IExchangeSecrets>(new SecretFiles(Path.Combine(folder, authority, "secrets"))).AddSingleton(new PartnerCertificate(null)).AddSingleton(PartnerEntrance.OnThisMachine).AddSingleton<IColleagues>(new Nobody());
        // There is nobody but partners here, whom their signatures tell.
        builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
        builder.Services.AddExchange(new ExchangePolicy { SecondPerson = false, MessagesAMinute = 1_000_000 });
        matching?.Invoke(builder.Services);
        var app = builder.Build();
        // A node makes a reply of a fault; here whoever measures is told.
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (Exception refused)
            {
                Console.Error.WriteLine($"{authority}: {refused.GetBaseException()}");
                throw;
            }
        });
        app.UseRouting();
        PartnerDoor.Map(app);
        return new StateNode(journal, app);
    }

    public Task StartAsync() => _app.StartAsync();

    /// <summary>As a process of its own, until it is killed.</summary>
    public static async Task<int> ServeAsync(string folder, string authority, string url)
    {
        await using var node = await OpenAsync(folder, authority, url);
        await node.StartAsync();
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public Task IssueCardAsync(string url) =>
        Of<CardDesk>().IssueAsync(Ada, new CardForm { Name = "Authority", State = "A State", Address = url, Contacts = "24 hours: +000 1", Until = "2099-12-31" }, default);

    /// <summary>Takes the other's card in; two persons make it a partner.</summary>
    public async Task JoinAsync(StateNode other)
    {
        var (desk, records) = (Of<PartnerDesk>(), Of<ExchangeRecords>());
        var id = await desk.ImportAsync(Ada, (await other.Of<ExchangeRecords>().OwnCardAsync(default))!.Value.Card.ToString(), default);
        await desk.ProposeAsync(Ada, id, (await records.PartnerAsync(id, default)).Acts, new PartnerForm { Compared = "yes", LegalBasis = "memorandum", Purposes = "non-proliferation", Kinds = ["information"], Use = "intelligence", Level = "0", ADay = "100000", Text = "by telephone" }, default);
        await desk.ConfirmAsync(Bert, id, (await records.PartnerAsync(id, default)).Acts, default);
    }

    public ReleaseReader Reader() => new(new Viewer
    {
        Actor = Ada, Authority = Of<NodeIdentity>().Authority, Purposes = new HashSet<string> { ExchangePurpose.Words }, Use = PermittedUse.Intelligence, Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Journal.DisposeAsync();
    }

    private sealed class SecretFiles(string folder) : IExchangeSecrets
    {
        public async Task<ReadOnlyMemory<byte>> SecretAsync(string name)
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, name);
            if (!File.Exists(file))
                await File.WriteAllBytesAsync(file, System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
            return await File.ReadAllBytesAsync(file);
        }
    }

    private sealed class Nobody : IColleagues
    {
        public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>([]);

        public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
    }
}
