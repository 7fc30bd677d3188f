using Cordon.Engines.Formats.Lists;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Decide;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Listing;
using Cordon.Modules.Hits.Rounds;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening;
using Cordon.Modules.Screening.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Hits;

/// <summary>An open journal with hits and all they stand on, on a place and a clock of its own.</summary>
internal sealed class HitNode : IAsyncDisposable
{
    public const string Dataset = "harbour-watch";
    private readonly TestPlace _place;

    private HitNode(TestPlace place, FakeTimeProvider clock) => (_place, Clock) = (place, clock);

    public JournalWriter Journal { get; private set; } = null!;

    public FakeTimeProvider Clock { get; }

    public HitRecords Records { get; private set; } = null!;

    public HitDesk Desk { get; private set; } = null!;

    /// <summary>How what is recorded from now on is classified.</summary>
    public Classification Classified { get; set; } = Classification.None;

    public IWatchlists Lists { get; private set; } = null!;

    public ListingClerk Clerk { get; private set; } = null!;

    public ListReview Review { get; private set; } = null!;

    public ExpiryClock Expiry { get; private set; } = null!;

    public static Actor Ada { get; } = Actor.Person("ada");

    public static Actor Bert { get; } = Actor.Person("bert");

    public static Actor Carla { get; } = Actor.Person("carla");

    public static HitPolicy Policy { get; } = new();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HitNode> NewAsync(TestDatabase database = TestDatabase.SQLite, bool withHits = true)
    {
        var node = new HitNode(await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)));
        await node.OpenAsync(withHits);
        return node;
    }

    /// <summary>Closes the journal and opens it again, as a node that is started anew.</summary>
    public async Task OpenAsync(bool withHits = true, IJournalModule? more = null)
    {
        if (Journal is not null)
            await Journal.DisposeAsync();
        IJournalModule[] modules = [DeskModule.Journal, new ReferenceModule(), ScreeningModule.Journal, .. withHits ? [HitsModule.Journal] : Array.Empty<IJournalModule>(), .. more is null ? Array.Empty<IJournalModule>() : [more]];
        Journal = await new Journals(JournalCatalog.Of(modules), Clock, new SystemRandomness()).OpenAsync(new() { Folder = _place.Folder, Postgres = _place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        Records = new HitRecords(Journal, new NodeIdentity("arvonia"), Policy, Clock);
        Lists = ReferenceModule.Watchlists(Journal.Reader, new ReferenceSettings("arvonia"), Clock);
        Clerk = new ListingClerk(Records, Lists);
        Review = new ListReview(Records, Lists, Clerk);
        Expiry = new ExpiryClock(Records, Clock);
        Desk = new HitDesk(Records, Policy, new Staff(), Clock);
    }

    /// <summary>Takes a list of one's own in.</summary>
    public async Task<WatchlistVersion> ImportAsync(params string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-own-").FullName;
        var file = Path.Combine(folder, $"{Dataset}.csv");
        await File.WriteAllTextAsync(file, string.Join('\n', ["id,name,type,alias,birth_date,country,programme,remarks", .. rows, ""]), Stop);
        var intake = ReferenceModule.Intake(Journal, new ReferenceSettings("arvonia"), Clock, new Uuid7Ids(Clock, new SystemRandomness()));
        var outcome = Assert.Single(await intake.ImportAsync([file], new ImportWords(Actor.System("tests"), "test") { Accepted = new HashSet<string> { "watchlist.import.shrank" } }, Stop));
        Directory.Delete(folder, recursive: true);
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal}");
        return outcome.Version!;
    }

    /// <summary>Records an answer that finds a party like the entity of a list row, and waits until it was taken in.</summary>
    public async Task AnswerAsync(Dictionary<string, IReadOnlyList<string>> party, string entity = "hw-1", double score = 0.93) => await AnswerAsync([(party, entity, score)]);

    public async Task AnswerAsync(IReadOnlyList<(Dictionary<string, IReadOnlyList<string>> Party, string Entity, double Score)> asked, bool wait = true)
    {
        var current = (await Lists.StatesAsync(Stop)).SingleOrDefault(s => s.List.Dataset == Dataset)?.Current;
        var known = current is null ? [] : (await Lists.EntitiesAsync(current.Id, Stop)).ToDictionary(e => e.SourceId);
        var list = new ScreenedList(Dataset, current?.Number ?? 1, current?.ContentDigest ?? new string('0', 64), new(0), known.Count, false);
        var answered = new ScreeningAnswered(new AlgorithmIdentity("test", "1", new string('a', 64)), [list], new ScreeningSettings(), [.. asked.Select(a => new PartyAnswer(a.Party, [Candidate(known.GetValueOrDefault(a.Entity), a.Entity, a.Score)], []))]);
        await RecordAsync(answered);
        if (wait)
            await Journal.WaitForSubscribersAsync(Stop);
    }

    public Task RecordAsync(ScreeningAnswered answered) => RecordAsync("screening.ask", answered);

    /// <summary>Records that continuous screening found a registered party like a listed one, or no longer, and waits until it was taken in.</summary>
    public async Task FindAsync(string party, string? entity, string listed = "hw-1")
    {
        var list = new ScreenedList(Dataset, 2, new string('0', 64), new(0), 1, false);
        var given = Party("Ilja Barano", null, party);
        await RecordAsync("screening.rescreen", new OutcomeChanged(party, given, list, listed, new AlgorithmIdentity("test", "1", new string('a', 64)), entity is null ? 0.93 : null, entity is null ? null : 0.93, entity is null ? null : Candidate(null, entity, 0.93)),
            new Rescreened(new AlgorithmIdentity("test", "1", new string('a', 64)), [], [], 1, 1, entity is null ? 0 : 1, entity is null ? 1 : 0));
        await Journal.WaitForSubscribersAsync(Stop);
    }

    private async Task RecordAsync(string process, params object[] facts)
    {
        var handling = new Handling { Classification = Classified, Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = HitRecords.Purpose, LegalBasis = "Act 12" };
        var recorded = await Journal.InProcessAsync(new ProcessWords(process, Actor.System("test"), HitRecords.Purpose, "Act 12"), open =>
        {
            foreach (var fact in facts)
                open.Append(new StreamName("screening", "s1"), fact, handling, new Retention("screening", "s1"));
            return Task.CompletedTask;
        }, Stop);
        // Entries are handled once they have a position.
        await Journal.WaitForCheckpointAsync(recorded.Entries[0].Id, Stop);
    }

    public static Dictionary<string, IReadOnlyList<string>> Party(string name, string? born = null, string? id = null)
    {
        var given = new Dictionary<string, IReadOnlyList<string>> { ["name"] = [name] };
        if (born is not null)
            given["birthDate"] = [born];
        if (id is not null)
            given["id"] = [id];
        return given;
    }

    public async Task<IReadOnlyList<Hit>> HitsAsync()
    {
        await using var tables = Records.Tables();
        return [.. (await tables.Hits.ToListAsync(Stop)).Select(HitProjection.Read).OrderBy(h => h.OpenedAt.UnixMicroseconds).ThenBy(h => h.Id, StringComparer.Ordinal)];
    }

    public async Task<Hit> OnlyHitAsync() => Assert.Single(await HitsAsync());

    /// <summary>A hit that two people found to be false.</summary>
    public async Task<Hit> FalseMatchAsync(string name = "Ilja Barano", string? born = "1990-02-03", string? id = null)
    {
        await AnswerAsync(Party(name, born, id));
        await Clerk.RunAsync(Stop);
        var hit = (await HitsAsync()).Single(h => PartyFacts.NameOf(h.Party) == name);
        await Desk.DecideAsync(Records.ViewerFor(Ada), hit.Id, hit.Acts, Verdict.FalseMatch, ["birth-differs"], "born thirty years later", Stop);
        await Desk.ConfirmAsync(Records.ViewerFor(Bert), hit.Id, hit.Acts + 1, null, Stop);
        return (await HitsAsync()).Single(h => h.Id == hit.Id);
    }

    /// <summary>Ids of what lies on the desk.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => $"{w.Kind} {w.Work}").ToListAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }

    private static Candidate Candidate(ListedEntity? entity, string id, double score) => new(
        entity?.Id ?? id, Dataset, entity?.Party.Caption ?? "BARANO, Ilya", score, score, true, entity?.Party.Caption ?? "BARANO, Ilya",
        [new CandidateFinding("name", score, 3.2, "every word agrees", "asked", "listed")], ["birthDate"], []);

    internal sealed class Staff : IColleagues
    {
        public Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Colleague>>([]);

        public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(persons.ToDictionary(p => p, p => $"{char.ToUpperInvariant(p[0])}{p[1..]}"));
    }
}
