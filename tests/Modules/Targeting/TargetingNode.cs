using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Intake;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Listing;
using Cordon.Modules.Targeting.Packs;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Targeting;

/// <summary>An open journal with declarations and the desk, judged by the pack and the list that ship with Cordon.</summary>
internal sealed class TargetingNode : IAsyncDisposable
{
    public static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "declarations.csv"));
    private static readonly string Pack = Repository.PathOf("data", "packs", "common-risk-framework", "pack.json");
    private readonly TestPlace _place;

    private TargetingNode(TestPlace place, JournalWriter journal, string pack, IListsInForce lists)
    {
        _place = place;
        Journal = journal;
        var (policy, clock) = (new TargetingPolicy { Kept = TimeSpan.FromDays(400) }, Clock);
        Records = new TargetingRecords(journal, new NodeIdentity("arvonia"), policy);
        Intake = new DeclarationIntake(new AssessorInForce(new PackInUse(pack, clock), lists), Records, policy, new Uuid7Ids(clock, new SystemRandomness()), clock);
        List = new DeclarationList(Records);
        Desk = new DeclarationDesk(Records);
    }

    public static FakeTimeProvider Clock => new(new DateTimeOffset(2027, 2, 1, 12, 0, 0, TimeSpan.Zero));

    public JournalWriter Journal { get; }

    public TargetingRecords Records { get; }

    public DeclarationIntake Intake { get; }

    public DeclarationList List { get; }

    public DeclarationDesk Desk { get; }

    public static Actor Ada { get; } = Actor.Person("ada");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Viewer Reader { get; } = new()
    {
        Actor = Ada, Authority = "arvonia", Purposes = new HashSet<string> { TargetingPurpose.Words }, Use = PermittedUse.Administrative, Today = new DateOnly(2027, 2, 1),
    };

    public static async Task<TargetingNode> NewAsync(TestDatabase database = TestDatabase.SQLite, string? pack = null, bool lists = true)
    {
        var place = await TestPlace.NewAsync(database);
        var journal = await new Journals(JournalCatalog.Of(DeskModule.Journal, TargetingModule.Journal), Clock, new SystemRandomness())
            .OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new TargetingNode(place, journal, pack ?? Pack, new SampleLists(lists));
    }

    public async Task<IReadOnlyList<IntakeLine>> TakeInAsync(string content, string? key = null) => (await Intake.TakeInAsync("declarations.csv", System.Text.Encoding.UTF8.GetBytes(content), Ada, key, Stop)).Lines;

    /// <summary>All that is there, the highest rank first.</summary>
    public async Task<IReadOnlyList<DeclarationState>> AllAsync() => (await List.PageAsync(DeclarationQuery.Read(null, null, null, null), Reader, Stop)).Declarations;

    public async Task<DeclarationState> OfAsync(string reference) => (await AllAsync()).Single(d => d.Assessed.Declaration.Reference == reference);

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
            .. (await tables.Declarations.AsNoTracking().OrderBy(d => d.Id).ToListAsync(Stop)).Select(d => string.Join('|', d.Id, d.Reference, d.Mrn, d.Decision, d.Score, d.Status, d.MovesAt, d.Destination, d.Kind, d.Rank, d.Json)),
            .. (await tables.Refused.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Stop)).Select(r => string.Join('|', "refused", r.Id, r.At, r.Json)),
            .. (await desk.Work.AsNoTracking().OrderBy(w => w.Work).ToListAsync(Stop)).Select(w => string.Join('|', "work", w.Work, w.Kind, w.Title, w.Reasons, w.Rank)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Intake.Dispose();
        await Journal.DisposeAsync();
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
