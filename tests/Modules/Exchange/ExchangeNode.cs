using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Cases;
using Cordon.Modules.Desk;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Hotline;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Exchange;

/// <summary>A node with nothing but the exchange, on a place and a clock of its own; what it sends is carried by hand.</summary>
internal sealed class ExchangeNode : IAsyncDisposable
{
    private readonly TestPlace _place;
    private readonly ServiceProvider _services;

    private ExchangeNode(TestPlace place, JournalWriter journal, FakeTimeProvider clock, string authority, ExchangePolicy policy)
    {
        (_place, Journal, Clock) = (place, journal, clock);
        _services = new ServiceCollection().AddSingleton(journal).AddSingleton<TimeProvider>(clock).AddSingleton<IRandomness>(new SystemRandomness()).AddSingleton(new NodeIdentity(authority)).AddSingleton<IExchangeSecrets>(new Secrets())
            .AddSingleton(new PartnerCertificate(null)).AddSingleton(PartnerEntrance.OnThisMachine).AddSingleton<IColleagues>(new Staff()).AddLogging().AddExchange(policy).AddHotline().BuildServiceProvider();
    }

    public static Actor Ada { get; } = Actor.Person("ada");

    public static Actor Bert { get; } = Actor.Person("bert");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public T Of<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<ExchangeNode> NewAsync(string authority, TestDatabase database = TestDatabase.SQLite, ExchangePolicy? policy = null)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(JournalCatalog.Of(DeskModule.Journal, CasesModule.Journal, ExchangeModule.Journal, HotlineModule.Journal), clock, new SystemRandomness())
            .OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, Origin = $"{authority}.example/log", CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        var node = new ExchangeNode(place, journal, clock, authority, policy ?? new ExchangePolicy());
        await node.Of<CardDesk>().IssueAsync(Ada, new CardForm { Name = authority, State = "A State", Address = "http://127.0.0.1:9/", Contacts = $"24 hours: +000 1\nmail: duty@{authority}.example", Until = "2028-12-31" }, Stop);
        return node;
    }

    /// <summary>Takes the other's card in; two persons make it a partner.</summary>
    /// <param name="other">The other.</param>
    /// <param name="lie">What the other's card says instead of the truth; null when it says the truth.</param>
    public async Task JoinAsync(ExchangeNode other, Func<NodeCard, NodeCard>? lie = null)
    {
        var desk = Of<PartnerDesk>();
        var (card, keys) = (await other.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value;
        var given = lie is null ? card : SignedCard.Sign(lie(card.Card), await other.Of<ExchangeKeys>().SignerAsync(keys), null);
        var id = await desk.ImportAsync(Ada, given.ToString(), Stop);
        await desk.ProposeAsync(Ada, id, (await PartnerAsync(id)).Acts, Proposal(), Stop);
        await desk.ConfirmAsync(Bert, id, (await PartnerAsync(id)).Acts, Stop);
    }

    public static PartnerForm Proposal() => new() { Compared = "yes", LegalBasis = "memorandum", Purposes = "non-proliferation", Kinds = ["information", "alert"], Use = "administrative", Level = "0", ADay = "100", Text = "by telephone" };

    public Task<Partner> PartnerAsync(string id) => Of<ExchangeRecords>().PartnerAsync(id, Stop);

    public ReleaseReader Reader(Actor person) => new(new Viewer { Actor = person, Authority = Of<NodeIdentity>().Authority, Purposes = new HashSet<string> { ExchangePurpose.Words }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 11, 2) });

    public static ReleaseForm Form(string title, params IEnumerable<string> recipients) => new()
    {
        Kind = "information", Title = title, Tearline = "what is known", Fields = "vessel: MV Quillan Star", Authority = "customs", Gateway = "article 7", Tlp = "green", Level = "0", Use = "administrative", Purpose = "non-proliferation", Recipients = [.. recipients], Text = "asked",
    };

    public async Task<string> ReleaseAsync(ReleaseForm form, ReleasableWords? from = null, string? record = null, params IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var desk = Of<ReleaseDesk>();
        var id = desk.NewId();
        foreach (var (name, content) in files)
            await Of<ReleaseFilesDesk>().AddAsync(Reader(Ada), id, TakenFile.Of(name, content, Of<ExchangePolicy>().FileSize), Stop);
        if (from?.Onward is { } source)
            await Of<ReleaseFilesDesk>().CopyAsync(Reader(Ada), id, source, from.Files ?? [], Stop);
        var draft = ReleaseDraft.Read(form, null, Of<NodeIdentity>().Authority, from, ReleaseFilesDesk.Announced([.. await Of<ReleaseFilesDesk>().OfDraftAsync(Reader(Ada), id, Stop)]));
        await desk.ProposeAsync(Reader(Ada), id, draft, record, [.. (await desk.PreviewAsync(id, draft, Ada.Id, Stop)).Select(p => p.Digest)], form.Text, Stop);
        await desk.ApproveAsync(Reader(Bert), id, 1, Stop);
        return id;
    }

    public async Task RecallAsync(string release, string sort, Action<ReleaseForm>? more = null)
    {
        var form = new ReleaseForm { Seen = (await Of<ReleaseDesk>().FindAsync(release, Reader(Ada), Stop)).Acts, Sort = sort, Text = "a mistake" };
        more?.Invoke(form);
        await Of<RecallDesk>().RecallAsync(Reader(Ada), release, form, Stop);
    }

    /// <summary>Carries what waits here to another node, as the courier does, and gives the receipts.</summary>
    /// <param name="to">The other node.</param>
    /// <param name="order">In which order they go, and how often; null as the courier does.</param>
    public async Task<IReadOnlyList<DeliveryReceipt>> CarryAsync(ExchangeNode to, Func<List<Cordon.Modules.Exchange.Storage.OutgoingRow>, List<Cordon.Modules.Exchange.Storage.OutgoingRow>>? order = null)
    {
        var receipts = new List<DeliveryReceipt>();
        await using var tables = Of<ExchangeRecords>().Tables();
        var other = to.Of<NodeIdentity>().Authority;
        var signing = (await to.Of<ExchangeRecords>().OwnCardAsync(Stop))!.Value.Card.Card.Signing;
        var waiting = await tables.Outgoing.Where(m => m.Partner == other && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept)).OrderBy(m => m.Number).ToListAsync(Stop);
        foreach (var row in order is null ? waiting : order(waiting))
        {
            var message = new WireMessage
            {
                Format = WireMessage.Version, From = Of<NodeIdentity>().Authority, To = other, Realm = Realm.Live, Message = row.Message, Number = row.Number, SentAt = Kernel.Time.Instant.Now(Clock),
                Algorithm = Engines.Proofs.Sealing.SealingKey.Algorithm, Key = row.Key, Box = row.Box,
            };
            var given = await to.Of<Reception>().TakeAsync(System.Text.Encoding.UTF8.GetBytes(message.Sign(await Of<ExchangeKeys>().SignerAsync(row.Keys)).ToString()), null, "test", Stop);
            await Of<ExchangeRecords>().BySystemAsync("exchange.deliver", open =>
            {
                var receipt = DeliveryReceipt.Read(given[0], [signing]);
                receipts.Add(receipt);
                open.Append(ExchangeRecords.StreamOf(other), new MessageAnswered(row.Message, other, row.Number, receipt.Outcome, receipt.Code, given[0]), Of<ExchangeRecords>().Own, ExchangeRecords.TransportRetention);
                return Task.CompletedTask;
            }, Stop);
        }

        return receipts;
    }

    /// <summary>Puts and carries parts of files to another node until none is left, and has them put together there.</summary>
    public async Task CarryFilesAsync(ExchangeNode to)
    {
        await CarryAsync(to);
        while (await Of<FileDelivery>().KeepAsync(Stop))
            await CarryAsync(to);
        await to.Of<FileAssembly>().KeepAsync(Stop);
    }

    /// <summary>What was put on the desk.</summary>
    public async Task<List<WorkPut>> WorkAsync(string kind)
    {
        // An act of a person waits until it can be read, and all before it with it.
        await Of<GroupDesk>().SetAsync(Ada, null, "a group", [], null, Stop);
        return [.. (await Journal.Reader.ReadAsync(new() { Types = [nameof(WorkPut)] }, Reader(Ada).Viewer, Stop)).Select(e => e.Data).OfType<WorkPut>().Where(w => w.Kind == kind)];
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Of<ExchangeRecords>().Tables();
        static string Row(object row) => $"{row.GetType().Name} {string.Join('|', row.GetType().GetProperties().Select(p => $"{p.Name}={p.GetValue(row)}"))}";
        object[] all =
        [
            .. await tables.OwnCards.ToListAsync(Stop), .. await tables.Partners.ToListAsync(Stop), .. await tables.Groups.ToListAsync(Stop), .. await tables.Streams.ToListAsync(Stop), .. await tables.Outgoing.ToListAsync(Stop),
            .. await tables.Incoming.ToListAsync(Stop), .. await tables.Kept.ToListAsync(Stop), .. await tables.TurnedAway.ToListAsync(Stop), .. await tables.Releases.ToListAsync(Stop), .. await tables.Received.ToListAsync(Stop),
            .. await tables.Dependences.ToListAsync(Stop), .. await tables.Consents.ToListAsync(Stop), .. await tables.Comparisons.ToListAsync(Stop), .. await tables.RecallsOut.ToListAsync(Stop), .. await tables.RecallsIn.ToListAsync(Stop),
            .. await tables.Files.ToListAsync(Stop), .. await tables.FileDeliveries.ToListAsync(Stop), .. await tables.FileParts.ToListAsync(Stop), .. await tables.ReceivedFiles.ToListAsync(Stop), .. await tables.SentBundles.ToListAsync(Stop), .. await tables.ComingBundles.ToListAsync(Stop),
            .. await tables.StreamTroubles.ToListAsync(Stop), .. await tables.StreamStarts.ToListAsync(Stop), .. await tables.WitnessedLogs.ToListAsync(Stop), .. await tables.WitnessRequests.ToListAsync(Stop), .. await tables.ShownLogs.ToListAsync(Stop),
            .. await tables.CardEndings.ToListAsync(Stop),
        ];
        return [.. all.Select(Row).Order(StringComparer.Ordinal)];
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    private sealed class Secrets : IExchangeSecrets
    {
        private readonly Dictionary<string, ReadOnlyMemory<byte>> _made = [];

        public Task<ReadOnlyMemory<byte>> SecretAsync(string name)
        {
            if (!_made.TryGetValue(name, out var secret))
                _made.Add(name, secret = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
            return Task.FromResult(secret);
        }
    }

    private sealed class Staff : IColleagues
    {
        private static readonly Colleague[] Colleagues = [new("ada", "Adalind Testa", [], false), new("bert", "Bert", [], false)];

        public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>(Colleagues);

        public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(Colleagues.ToDictionary(c => c.Person, c => c.Name));
    }
}
