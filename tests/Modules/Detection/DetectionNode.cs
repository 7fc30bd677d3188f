using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Desk.Storage;
using Cordon.Modules.Detection;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Decide;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Detection;

/// <summary>An open journal with alarms and the desk, on a place and a clock of its own.</summary>
internal sealed class DetectionNode : IAsyncDisposable
{
    private readonly TestPlace _place;

    private DetectionNode(TestPlace place, JournalWriter journal, FakeTimeProvider clock)
    {
        (_place, Journal, Clock) = (place, journal, clock);
        var ids = new Uuid7Ids(clock, new SystemRandomness());
        Records = new DetectionRecords(journal, new NodeIdentity("arvonia"), Policy);
        Intake = new AlarmIntake(Records, new GoodsMatch(Declared), Policy, ids, clock);
        Measuring = new MeasureDesk(Records, Policy);
        Outcomes = new OutcomeDesk(Records);
        Experts = new ReachBackDesk(Records, Policy);
        Package = new ReachBackPackage(Records);
        Instruments = new InstrumentDesk(Records, ids);
    }

    public static DetectionPolicy Policy { get; } = new() { Telephone = "+00 1" };

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public DetectionRecords Records { get; }

    public AlarmIntake Intake { get; }

    public MeasureDesk Measuring { get; }

    public OutcomeDesk Outcomes { get; }

    public ReachBackDesk Experts { get; }

    public ReachBackPackage Package { get; }

    public InstrumentDesk Instruments { get; }

    public DeclaredByNumber Declared { get; } = new();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Viewer Ada { get; } = Seeing("ada");

    public static Viewer Bert { get; } = Seeing("bert");

    public static Viewer Seeing(string person, string purpose = DetectionPurpose.Words) =>
        new() { Actor = Actor.Person(person), Authority = "arvonia", Purposes = new HashSet<string> { purpose }, Use = PermittedUse.Administrative, Today = new DateOnly(2026, 11, 2) };

    public static async Task<DetectionNode> NewAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(JournalCatalog.Of(DeskModule.Journal, DetectionModule.Journal), clock, new SystemRandomness())
            .OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new DetectionNode(place, journal, clock);
    }

    public static SafetyForm Safe => new() { AtContact = "0.6", AtOneMetre = "0,2", Neutrons = "no", Contamination = "no" };

    public Task<string> RaiseAsync(SafetyForm? safety = null, string subject = "container", string reference = "ARVU 1", string? instrument = null) =>
        Intake.RaiseAsync(Ada.Actor, new AlarmForm { Subject = subject, Reference = reference, Place = "Lane 3", Instrument = instrument }, safety ?? Safe, AlarmSource.Page, Stop);

    public Task<Alarm> AlarmAsync(string id) => Records.FindAsync(id, Ada, Stop);

    /// <summary>What lies on the desk: kind, when it is due, and title.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => w.Kind).ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        await using var desk = Journal.Reader.Tables<DeskContext>();
        return
        [
            .. (await tables.Alarms.ToListAsync(Stop)).Select(a => string.Join('|', "alarm", a.Id, a.Status, a.ChangedAt, a.Declaration, a.Words, a.Json)).Order(StringComparer.Ordinal),
            .. (await tables.Files.ToListAsync(Stop)).Select(f => $"file {f.Alarm} {f.Sha256}").Order(StringComparer.Ordinal),
            .. (await tables.Instruments.ToListAsync(Stop)).Select(i => string.Join('|', "instrument", i.Id, i.Serial, i.Json)).Order(StringComparer.Ordinal),
            .. (await desk.Work.ToListAsync(Stop)).Select(w => string.Join('|', "work", w.Work, w.Kind, w.Title, w.Reasons, w.Rank, w.PutAt, w.ChangedAt)).Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    /// <summary>Declared goods by their number.</summary>
    internal sealed class DeclaredByNumber : IDeclaredGoods
    {
        public Dictionary<string, DeclaredGoods> Of { get; } = [];

        public Task<DeclaredGoods?> FindAsync(string number, CancellationToken cancellation) => Task.FromResult(Of.GetValueOrDefault(number));
    }
}
