using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Jobs;

namespace Cordon.Tests.Modules.Reference.Jobs;

public sealed class ImportJobsTests
{
    private static readonly Actor Canceller = Actor.Person("p2");

    [Theory, EachDatabase]
    public async Task A_job_says_who_began_it_and_what_came_of_each_list_and_leaves_no_file_behind(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var jobs = await node.JobsAsync();
        await node.ImportAsync("bel.csv", Lists.Text(3));
        var job = await jobs.EndAsync(await BeginFilesAsync(jobs, ("arv.csv", Lists.Text(30)), ("bel.csv", Lists.Text(3)), ("cor.csv", Lists.Header)));
        Assert.Equal((ImportEnd.Done, ImportWay.Files, ReferenceNode.Words.Actor), (job.End, job.Way, job.By));
        Assert.Equal(["arv Imported ", "bel Unchanged ", "cor Refused list.empty"], job.Outcomes.Select(o => $"{o.Dataset} {o.Result} {o.Refusal?.Code}"));
        Assert.Equal((await node.StateAsync("arv")).Current!.Id, job.Outcomes[0].Version);
        Assert.Empty(Directory.EnumerateFileSystemEntries(node.Incoming));
        Assert.Equal([job.Id], (await jobs.RecentAsync(10)).Select(j => j.Id));
    }

    [Fact]
    public async Task What_is_no_list_begins_no_job_and_its_files_go()
    {
        await using var node = await ReferenceNode.NewAsync();
        var jobs = await node.JobsAsync();
        Assert.Equal("list.file.unknown", await RefusalOf(() => BeginFilesAsync(jobs, ("notes.txt", "some notes"), ("arv.csv", Lists.Text(3)))));
        Assert.Empty(await jobs.RecentAsync(10));
        Assert.Empty(Directory.EnumerateFileSystemEntries(node.Incoming));
    }

    [Theory, EachDatabase]
    public async Task A_list_is_taken_in_by_one_at_a_time_and_the_second_is_told(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        await using var silent = new LoopbackServer(_ => null);
        var (jobs, job) = await HangingAsync(node, silent);
        Assert.Equal("watchlist.import.busy", await RefusalOf(() => jobs.BeginFetchAsync(["arv"], ReferenceNode.Words)));
        Assert.Equal("watchlist.import.busy", await RefusalOf(() => BeginFilesAsync(jobs, ("bel.csv", Lists.Text(3)), ("arv.csv", Lists.Text(3)))));
        Assert.Equal("watchlist.import.busy", await RefusalOf(() => node.ImportAsync("arv.csv", Lists.Text(3))));
        // The refused one held nothing: the other list is free.
        Assert.Equal(ImportEnd.Done, (await jobs.EndAsync(await BeginFilesAsync(jobs, ("bel.csv", Lists.Text(3))))).End);
        await jobs.CancelAsync(job.Id, Canceller);
        await jobs.EndAsync(job);
        Assert.Equal(ImportResult.Imported, (await node.ImportAsync("arv.csv", Lists.Text(3))).Result);
    }

    [Theory, EachDatabase]
    public async Task A_cancelled_job_changes_nothing_and_names_who_cancelled_it(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var before = (await node.ImportAsync("arv.csv", Lists.Text(30))).Version!.Id;
        await using var silent = new LoopbackServer(_ => null);
        var (jobs, job) = await HangingAsync(node, silent);
        Assert.Null((await jobs.FindAsync(job.Id)).End);
        await jobs.CancelAsync(job.Id, Canceller);
        var ended = await jobs.EndAsync(job);
        Assert.Equal((ImportEnd.Cancelled, Canceller, 0), (ended.End, ended.CancelledBy, ended.Outcomes.Count));
        Assert.Equal(before, (await node.StateAsync("arv")).Current!.Id);
        Assert.Equal("watchlist.job.over", await RefusalOf(() => jobs.CancelAsync(job.Id, Canceller)));
        Assert.Equal("watchlist.job.unknown", await RefusalOf(() => jobs.CancelAsync(Guid.Empty, Canceller)));
        Assert.Single(await node.Watchlists.VersionsAsync("arv"));
    }

    [Theory, EachDatabase]
    public async Task A_job_that_ran_when_the_node_died_is_interrupted_and_says_which_lists_it_had_finished(TestDatabase database)
    {
        await using var node = await ReferenceNode.NewAsync(database);
        var asked = 0;
        await using var server = new LoopbackServer(_ => asked++ == 0 ? LoopbackServer.Ok(Lists.Text(30)) : null);
        await ConfigureAsync(node, "aaa", server);
        await ConfigureAsync(node, "bbb", server);
        var jobs = await node.JobsAsync();
        var job = await jobs.BeginFetchAsync(["aaa", "bbb"], ReferenceNode.Words);
        while ((await jobs.FindAsync(job.Id)).Outcomes.Count == 0)
            await Task.Yield();
        Directory.CreateDirectory(Path.Combine(node.Incoming, "left-over"));

        var after = await (await node.JobsAsync()).FindAsync(job.Id);
        Assert.Equal((ImportEnd.Interrupted, null), (after.End, after.CancelledBy));
        Assert.Equal(["aaa Imported"], after.Outcomes.Select(o => $"{o.Dataset} {o.Result}"));
        Assert.False(Directory.Exists(node.Incoming));
        await jobs.StopAsync();
    }

    [Fact]
    public async Task A_node_that_stops_says_of_its_jobs_that_they_were_cut_short()
    {
        await using var node = await ReferenceNode.NewAsync();
        await using var silent = new LoopbackServer(_ => null);
        var (jobs, job) = await HangingAsync(node, silent);
        await jobs.StopAsync();
        var ended = await jobs.FindAsync(job.Id);
        Assert.Equal((ImportEnd.Interrupted, null), (ended.End, ended.CancelledBy));
        Assert.NotNull(ended.EndedAt);
    }

    [Fact]
    public async Task Progress_is_what_the_reading_counts_and_ends_with_all_of_the_file()
    {
        await using var node = await ReferenceNode.NewAsync();
        var told = new Told();
        var text = Lists.Text(60_000, remarks: new string('x', 30));
        await node.ImportAsync("arv.csv", text, ReferenceNode.Words with { Progress = told });
        Assert.Equal([ImportPhase.Reading, ImportPhase.Comparing, ImportPhase.Recording], told.All.Select(p => p.Phase).Distinct());
        var reading = told.All.Where(p => p.Phase == ImportPhase.Reading).ToList();
        Assert.True(reading.Count > 10);
        Assert.All(reading, p => Assert.Equal(text.Length, p.OfBytes));
        Assert.Equal(reading.Select(p => p.Bytes).Order(), reading.Select(p => p.Bytes));
        Assert.Equal((text.Length, 60_001, 60_000), (reading[^1].Bytes, reading[^1].Rows, reading[^1].Entities));
    }

    [Fact]
    public async Task A_fetch_counts_the_bytes_as_they_come()
    {
        await using var node = await ReferenceNode.NewAsync();
        var text = Lists.Text(30);
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(text));
        await ConfigureAsync(node, "arv", server);
        var told = new Told();
        await node.Intake.FetchAsync(["arv"], ReferenceNode.Words with { Progress = told });
        Assert.Equal(new ImportProgress("arv", ImportPhase.Fetching, text.Length, text.Length), told.All.Last(p => p.Phase == ImportPhase.Fetching));
    }

    private static async Task<(ImportJobs Jobs, ImportJob Job)> HangingAsync(ReferenceNode node, LoopbackServer silent)
    {
        await ConfigureAsync(node, "arv", silent);
        var jobs = await node.JobsAsync();
        var job = await jobs.BeginFetchAsync(["arv"], ReferenceNode.Words);
        await silent.Asked.WaitAsync(TestContext.Current.CancellationToken);
        return (jobs, job);
    }

    private static Task ConfigureAsync(ReferenceNode node, string dataset, LoopbackServer server) =>
        node.Intake.ConfigureAsync(new() { Dataset = dataset, Title = dataset, Authority = "Arvonia", Addresses = [new WatchlistAddress($"{dataset}.csv", server.Url)] }, ReferenceNode.Words);

    private static async Task<ImportJob> BeginFilesAsync(ImportJobs jobs, params (string Name, string Text)[] files)
    {
        var incoming = jobs.Receive();
        foreach (var (name, text) in files)
            await File.WriteAllTextAsync(Path.Combine(incoming.Folder, name), text);
        return await jobs.BeginFilesAsync(incoming, ReferenceNode.Words);
    }

    private static async Task<string> RefusalOf(Func<Task> act) => (await Assert.ThrowsAsync<FaultException>(act)).Fault.Code;

    private sealed class Told : IProgress<ImportProgress>
    {
        public List<ImportProgress> All { get; } = [];

        public void Report(ImportProgress value) => All.Add(value);
    }
}
