using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Tests.Modules.Reference.Intake;

public sealed class ImportTests
{
    [Theory, EachDatabase]
    public async Task An_imported_list_is_in_force_with_its_entities_and_files(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var text = Lists.Text(30, 2);
        var outcome = await node.ImportAsync("arv.csv", text);
        Assert.Equal((ImportResult.Imported, "arv", 1), (outcome.Result, outcome.Dataset, outcome.Version!.Number));
        var state = await node.StateAsync("arv");
        Assert.Equal((Freshness.Fresh, outcome.Version.Id), (state.Freshness, state.Current!.Id));
        var entities = await node.Watchlists.EntitiesAsync(outcome.Version.Id);
        Assert.Equal(32, entities.Count);
        Assert.Equal(("arv", "av-1"), (entities[0].Dataset, entities[0].SourceId));
        using var file = new MemoryStream();
        await node.Journal.Blobs.ReadAsync(Convert.FromHexString(outcome.Version.Files[0].Sha256), Viewer, file);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact]
    public async Task Every_attempt_is_an_entry_of_the_journal_in_the_words_of_its_actor()
    {
        await using var node = await ReferenceNode.NewAsync();
        var outcome = await node.ImportAsync("arv.csv", Lists.Text(30), ReferenceNode.Words with { Reason = "first list" });
        await node.Journal.WaitForCheckpointAsync(outcome.Entry);
        var entry = Assert.Single(await node.Journal.Reader.ReadAsync(new EntryFilter(), Viewer));
        Assert.Equal(("WatchlistImported", outcome.Entry, "watchlist/arv"), (entry.Type, entry.Id, entry.Stream.ToString()));
        Assert.Equal(outcome.Version!.ContentDigest, Assert.IsType<WatchlistImported>(entry.Data).Version.ContentDigest);
    }

    [Fact]
    public async Task The_same_content_again_confirms_the_version_in_force()
    {
        await using var node = await ReferenceNode.NewAsync();
        var first = await node.ImportAsync("arv.csv", Lists.Text(30));
        node.Clock.Advance(TimeSpan.FromHours(72));
        Assert.Equal(Freshness.Stale, (await node.StateAsync("arv")).Freshness);
        var again = await node.ImportAsync("arv.csv", Lists.Text(30));
        Assert.Equal((ImportResult.Unchanged, first.Version!.Id), (again.Result, again.Version!.Id));
        Assert.Equal(Freshness.Fresh, (await node.StateAsync("arv")).Freshness);
        Assert.Single(await node.Watchlists.VersionsAsync("arv"));
    }

    [Theory, EachDatabase]
    public async Task A_refused_list_leaves_the_version_in_force_and_says_so_until_the_next_good_one(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var first = await node.ImportAsync("arv.csv", Lists.Text(30));
        node.Clock.Advance(TimeSpan.FromHours(1));
        var refused = await node.ImportAsync("arv.csv", Lists.Text(10));
        Assert.Equal((ImportResult.Refused, first.Version!.Id, "watchlist.import.shrank"), (refused.Result, refused.Version!.Id, refused.Refusal!.Code));
        var state = await node.StateAsync("arv");
        Assert.Equal(first.Version.Id, state.Current!.Id);
        Assert.Contains("10 entities where the one in force has 30", state.LastRefusal);
        Assert.Equal(30, (await node.Watchlists.EntitiesAsync(state.Current.Id)).Count);
        node.Clock.Advance(TimeSpan.FromHours(1));
        await node.ImportAsync("arv.csv", Lists.Text(31));
        Assert.Null((await node.StateAsync("arv")).LastRefusal);
    }

    [Fact]
    public async Task A_person_may_set_a_rule_aside_with_a_reason_only()
    {
        await using var node = await ReferenceNode.NewAsync();
        await node.ImportAsync("arv.csv", Lists.Text(30));
        var accepting = ReferenceNode.Words with { Accepted = new HashSet<string> { "watchlist.import.shrank" } };
        Assert.Equal("watchlist.import.reason", await RefusalOf(() => node.ImportAsync("arv.csv", Lists.Text(10), accepting)));
        Assert.Equal("watchlist.import.rule", await RefusalOf(() => node.ImportAsync("arv.csv", Lists.Text(10), accepting with { Reason = "x", Accepted = new HashSet<string> { "anything" } })));
        var outcome = await node.ImportAsync("arv.csv", Lists.Text(10), accepting with { Reason = "the committee removed them" });
        Assert.Equal((ImportResult.Imported, 2), (outcome.Result, outcome.Version!.Number));
    }

    [Fact]
    public async Task A_first_list_that_is_refused_leaves_the_list_missing()
    {
        await using var node = await ReferenceNode.NewAsync();
        var outcome = await node.ImportAsync("arv.csv", Lists.Header);
        Assert.Equal((ImportResult.Refused, "list.empty"), (outcome.Result, outcome.Refusal!.Code));
        var state = await node.StateAsync("arv");
        Assert.Equal((Freshness.Missing, (WatchlistVersion?)null), (state.Freshness, state.Current));
        Assert.NotNull(state.LastRefusal);
    }

    [Fact]
    public async Task Rows_left_out_can_be_looked_at_later()
    {
        await using var node = await ReferenceNode.NewAsync();
        var faulty = await node.ImportAsync("arv.csv", Lists.Text(200) + "x,,person,,,ARV,\n" + "z,Zed,person,,Nowhere,ARV,\n");
        var report = await node.Watchlists.ReportAsync(faulty.Version!.Id);
        Assert.Contains("arv.csv line 202: the entry x has no usable name", Assert.Single(report.Rejected).ToString());
        Assert.Equal(("list.country.unknown", 1), (report.Noticed[0].Code, report.Noticed[0].Count));
        var clean = await node.ImportAsync("bel.csv", Lists.Text(3));
        Assert.Empty((await node.Watchlists.ReportAsync(clean.Version!.Id)).Rejected);
    }

    [Fact]
    public async Task What_is_no_list_is_refused_without_an_entry()
    {
        await using var node = await ReferenceNode.NewAsync();
        Assert.Equal("list.file.unknown", await RefusalOf(() => node.ImportAsync("notes.txt", "some notes")));
        Assert.Equal("watchlist.import.nothing", await RefusalOf(() => node.Intake.ImportAsync([Path.GetDirectoryName(node.Write("notes.txt", "x"))!], ReferenceNode.Words)));
        Assert.Equal("file.missing", await RefusalOf(() => node.Intake.ImportAsync([Path.Combine(node.Folder, "nowhere")], ReferenceNode.Words)));
    }

    [Theory, EachDatabase]
    public async Task The_delta_between_two_versions_is_given_and_between_lists_refused(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var first = (await node.ImportAsync("arv.csv", Lists.Text(30))).Version!;
        var second = (await node.ImportAsync("arv.csv", Lists.Text(31).Replace("Barano 5,", "Baranow 5,"))).Version!;
        var delta = await node.Watchlists.DeltaAsync(first.Id, second.Id);
        Assert.Equal((1, 0, 1), (delta.Added.Count, delta.Removed.Count, delta.Changed.Count));
        Assert.Equal(31, (await node.Watchlists.DeltaAsync(null, second.Id)).Added.Count);
        var other = (await node.ImportAsync("bel.csv", Lists.Text(3))).Version!;
        Assert.Equal("watchlist.versions.apart", await RefusalOf(() => node.Watchlists.DeltaAsync(first.Id, other.Id)));
        Assert.Equal("watchlist.version.missing", await RefusalOf(() => node.Watchlists.EntitiesAsync(Guid.Empty)));
        Assert.Equal([2, 1], (await node.Watchlists.VersionsAsync("arv")).Select(v => v.Number));
    }

    [Fact]
    public async Task An_import_can_be_stopped_and_then_nothing_is_recorded()
    {
        await using var node = await ReferenceNode.NewAsync();
        using var stop = new CancellationTokenSource();
        var path = node.Write("arv.csv", Lists.Text(10_000));
        var progress = new StopAtOnce(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.Intake.ImportAsync([path], ReferenceNode.Words with { Progress = progress }, stop.Token));
        Assert.True(progress.Rows > 0);
        Assert.Empty(await node.Watchlists.VersionsAsync("arv"));
    }

    private static Viewer Viewer => new() { Actor = Actor.System("test"), Authority = "arvonia", Purposes = new HashSet<string> { "screening" }, Use = PermittedUse.Evidence, Today = new DateOnly(2026, 3, 1) };

    private static async Task<string> RefusalOf(Func<Task> act) => (await Assert.ThrowsAsync<FaultException>(act)).Fault.Code;

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public long Rows { get; private set; }

        public void Report(ImportProgress value)
        {
            Rows = value.Rows;
            if (Rows > 0)
                stop.Cancel();
        }
    }
}
