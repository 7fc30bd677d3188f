using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Act;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Listing;
using Cordon.Modules.Desk;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Cases;

/// <summary>An open journal with cases and the desk, on a place and a clock of its own.</summary>
internal sealed class CaseNode : IAsyncDisposable
{
    private readonly TestPlace _place;

    private CaseNode(TestPlace place, JournalWriter journal, FakeTimeProvider clock)
    {
        (_place, Journal, Clock) = (place, journal, clock);
        Records = new CaseRecords(journal, new NodeIdentity("arvonia"));
        Team = new CaseTeam(new Staff(), new Staff());
        Desk = new CaseDesk(Records, Team, new Uuid7Ids(clock, new SystemRandomness()));
        Outcomes = new OutcomeDesk(Records);
        Levels = new LevelDesk(Records);
        List = new CaseList(Records);
    }

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public CaseRecords Records { get; }

    public CaseTeam Team { get; }

    public CaseDesk Desk { get; }

    public OutcomeDesk Outcomes { get; }

    public LevelDesk Levels { get; }

    public CaseList List { get; }

    public static CaseReader Ada { get; } = Reader("ada");

    public static CaseReader Bert { get; } = Reader("bert");

    public static CaseReader Carla { get; } = Reader("carla");

    /// <summary>Sees all cases, and takes part in none.</summary>
    public static CaseReader Dora { get; } = Reader("dora", seesAll: true);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static CaseReader Reader(string person, bool seesAll = false, string purpose = CasePurpose.Words, int clearance = 0) => new(
        new Viewer { Actor = Actor.Person(person), Authority = "arvonia", Clearance = clearance, Purposes = new HashSet<string> { purpose }, Use = PermittedUse.Administrative, Today = new DateOnly(2026, 11, 2) }, seesAll);

    public static async Task<CaseNode> NewAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(JournalCatalog.Of(DeskModule.Journal, CasesModule.Journal), clock, new SystemRandomness())
            .OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new CaseNode(place, journal, clock);
    }

    /// <summary>A case of Ada's; what it holds where that is said.</summary>
    public Task<string> OpenAsync(string title = "Centrifuge parts to Corvale", Cordon.Modules.Cases.Linking.RecordName? from = null, Tlp tlp = Tlp.AmberStrict) =>
        Desk.OpenAsync(Ada, title, CaseKind.SuspectedDiversion, "Maraging steel, end use stated as bicycles", tlp, from, Stop);

    public Task<Case> CaseAsync(string id) => Records.FindAsync(id, Dora, Stop);

    /// <summary>What lies on the desk: kind, whose it is, and title.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => $"{w.Kind} {w.Person} {w.Title}").ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        await using var desk = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return
        [
            .. (await tables.Cases.ToListAsync(Stop)).Select(c => string.Join('|', "case", c.Id, c.Status, c.Kind, c.ChangedAt, c.Words, c.Json)).Order(StringComparer.Ordinal),
            .. (await tables.People.ToListAsync(Stop)).Select(p => $"person {p.Case} {p.Person}").Order(StringComparer.Ordinal),
            .. (await tables.Records.ToListAsync(Stop)).Select(r => $"record {r.Case} {r.Kind} {r.Record}").Order(StringComparer.Ordinal),
            .. (await tables.Notes.ToListAsync(Stop)).Select(n => string.Join('|', "note", n.Note, n.Case, n.Number, n.Words, n.Json)).Order(StringComparer.Ordinal),
            .. (await desk.Work.ToListAsync(Stop)).Select(w => string.Join('|', "work", w.Work, w.Kind, w.Person, w.Holder, w.Title, w.Reasons, w.Rank, w.PutAt, w.ChangedAt)).Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    /// <summary>Colleagues whose duties are called by what they allow.</summary>
    private sealed class Staff : IColleagues, IPermissions
    {
        private static readonly string[] Working = [CasePermissions.See, CasePermissions.Work];

        private static readonly Colleague[] Colleagues =
        [
            new("ada", "Ada", Working, false), new("bert", "Bert", Working, false), new("carla", "Carla", Working, false), new("dora", "Dora", [.. Working, CasePermissions.SeeAll], false),
            new("locked", "Lola", Working, true), new("reader", "Rita", [CasePermissions.See], false),
        ];

        public IReadOnlySet<string> Names => new HashSet<string>(Working);

        public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>(Colleagues);

        public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(Colleagues.Where(c => persons.Contains(c.Person)).ToDictionary(c => c.Person, c => c.Name));

        public IEnumerable<string> Of(IReadOnlyCollection<string> duties) => duties;
    }
}
