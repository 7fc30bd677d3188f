using System.Text.Json;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Desk;
using Cordon.Modules.Desk.List;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Duty;
using Cordon.Modules.Hotline.Files;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Listing;
using Cordon.Modules.Hotline.Situation;
using Cordon.Modules.Hotline.Wire;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Hotline;

/// <summary>An open journal with the hotline and the desk. What goes to partners is kept, and handed to the other node by hand: transport is not looked at here.</summary>
internal sealed class HotlineNode : IAsyncDisposable
{
    private readonly TestPlace _place;
    private readonly KeptPost _post = new();
    private readonly string _name;

    private HotlineNode(string name, TestPlace place, JournalWriter journal, FakeTimeProvider clock)
    {
        (_name, _place, Journal, Clock) = (name, place, journal, clock);
        Records = new HotlineRecords(journal, new NodeIdentity(name));
        var (ids, staff) = (new Uuid7Ids(clock, new SystemRandomness()), new Staff());
        Denials = new DenialRegister(Records, clock);
        Desk = new CallDesk(Records, Denials, new FilesToGo(new NoFiles(), new NoFiles()), _post, staff, ids, clock);
        Lowerings = new LoweringDesk(Records, _post);
        List = new CallList(Records);
        Roster = new Roster(Records, staff, staff, ids, clock);
        Situation = new SituationDesk(Records, [], ids, clock);
        OnDesk = new DeskList(new DeskRecords(journal, new NodeIdentity(name)), clock);
        Rounds = new HotlineRounds(() => Records, () => staff, clock, NullLogger<HotlineRounds>.Instance);
    }

    public static JournalCatalog Catalog => JournalCatalog.Of(DeskModule.Journal, new Post(), HotlineModule.Journal);

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public HotlineRecords Records { get; }

    public CallDesk Desk { get; }

    public LoweringDesk Lowerings { get; }

    public CallList List { get; }

    public DenialRegister Denials { get; }

    public Roster Roster { get; }

    public HotlineRounds Rounds { get; }

    public SituationDesk Situation { get; }

    public DeskList OnDesk { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Viewer Ada => Viewer("ada");

    public Viewer Ben => Viewer("ben");

    /// <summary>Cleared for level 2.</summary>
    public Viewer Cleo => Viewer("cleo") with { Clearance = 2 };

    public static async Task<HotlineNode> NewAsync(string name = "arvonia", TestDatabase database = TestDatabase.SQLite)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(Catalog, clock, new SystemRandomness()).OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new HotlineNode(name, place, journal, clock);
    }

    public static CallForm Form(string kind = "alert", string urgency = "flash") => new()
    {
        Partner = "belmora", Kind = kind, Urgency = urgency, Subject = "Two drums off the manifest", Fields = new() { ["what"] = "two drums", ["where"] = "" }, Tlp = "amberstrict", Use = "intelligence",
    };

    /// <summary>What went to partners since this was asked last.</summary>
    public IReadOnlyList<OutgoingMessage> Sent() => _post.Take();

    /// <summary>A partner's message is taken in, and reacted to.</summary>
    public async Task TakeInAsync(string partner, byte[] body)
    {
        using var parsed = JsonDocument.Parse(body);
        var content = new MessageContent("m", CallBody.Read(parsed.RootElement).Call, parsed.RootElement.Clone());
        var agreement = new PartnerAgreement("treaty", ["security"], [], PermittedUse.Evidence, 3, 10);
        var handling = new CallMessage(Clock).Check(content, new PartnerTerms(partner, _name, agreement), Records.Own);
        var letter = SignedEnvelope.Sign("application/vnd.cordon.letter+json", CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(new { body = content.Body })), new EnvelopeSigner(partner, new Ed25519Signer(new byte[Ed25519.SeedLength])));
        var recorded = await Journal.InProcessAsync(HotlineRecords.Words(Post.TakeIn, Actor.System("test")), open =>
        {
            open.Append(new StreamName("partner", partner), new ContentReceived("m", partner, CallBody.Kind, content.About, letter.ToString()), handling, new Retention("exchange", partner));
            return Task.CompletedTask;
        }, Stop);
        await Journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, Stop);
        await Journal.WaitForSubscribersAsync(Stop);
    }

    public Task<Call> CallAsync(string id) => Records.FindAsync(id, Ada, Stop);

    /// <summary>What lies on the desk: kind, priority and title.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => $"{w.Kind} {w.Priority}").ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        return
        [
            .. (await tables.Calls.ToListAsync(Stop)).Select(c => string.Join('|', "call", c.Id, c.Partner, c.Status, c.At, c.NextStep, c.Json)).Order(StringComparer.Ordinal),
            .. (await tables.Shifts.ToListAsync(Stop)).Select(s => string.Join('|', "shift", s.Shift, s.Person, s.Line, s.From, s.Until, s.Note)).Order(StringComparer.Ordinal),
            .. (await tables.Reports.ToListAsync(Stop)).Select(r => string.Join('|', "report", r.Report, r.At, r.Json)).Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        Rounds.Dispose();
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    private Viewer Viewer(string person) => new()
    {
        Actor = Actor.Person(person), Authority = _name, InCommunity = true, Purposes = new HashSet<string> { HotlinePurpose.Words }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 11, 2),
    };

    /// <summary>Where the exchange would put what is sent, and what is taken in.</summary>
    private sealed class Post : IJournalModule
    {
        public const string TakeIn = "test.take-in";

        public string Name => "Post";

        public void Describe(CatalogBuilder catalog)
        {
            catalog.Entry<MessageQueued>(nameof(MessageQueued));
            catalog.Entry<ContentReceived>(nameof(ContentReceived));
            catalog.Entry<MessageVoided>(nameof(MessageVoided));
            catalog.Entry<BundleSent>(nameof(BundleSent));
            catalog.Entry<RecallOrdered>(nameof(RecallOrdered));
            catalog.Process(TakeIn, "Takes a message in.", emits => emits.Always<ContentReceived>());
        }
    }

    /// <summary>No files go here: those between nodes are looked at where the exchange is.</summary>
    private sealed class NoFiles : IBundleDesk, IBundlePost
    {
        public long Largest => 1;

        public int Most => 0;

        public string NewBundle() => new('0', 32);

        public Task AddAsync(Actor person, string bundle, TakenFile file, Classification classification, CancellationToken cancellation) => throw new NotSupportedException();

        public Task RemoveAsync(Actor person, string bundle, string sha256, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<BundleDraftFile>> OfAsync(Actor person, string bundle, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<BundleDraftFile>>([]);

        public Task<(ReleaseFile File, byte[] Content)> OpenAsync(Actor person, string bundle, string sha256, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<ReleaseFile>> SendAsync(OpenProcess open, BundleSending sending, CancellationToken cancellation) => throw new NotSupportedException();

        public Task TakeBackAsync(OpenProcess open, string bundle, string text, string person, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed class KeptPost : IPartnerPost
    {
        private readonly List<OutgoingMessage> _sent = [];

        public Task QueueAsync(OpenProcess open, OutgoingMessage message, CancellationToken cancellation)
        {
            _sent.Add(message);
            open.Append(new StreamName("partner", message.Partner), new MessageQueued("m", message.Partner, _sent.Count, message.Kind, message.About, 1, "k", "box"), Own, new Retention("exchange", message.Partner));
            return Task.CompletedTask;
        }

        public List<OutgoingMessage> Take()
        {
            var taken = _sent.ToList();
            _sent.Clear();
            return taken;
        }

        private static readonly Handling Own = new NodeIdentity("arvonia").HandlingFor("exchange with partners");
    }

    /// <summary>Colleagues whose duties are called by what they allow, and partners.</summary>
    private sealed class Staff : IColleagues, IPermissions, IPartnerBook
    {
        private static readonly string[] Working = [HotlinePermissions.See, HotlinePermissions.Answer];

        private static readonly Colleague[] Colleagues =
        [
            new("ada", "Ada", Working, false), new("ben", "Ben", Working, false), new("cleo", "Cleo", Working, false) { Clearance = 2 }, new("locked", "Lola", Working, true), new("reader", "Rita", [HotlinePermissions.See], false),
        ];

        public IReadOnlySet<string> Names => new HashSet<string>(Working);

        public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>(Colleagues);

        Task<IReadOnlyList<PartnerContact>> IPartnerBook.AllAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<PartnerContact>>([new("arvonia", "Arvonia", ["duty officer: +00 1"], true) { Level = 3 }, new("belmora", "Belmora", ["duty officer: +00 2"], true) { Level = 3 }]);

        public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(Colleagues.Where(c => persons.Contains(c.Person)).ToDictionary(c => c.Person, c => c.Name));

        public IEnumerable<string> Of(IReadOnlyCollection<string> duties) => duties;
    }
}
