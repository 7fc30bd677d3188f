using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>How watchlists come into this node. Each attempt is a process of its own; a list that is refused leaves the version in force as it is.</summary>
public interface IWatchlistIntake
{
    /// <summary>Imports the lists found in files and folders.</summary>
    /// <param name="paths">Files and folders, as for screening without a node.</param>
    /// <param name="words">Who imports, and which rules they set aside.</param>
    /// <param name="cancellation">Stops between two rows; what is recorded by then stays.</param>
    /// <returns>One outcome for each list found.</returns>
    /// <exception cref="FaultException"><c>file.missing</c>, <c>watchlist.import.nothing</c>, <c>watchlist.import.reason</c>, <c>watchlist.import.rule</c>, <c>watchlist.import.busy</c></exception>
    Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<string> paths, ImportWords words, CancellationToken cancellation = default);

    /// <summary>Asks the publishers of some lists for newer versions and imports them.</summary>
    /// <param name="datasets">The lists; every list with an address when empty.</param>
    /// <param name="words">Who fetches.</param>
    /// <param name="cancellation">Stops the fetch.</param>
    /// <exception cref="FaultException"><c>watchlist.unknown</c>, <c>watchlist.no.address</c>, <c>watchlist.import.busy</c></exception>
    Task<IReadOnlyList<ImportOutcome>> FetchAsync(IReadOnlyList<string> datasets, ImportWords words, CancellationToken cancellation = default);

    /// <summary>Makes a list of the authority's own choice known, or changes where it is fetched.</summary>
    /// <exception cref="FaultException"><c>watchlist.dataset</c>, <c>watchlist.address</c>, <c>watchlist.address.file</c></exception>
    Task ConfigureAsync(Watchlist list, ImportWords words, CancellationToken cancellation = default);

    /// <summary>Sets what a programme means in the adopting State.</summary>
    /// <exception cref="FaultException"><c>watchlist.effect.provision</c></exception>
    Task SetEffectAsync(string dataset, string programme, Measure effect, string provision, ImportWords words, CancellationToken cancellation = default);
}

/// <summary>Who takes a list in, and why.</summary>
/// <param name="Actor">The person, or the clock.</param>
/// <param name="Reason">In the actor's words; needed when a rule is set aside.</param>
public sealed record ImportWords(Actor Actor, string Reason = "")
{
    /// <summary>Codes of rules that the actor sets aside for this import (<c>watchlist.import.shrank</c>).</summary>
    public IReadOnlySet<string> Accepted { get; init; } = new HashSet<string>();

    /// <summary>Is told of progress.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>What came of an attempt.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Version">The version now in force; null when there is none.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Entry">The journal entry that says so.</param>
public sealed record ImportOutcome(string Dataset, ImportResult Result, WatchlistVersion? Version, Fault? Refusal, Guid Entry);

/// <summary>What can come of an attempt to take a list in.</summary>
public enum ImportResult
{
    /// <summary>A new version is in force.</summary>
    Imported,

    /// <summary>The version in force is still the newest.</summary>
    Unchanged,

    /// <summary>Refused; the version in force stays.</summary>
    Refused,
}
