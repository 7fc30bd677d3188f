using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.Hold;
using Cordon.Modules.Desk.List;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Desk;

/// <summary>An open journal with the desk and a module that puts work on it, on a place and a clock of its own.</summary>
internal sealed class DeskNode : IAsyncDisposable
{
    public const string Class = "test-cases";

    private readonly TestPlace _place;

    private DeskNode(TestPlace place, JournalWriter journal, FakeTimeProvider clock)
    {
        (_place, Journal, Clock) = (place, journal, clock);
        Records = new DeskRecords(journal, new NodeIdentity("arvonia"));
        List = new DeskList(Records, clock);
        Holding = new WorkHolding(Records, new Staff(), new OnePermissionPerDuty());
    }

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public DeskRecords Records { get; }

    public DeskList List { get; }

    public WorkHolding Holding { get; }

    public static DeskPerson Ada { get; } = new("ada", ["analyst"], ["desk.work", "cases.do"]);

    public static DeskPerson Bert { get; } = new("bert", ["analyst"], ["desk.work", "cases.do"]);

    public static DeskPerson Outsider { get; } = new("olga", ["clerk"], ["desk.work", "other.do"]);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Handling Handling { get; } = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "test", LegalBasis = "Act 12" };

    public static async Task<DeskNode> NewAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)));
        var journals = new Journals(JournalCatalog.Of(DeskModule.Journal, new TestWork()), clock, new SystemRandomness());
        return new(place, await journals.OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) }), clock);
    }

    public static WorkPut Work(string id, int priority = 50, string permission = "cases.do", Instant? due = null, string kind = "cases.decide", string title = "Somebody", string? person = null) =>
        new(id, kind, $"/cases/{id}", DeskText.Of("test.title", ("name", title)), priority, [DeskText.Of("test.reason", ("score", "0.9"))], permission, due, person);

    /// <summary>Appends facts as another module does, each under a subject.</summary>
    public Task PutAsync(params (object Fact, string Subject)[] facts) => Journal.InProcessAsync(new ProcessWords(TestWork.Process, Actor.System("test"), "test", "Act 12"), open =>
    {
        foreach (var (fact, subject) in facts)
            open.Append(new StreamName("case", subject), fact, Handling, new Retention(Class, subject));
        return Task.CompletedTask;
    }, Stop);

    /// <summary>The same, under a classification.</summary>
    public Task PutClassifiedAsync(Classification classification, object fact, string subject) => Journal.InProcessAsync(new ProcessWords(TestWork.Process, Actor.System("test"), "test", "Act 12"), open =>
    {
        open.Append(new StreamName("case", subject), fact, Handling with { Classification = classification }, new Retention(Class, subject));
        return Task.CompletedTask;
    }, Stop);

    public Task EraseAsync(string subject) =>
        Journal.EraseAsync(new Retention(Class, subject), "Act 7", new ProcessWords("journal.erase", Actor.Person("dpo"), "erasure", "Act 7"), Handling, Stop);

    public Task RebuildAsync() => Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);

    /// <summary>Every row of every table, written out.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        return
        [
            .. (await tables.Work.ToListAsync(Stop)).Select(w => string.Join('|', w.Work, w.Kind, w.Address, w.Title, w.Reasons, w.Priority, w.Due, w.Rank, w.Permission, w.PutAt, w.ChangedAt, w.Person, w.Holder, w.HandedBy, w.Note, w.Class, w.Subject, w.Level, w.Marking)).Order(StringComparer.Ordinal),
            .. (await tables.Rules.ToListAsync(Stop)).Select(r => $"rule {r.Kind} {r.Duty} {r.Person}").Order(StringComparer.Ordinal),
            .. (await tables.Views.ToListAsync(Stop)).Select(v => $"view {v.Person} {v.Name} {v.Query}").Order(StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<WorkItem>> ShownAsync(DeskPerson person, DeskQuery? query = null) => (await List.PageAsync(query ?? new DeskQuery(), person, Stop)).Items;

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    private sealed class Staff : IColleagues
    {
        private static readonly Colleague[] Everybody =
        [
            new("ada", "Ada Arvonen", ["analyst"], false), new("bert", "Bert Bellamy", ["analyst"], false) { Clearance = 2 }, new("carl", "Carl Corvale", ["analyst"], true), new("olga", "Olga Other", ["clerk"], false),
        ];

        public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>(Everybody);

        public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(Everybody.Where(c => persons.Contains(c.Person)).ToDictionary(c => c.Person, c => c.Name));
    }

    private sealed class OnePermissionPerDuty : IPermissions
    {
        public IReadOnlySet<string> Names { get; } = new HashSet<string> { "desk.work", "cases.do", "other.do" };

        public IEnumerable<string> Of(IReadOnlyCollection<string> duties) => ["desk.work", .. duties.Select(d => d == "analyst" ? "cases.do" : "other.do")];
    }
}
