using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Examine;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Intake;
using Cordon.Modules.Targeting.Interviews;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Listing;
using Cordon.Modules.Targeting.Orders;
using Cordon.Modules.Targeting.Radiation;
using Cordon.Modules.Targeting.Registers;
using Cordon.Tests.Modules.Targeting.Adoption;
using Cordon.Tests.Modules.Targeting.Ranking;
using Cordon.Tests.Trade;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Targeting;

/// <summary>An open journal with declarations and the desk, judged by the pack and the list that ship with Cordon.</summary>
internal sealed class TargetingNode : IAsyncDisposable
{
    public static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "declarations.csv"));
    private static readonly string Pack = Repository.PathOf("data", "packs", "common-risk-framework", "pack.json");
    private readonly TestPlace _place;
    private readonly OrderCourier _courier;
    private readonly IListsInForce _lists;

    private TargetingNode(TestPlace place, JournalWriter journal, string pack, IListsInForce lists, OrderCourier courier, TargetingPolicy policy, FakeTimeProvider clock, Realm realm)
    {
        (_place, _courier, Journal, Clock) = (place, courier, journal, clock);
        Records = new TargetingRecords(journal, new NodeIdentity("arvonia", realm), policy);
        Registers = new RegistersInForce(Records, new NodeIdentity("arvonia", realm), clock);
        _lists = lists;
        var issuer = new Issuer("arvonia", realm, Signer);
        Ranker = new RankerStage(journal, Records, policy, issuer, clock);
        Packs = new PackStage(journal, Records, pack, lists, Registers, Ranker.InForce, clock);
        var memories = new MemoryReader(Records);
        Intake = new DeclarationIntake(Packs.Assessors, memories, new LaterMessages(Records, memories, clock), Records, policy, new Uuid7Ids(clock, new SystemRandomness()), clock);
        List = new DeclarationList(Records);
        Desk = new DeclarationDesk(Records, policy, issuer, new Uuid7Ids(clock, new SystemRandomness()));
        Interviews = new InterviewDesk(Records, Packs.Assessors);
        Examinations = new ExaminationDesk(Records);
        Radiation = new RadiationKeeper(Records, Packs.Assessors, NullLogger<RadiationKeeper>.Instance);
        Reports = new OrderReports(Records);
        Answers = new AnswerFolder(policy.Orders, Reports);
        courier.Attach(Reports);
    }

    /// <summary>The key by which receivers know what this node sends.</summary>
    public static EnvelopeSigner Signer { get; } = new("arvonia", new Ed25519Signer(Enumerable.Repeat((byte)7, Ed25519.SeedLength).ToArray()));

    public FakeTimeProvider Clock { get; }

    public JournalWriter Journal { get; }

    public TargetingRecords Records { get; }

    public DeclarationIntake Intake { get; }

    public RegistersInForce Registers { get; }

    public DeclarationList List { get; }

    public DeclarationDesk Desk { get; }

    public InterviewDesk Interviews { get; }

    public ExaminationDesk Examinations { get; }

    public RadiationKeeper Radiation { get; }

    public OrderReports Reports { get; }

    public AnswerFolder Answers { get; }

    public PackStage Packs { get; }

    public RankerStage Ranker { get; }

    public InventedTrade Trade => new(Intake, Records);

    public static Actor Ada { get; } = Actor.Person("ada");

    public static Actor Ben { get; } = Actor.Person("ben");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Viewer Reader { get; } = new()
    {
        Actor = Ada, Authority = "arvonia", Purposes = new HashSet<string> { TargetingPurpose.Words }, Use = PermittedUse.Administrative, Today = new DateOnly(2027, 2, 1),
    };

    public static async Task<TargetingNode> NewAsync(TestDatabase database = TestDatabase.SQLite, string? pack = null, bool lists = true, OrderPolicy? orders = null, Realm realm = default, decimal randomPercent = 0)
    {
        var place = await TestPlace.NewAsync(database);
        var (courier, clock) = (new OrderCourier(orders ?? new OrderPolicy()), new FakeTimeProvider(new DateTimeOffset(2027, 2, 1, 12, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(JournalCatalog.Of(DeskModule.Journal, TargetingModule.JournalWith(courier)), clock, new SystemRandomness())
            .OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new TargetingNode(place, journal, pack ?? Pack, new SampleLists(lists), courier, new TargetingPolicy { Kept = TimeSpan.FromDays(400), Orders = orders ?? new OrderPolicy(), RandomPercent = randomPercent }, clock, realm);
    }

    public async Task<IReadOnlyList<IntakeLine>> TakeInAsync(string content, string? key = null) => (await Intake.TakeInAsync("declarations.csv", System.Text.Encoding.UTF8.GetBytes(content), Ada, key, Stop)).Lines;

    /// <summary>The same journal in a program that ships another pack.</summary>
    public PackStage UnderProgramWith(byte[] pack)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_place.Folder, "program", "lists")).Parent!.FullName, "pack.json");
        File.WriteAllBytes(file, pack);
        foreach (var list in Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Pack)!, "lists")))
            File.Copy(list, Path.Combine(Path.GetDirectoryName(file)!, "lists", Path.GetFileName(list)), overwrite: true);
        return new PackStage(Journal, Records, file, _lists, Registers, Ranker.InForce, Clock);
    }

    /// <summary>All that is there, the highest rank first.</summary>
    public async Task<IReadOnlyList<DeclarationState>> AllAsync() => (await List.PageAsync(DeclarationQuery.Read(null, null, null, null), Reader, Stop)).Declarations;

    /// <summary>One of any number.</summary>
    public async Task<DeclarationState> NamedAsync(string reference)
    {
        await using var tables = Records.Tables();
        return await Records.FindAsync(await tables.Declarations.Where(d => d.Reference == reference).Select(d => d.Id).SingleAsync(Stop), Reader, Stop);
    }

    public async Task<DeclarationState> OfAsync(string reference) => (await AllAsync()).Single(d => d.Assessed.Declaration.Reference == reference);

    public Task DecideAsync(Actor person, DeclarationState seen, ControlDecision decision, string? reason = "looked at it", string? instruction = null) =>
        Desk.DecideAsync(person, Reader, seen.Assessed.Id, seen.Acts, new GivenDecision(decision, reason, instruction), Stop);

    /// <summary>Titles of what lies on the desk.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => w.Title).ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        await using var desk = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return
        [
            .. (await tables.Declarations.AsNoTracking().OrderBy(d => d.Id).ToListAsync(Stop)).Select(d => string.Join('|', d.Id, d.Reference, d.Mrn, d.Decision, d.Score, d.Status, d.MovesAt, d.Destination, d.Kind, d.Rank, d.Chain, d.Json)),
            .. (await tables.Packs.AsNoTracking().OrderBy(p => p.Digest).ToListAsync(Stop)).Select(p => string.Join('|', "pack", p.Digest, p.Pack, p.At, p.Status, p.Layer, p.WasInForce, p.Json)),
            .. (await tables.Judged.AsNoTracking().OrderBy(j => j.Id).ToListAsync(Stop)).Select(j => string.Join('|', "judged", j.Id, j.At, j.Pack, j.Fired, j.Undecided, j.Decision, j.Finding, j.ExaminedAt, j.Passed, j.Drawn, j.Ranker, j.Chance)),
            .. (await tables.Rankers.AsNoTracking().OrderBy(r => r.Digest).ToListAsync(Stop)).Select(r => string.Join('|', "ranker", r.Digest, r.At, r.Status, r.Json)),
            .. (await tables.Draws.AsNoTracking().OrderBy(d => d.Day).ToListAsync(Stop)).Select(d => string.Join('|', "draw", d.Day, d.Commitment, d.Share, d.CommittedAt, d.Seed, d.Eligible, d.Drawn)),
            .. (await tables.Refused.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Stop)).Select(r => string.Join('|', "refused", r.Id, r.At, r.Json)),
            .. (await tables.Marks.AsNoTracking().OrderBy(m => m.Declaration).ThenBy(m => m.Key).ThenBy(m => m.Detail).ToListAsync(Stop)).Select(m => string.Join('|', "mark", m.Declaration, m.Key, m.Detail, m.At)),
            .. (await tables.Registers.AsNoTracking().OrderBy(r => r.Kind).ToListAsync(Stop)).Select(r => string.Join('|', "register", r.Kind, r.Source, r.Sha256, r.Rows, r.Rejected, r.Because, r.At)),
            .. (await tables.Orders.AsNoTracking().OrderBy(o => o.Id).ToListAsync(Stop)).Select(o => string.Join('|', "order", o.Id, o.Declaration, o.Status, o.AcknowledgeBy, o.Message)),
            .. (await desk.Work.AsNoTracking().OrderBy(w => w.Work).ToListAsync(Stop)).Select(w => string.Join('|', "work", w.Work, w.Kind, w.Title, w.Reasons, w.Rank)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Ranker.Dispose();
        Intake.Dispose();
        await Journal.DisposeAsync();
        _courier.Dispose();
        await _place.DisposeAsync();
    }

    /// <summary>The list that ships with Cordon, or none.</summary>
    private sealed class SampleLists(bool any) : IListsInForce, IScreenedLists
    {
        private static readonly IReadOnlyList<ListedEntity> All = [.. ListFolder.Load([Repository.PathOf("samples", "lists")]).Entities];
        private static readonly Dictionary<string, ListedEntity> ById = All.ToDictionary(e => e.Id);
        private static readonly PartyIndex Index = PartyIndex.Build(All.Select(e => e.Party));

        public IReadOnlyList<ScreenedList> Versions => any ? [new ScreenedList("invented-parties", 1, new string('0', 64), new(0), All.Count, false)] : [];

        public AlgorithmIdentity Algorithm { get; } = new("test", "1", new string('a', 64));

        public IEnumerable<ListedEntity> Entities => All;

        public Task<IScreenedLists> ListsAsync(CancellationToken cancellation = default) => Task.FromResult<IScreenedLists>(this);

        public IReadOnlyList<PartyMatch> Search(Party party, int most, double least) => Index.Search(party, most, least);

        public ListedEntity? Find(string id) => ById.GetValueOrDefault(id);
    }
}
