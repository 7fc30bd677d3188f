using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>The watchlists of this node, for other modules. When a new version comes into force, the journal has a <see cref="WatchlistImported"/>.</summary>
public interface IWatchlists
{
    /// <summary>Where every known list stands, by dataset.</summary>
    Task<IReadOnlyList<WatchlistState>> StatesAsync(CancellationToken cancellation = default);

    /// <summary>One version.</summary>
    /// <exception cref="FaultException"><c>watchlist.version.missing</c></exception>
    Task<WatchlistVersion> VersionAsync(Guid version, CancellationToken cancellation = default);

    /// <summary>The versions of a list, newest first.</summary>
    Task<IReadOnlyList<WatchlistVersion>> VersionsAsync(string dataset, CancellationToken cancellation = default);

    /// <summary>The entities of a version, checked against its digest.</summary>
    /// <exception cref="FaultException"><c>watchlist.version.missing</c>, <c>watchlist.version.altered</c></exception>
    Task<IReadOnlyList<ListedEntity>> EntitiesAsync(Guid version, CancellationToken cancellation = default);

    /// <summary>When each entity of a version was first seen and last changed, by the id that the list gives it.</summary>
    /// <exception cref="FaultException"><c>watchlist.version.missing</c>, <c>watchlist.version.altered</c></exception>
    Task<IReadOnlyDictionary<string, EntitySighting>> SightingsAsync(Guid version, CancellationToken cancellation = default);

    /// <summary>Every row that the version leaves out, and what was noticed while it was read.</summary>
    /// <exception cref="FaultException"><c>watchlist.version.missing</c></exception>
    Task<WatchlistReport> ReportAsync(Guid version, CancellationToken cancellation = default);

    /// <summary>What differs between two versions of one list; from nothing when <paramref name="earlier"/> is null.</summary>
    /// <exception cref="FaultException"><c>watchlist.version.missing</c>, <c>watchlist.version.altered</c>, <c>watchlist.versions.apart</c></exception>
    Task<ListDelta> DeltaAsync(Guid? earlier, Guid later, CancellationToken cancellation = default);

    /// <summary>What the adopting State lets a listing bring with it; of measure and effect unknown when nobody has said.</summary>
    Task<LegalEffect> EffectAsync(string dataset, string programme, CancellationToken cancellation = default);
}
