using System.Collections.Concurrent;
using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Intake;

namespace Cordon.Modules.Reference.Jobs;

/// <summary>The jobs of a node: those that run, in memory; what was begun and what came of it, in the journal.</summary>
public sealed class ImportJobs : IImportJobs
{
    private static readonly Actor Node = Actor.System("reference");

    private readonly JournalWriter journal;
    private readonly JournalIntake intake;
    private readonly JobBook book;
    private readonly string incoming;
    private readonly ReferenceSettings settings;
    private readonly TimeProvider clock;
    private readonly IIds ids;
    private readonly ConcurrentDictionary<Guid, RunningJob> running = new();
    private volatile bool stopping;

    internal ImportJobs(JournalWriter journal, JournalIntake intake, string incoming, ReferenceSettings settings, TimeProvider clock, IIds ids)
    {
        (this.journal, this.intake, this.incoming, this.settings, this.clock, this.ids) = (journal, intake, incoming, settings, clock, ids);
        book = new JobBook(journal.Reader);
    }

    /// <inheritdoc/>
    public event Action Ended = () => { };

    /// <summary>Makes good what an earlier end of the node left over: files that were handed in go, jobs that ran are marked.</summary>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        stopping = false;
        new IncomingFiles(incoming).Dispose();
        foreach (var cut in await book.CutShortAsync(Instant.Now(clock), cancellation))
            await EndAsync(Node, cut);
    }

    /// <summary>Stops what runs, and comes back when it is recorded that it was cut short.</summary>
    public async Task StopAsync()
    {
        stopping = true;
        var last = running.Values.ToList();
        foreach (var job in last)
            job.Cancel(null);
        await Task.WhenAll(last.Select(j => j.Ended));
    }

    /// <inheritdoc/>
    public IncomingFiles Receive() => new(Directory.CreateDirectory(Path.Combine(incoming, ids.Next().ToString("N"))).FullName);

    /// <inheritdoc/>
    public async Task<ImportJob> BeginFilesAsync(IncomingFiles files, ImportWords words, CancellationToken cancellation = default)
    {
        try
        {
            return await BeginAsync(ImportWay.Files, intake.Found([.. Directory.EnumerateFiles(files.Folder).Order(StringComparer.Ordinal)], words), words, files, cancellation);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<ImportJob> BeginSampleAsync(string folder, ImportWords words, CancellationToken cancellation = default) =>
        BeginAsync(ImportWay.Sample, intake.Found([folder], words), words, null, cancellation);

    /// <inheritdoc/>
    public async Task<ImportJob> BeginFetchAsync(IReadOnlyList<string> datasets, ImportWords words, CancellationToken cancellation = default) =>
        await BeginAsync(ImportWay.Fetch, await intake.ChosenAsync(datasets, words, cancellation), words, null, cancellation);

    /// <inheritdoc/>
    public async Task CancelAsync(Guid job, Actor by, CancellationToken cancellation = default)
    {
        if (running.TryGetValue(job, out var found))
            found.Cancel(by);
        else
            throw new FaultException(new Fault("watchlist.job.over", $"job/{(await FindAsync(job, cancellation)).Id:D}"));
    }

    /// <inheritdoc/>
    public async Task<ImportJob> FindAsync(Guid job, CancellationToken cancellation = default) =>
        running.TryGetValue(job, out var found) ? found.Now : await book.FindAsync(job, cancellation) ?? throw new FaultException(new Fault("watchlist.job.unknown", $"job/{job:D}"));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ImportJob>> RecentAsync(int most, CancellationToken cancellation = default) =>
        [.. (await book.RecentAsync(Math.Clamp(most, 1, 100), cancellation)).Select(j => running.TryGetValue(j.Id, out var found) ? found.Now : j)];

    private async Task<ImportJob> BeginAsync(ImportWay way, IntakeWork work, ImportWords words, IncomingFiles? files, CancellationToken cancellation)
    {
        var held = intake.Hold(work);
        try
        {
            var begun = new ImportJob { Id = ids.Next(), Way = way, Datasets = work.Datasets, By = words.Actor, BegunAt = Instant.Now(clock) };
            await AppendAsync(ReferenceModule.BeginProcess, words.Actor, words.Reason, begun.Id, new ImportBegun(begun.Id, way, begun.Datasets, words.Actor.ToString(), begun.BegunAt), cancellation);
            var job = running[begun.Id] = new RunningJob(begun);
            job.Ended = Task.Run(() => RunAsync(job, work, words, held, files), CancellationToken.None);
            if (stopping)
                job.Cancel(null);
            return begun;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private async Task RunAsync(RunningJob job, IntakeWork work, ImportWords words, IDisposable held, IncomingFiles? files)
    {
        var (end, failure) = (ImportEnd.Done, (Fault?)null);
        try
        {
            foreach (var (_, takeIn) in work.Lists)
                job.Add(await takeIn(words with { Progress = job }, job.Stop));
        }
        catch (OperationCanceledException) when (job.Stop.IsCancellationRequested)
        {
            end = job.Now.CancelledBy is null ? ImportEnd.Interrupted : ImportEnd.Cancelled;
        }
        catch (FaultException refused)
        {
            (end, failure) = (ImportEnd.Failed, refused.Fault);
        }
        catch (Exception broken)
        {
            // Nobody waits for this task: what went wrong is shown where the job is. Its kind says enough; a message may name a folder.
            (end, failure) = (ImportEnd.Failed, Fault.Of("watchlist.job.failed", "", ("problem", broken.GetType().Name)));
        }
        finally
        {
            files?.Dispose();
            held.Dispose();
        }

        await EndAsync(job, end, failure);
    }

    private async Task EndAsync(RunningJob job, ImportEnd end, Fault? failure)
    {
        try
        {
            var (id, now) = (job.Now.Id, job.Now);
            var by = end == ImportEnd.Cancelled ? now.CancelledBy : null;
            await EndAsync(by ?? now.By, new ImportEnded(id, end, now.Outcomes, Instant.Now(clock), by?.ToString(), failure is null ? null : ListRefusal.Of(failure)));
        }
        catch (FaultException)
        {
            // A journal that takes nothing any more says so itself; the next start marks the job as interrupted.
        }
        finally
        {
            running.TryRemove(job.Now.Id, out _);
            job.Dispose();
            Ended();
        }
    }

    private Task<Recorded> EndAsync(Actor actor, ImportEnded ended) => AppendAsync(ReferenceModule.EndProcess, actor, "", ended.Job, ended, CancellationToken.None);

    private Task<Recorded> AppendAsync(string process, Actor actor, string reason, Guid job, object data, CancellationToken cancellation) =>
        journal.InProcessAsync(
            new ProcessWords(process, actor, settings.Purpose, settings.LegalBasis, reason),
            open =>
            {
                open.Append(new StreamName("import", job.ToString("N")), data, settings.Handling, ReferenceSettings.Retention);
                return Task.CompletedTask;
            },
            cancellation);
}
