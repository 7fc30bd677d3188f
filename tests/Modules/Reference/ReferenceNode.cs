using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Jobs;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Reference;

/// <summary>An open journal with the Reference module, on a place of its own.</summary>
internal sealed class ReferenceNode : IAsyncDisposable
{
    private readonly TestPlace place;

    private ReferenceNode(TestPlace place, JournalWriter journal, FakeTimeProvider clock)
    {
        (this.place, Journal, Clock) = (place, journal, clock);
        Watchlists = ReferenceModule.Watchlists(journal.Reader, Settings, clock);
        Intake = ReferenceModule.Intake(journal, Settings, clock, new Uuid7Ids(clock, new SystemRandomness()));
    }

    public static ImportWords Words { get; } = new(Actor.Person("p1"));

    public static ReferenceSettings Settings { get; } = new("arvonia", "screening", "Act 12, section 3");

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public IWatchlists Watchlists { get; }

    public IWatchlistIntake Intake { get; }

    /// <summary>Jobs on this journal, as after a start of a node; each call is a start.</summary>
    public async Task<ImportJobs> JobsAsync()
    {
        var jobs = ReferenceModule.Jobs(Journal, Intake, Incoming, Settings, Clock, new Uuid7Ids(Clock, new SystemRandomness()));
        await jobs.StartAsync();
        return jobs;
    }

    public string Incoming => Path.Combine(place.Folder, "incoming");

    public string Folder => place.Folder;

    public JournalOptions Options => new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) };

    public static async Task<ReferenceNode> NewAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var place = await TestPlace.NewAsync(database);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        var journals = new Journals(JournalCatalog.Of(new ReferenceModule()), TimeProvider.System, new SystemRandomness());
        return new(place, await journals.OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) }), clock);
    }

    /// <summary>Writes a list file, outside of the node's own folders, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(place.Folder, "handed-in", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<ImportOutcome> ImportAsync(string name, string text, ImportWords? words = null) =>
        Assert.Single(await Intake.ImportAsync([Write(name, text)], words ?? Words));

    public async Task<WatchlistState> StateAsync(string dataset) => (await Watchlists.StatesAsync()).Single(s => s.List.Dataset == dataset);

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await place.DisposeAsync();
    }
}
