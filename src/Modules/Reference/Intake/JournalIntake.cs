using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Fetch;
using Cordon.Modules.Reference.Import.Rules;
using Cordon.Modules.Reference.Versions;

namespace Cordon.Modules.Reference.Intake;

/// <summary>Takes lists into an open journal.</summary>
internal sealed class JournalIntake(
    JournalWriter journal, IWatchlists watchlists, ReferenceSettings settings, TimeProvider clock, IIds ids, FetchLimits limits) : IWatchlistIntake
{
    private readonly ListsAtWork atWork = new();

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<string> paths, ImportWords words, CancellationToken cancellation = default) =>
        TakeInAsync(Found(paths, words), words, cancellation);

    public async Task<IReadOnlyList<ImportOutcome>> FetchAsync(IReadOnlyList<string> datasets, ImportWords words, CancellationToken cancellation = default) =>
        await TakeInAsync(await ChosenAsync(datasets, words, cancellation), words, cancellation);

    public Task ConfigureAsync(Watchlist list, ImportWords words, CancellationToken cancellation = default)
    {
        KnownWatchlists.Check(list, list.Dataset);
        return AppendAsync(ReferenceModule.ConfigureProcess, list.Dataset, new WatchlistConfigured(list), words, cancellation);
    }

    public Task SetEffectAsync(string dataset, string programme, Measure effect, string provision, ImportWords words, CancellationToken cancellation = default) =>
        provision.Trim().Length == 0
            ? throw new FaultException(new Fault("watchlist.effect.provision", $"{dataset} {programme}"))
            : AppendAsync(ReferenceModule.EffectProcess, dataset, new LegalEffectSet(dataset, programme, effect, provision.Trim()), words, cancellation);

    /// <summary>The lists in files and folders, waiting.</summary>
    public IntakeWork Found(IReadOnlyList<string> paths, ImportWords words)
    {
        Check(words);
        var found = ListFolder.Find(paths);
        if (found.Unused.FirstOrDefault(u => u.NamedDirectly && u.Reason.Code != "list.file.older") is { } refused)
            throw new FaultException(refused.Reason);
        if (found.Sources.Count == 0)
            throw new FaultException(Fault.Of("watchlist.import.nothing", string.Join(", ", paths), ("reasons", string.Join("; ", found.Unused.Select(u => $"{u.Path}: {FaultTexts.Say(u.Reason)}").DefaultIfEmpty("there is no file")))));
        return new([.. found.Sources.Select(source => (source.Dataset, TakeIn: (Func<ImportWords, CancellationToken, Task<ImportOutcome>>)((told, stop) =>
            Recorder(told).ImportAsync(source, new Dictionary<string, WatchlistFile>(), stop))))]);
    }

    /// <summary>Lists to be asked of their publishers, waiting.</summary>
    public async Task<IntakeWork> ChosenAsync(IReadOnlyList<string> datasets, ImportWords words, CancellationToken cancellation)
    {
        Check(words);
        var states = await watchlists.StatesAsync(cancellation);
        var chosen = datasets.Count == 0
            ? states.Where(s => s.List.Addresses.Count > 0).ToList()
            : [.. datasets.Distinct().Select(d => states.FirstOrDefault(s => s.List.Dataset == d) ?? throw new FaultException(Fault.Of("watchlist.unknown", "", ("text", d))))];
        if (chosen.Find(s => s.List.Addresses.Count == 0) is { } silent)
            throw new FaultException(new Fault("watchlist.no.address", silent.List.Dataset));
        return new([.. chosen.Select(state => (state.List.Dataset, TakeIn: (Func<ImportWords, CancellationToken, Task<ImportOutcome>>)((told, stop) => FetchAsync(state.List.Dataset, told, stop))))]);
    }

    /// <summary>Takes lists, so that nobody else does: see <see cref="ListsAtWork.Take"/>.</summary>
    public IDisposable Hold(IntakeWork work) => atWork.Take(work.Datasets);

    private async Task<IReadOnlyList<ImportOutcome>> TakeInAsync(IntakeWork work, ImportWords words, CancellationToken cancellation)
    {
        using var held = Hold(work);
        var outcomes = new List<ImportOutcome>();
        foreach (var (_, takeIn) in work.Lists)
            outcomes.Add(await takeIn(words, cancellation));
        return outcomes;
    }

    private async Task<ImportOutcome> FetchAsync(string dataset, ImportWords words, CancellationToken cancellation)
    {
        // Asked for here, when it is the list's turn: another import may have come in between.
        var state = (await watchlists.StatesAsync(cancellation)).Single(s => s.List.Dataset == dataset);
        using var fetcher = new ListFetcher(limits, clock);
        return await new PublisherVisit(state, fetcher, journal, settings, clock, words.Progress).FetchAsync(Recorder(words), cancellation);
    }

    private static void Check(ImportWords words)
    {
        if (words.Accepted.Count > 0 && words.Reason.Trim().Length == 0)
            throw new FaultException(new Fault("watchlist.import.reason"));
        if (words.Accepted.FirstOrDefault(c => ImportRule.All.All(r => r.Code != c)) is { } unknown)
            throw new FaultException(Fault.Of("watchlist.import.rule", "", ("text", unknown)));
    }

    private ImportRecorder Recorder(ImportWords words) => new(journal, watchlists, settings, clock, ids, words);

    private Task<Recorded> AppendAsync(string process, string dataset, object data, ImportWords words, CancellationToken cancellation) =>
        journal.InProcessAsync(
            new ProcessWords(process, words.Actor, settings.Purpose, settings.LegalBasis, words.Reason),
            open =>
            {
                open.Append(new StreamName("watchlist", dataset), data, settings.Handling, ReferenceSettings.Retention);
                return Task.CompletedTask;
            },
            cancellation);
}
