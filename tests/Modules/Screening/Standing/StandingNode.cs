using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Writing;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Screening;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Standing;
using Cordon.Modules.Screening.Standing.Keep;
using Cordon.Modules.Screening.Standing.Register;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Modules.Screening.Standing;

/// <summary>An open journal with continuous screening on a place of its own.</summary>
internal sealed class StandingNode : IAsyncDisposable
{
    private readonly TestPlace _place;
    private readonly StandingNews _news = new();

    private StandingNode(TestPlace place, JournalWriter journal)
    {
        (_place, Journal) = (place, journal);
        Records = new StandingRecords(journal, new NodeIdentity("arvonia"));
        Registration = new Registration(Records, _news, new Uuid7Ids(TimeProvider.System, new SystemRandomness()));
        Keeper = NewKeeper();
    }

    public JournalWriter Journal { get; }

    public StandingRecords Records { get; }

    public Registration Registration { get; }

    public StandingKeeper Keeper { get; private set; }

    public InventedLists Lists { get; } = new();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Handling Handling { get; } = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "test", LegalBasis = "Act 12" };

    public static async Task<StandingNode> NewAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var place = await TestPlace.NewAsync(database);
        var journals = new Journals(JournalCatalog.Of(new ScreeningJournal()), TimeProvider.System, new SystemRandomness());
        return new(place, await journals.OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) }));
    }

    public Task<int> RegisterAsync(params (string Id, string Name)[] parties) =>
        Registration.RegisterAsync([.. parties.Select(p => Asked(p.Id, p.Name))], "test", Actor.Person("ada"), Stop);

    public static AskedParty Asked(string id, string name) =>
        AskedParty.Of(id, new Dictionary<string, IReadOnlyList<string>> { ["id"] = [id], ["schema"] = ["Person"], ["name"] = [name] }, id);

    /// <summary>Lets the keeper work until nothing waits.</summary>
    public async Task KeepAsync()
    {
        while (await Keeper.StepAsync(Stop))
        {
        }
    }

    /// <summary>As after a start of the node: nothing is in memory.</summary>
    public void Restart() => Keeper = NewKeeper();

    /// <summary>Every change of an outcome so far, in order.</summary>
    public async Task<IReadOnlyList<OutcomeChanged>> ToldAsync()
    {
        var viewer = new Viewer { Actor = Actor.System("test"), Authority = "arvonia", Purposes = new HashSet<string> { ScreeningJournal.Purpose }, Use = PermittedUse.Evidence, Today = new DateOnly(2026, 3, 1) };
        var last = await RebuildAsync();
        await Journal.WaitForCheckpointAsync(last.Entries[0].Id, Stop);
        var entries = await Journal.Reader.ReadAsync(new() { Types = [nameof(OutcomeChanged)] }, viewer, Stop);
        return [.. entries.Where(e => !e.IsErased).Select(e => (OutcomeChanged)e.Data)];
    }

    public async Task EraseAsync(string party)
    {
        await using var tables = Records.Tables();
        var subject = (await tables.Parties.SingleAsync(p => p.Party == party, Stop)).Subject;
        await Journal.EraseAsync(new Retention(StandingRecords.Class, subject), "Act 7", new ProcessWords("journal.erase", Actor.Person("dpo"), "erasure", "Act 7"), Handling, Stop);
    }

    public Task<Recorded> RebuildAsync() => Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);

    /// <summary>Every row of every table, written out.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        return
        [
            .. (await tables.Parties.ToListAsync(Stop)).Select(p => string.Join('|', p.Party, p.Registration, p.Given, p.Source, p.RegisteredAt, p.Compared, p.Subject)).Order(StringComparer.Ordinal),
            .. (await tables.Matches.ToListAsync(Stop)).Select(m => FormattableString.Invariant($"match {m.Party} {m.Dataset} {m.Listed} {m.Score} {m.Since}")).Order(StringComparer.Ordinal),
            .. (await tables.Lists.ToListAsync(Stop)).Select(l => $"list {l.Dataset} {l.Version} {l.Number} {l.Algorithm} {l.ComparedAt}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The pairs that match by the tables.</summary>
    public async Task<IReadOnlyList<(string Party, string Listed)>> PairsAsync()
    {
        await using var tables = Records.Tables();
        return [.. (await tables.Matches.ToListAsync(Stop)).Select(m => (m.Party, m.Listed)).Order()];
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
        _news.Dispose();
    }

    private StandingKeeper NewKeeper() => new(Records, Lists);
}
