using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.ControlLists;
using Cordon.Modules.Reference.Fetch;
using Cordon.Modules.Reference.Intake;
using Cordon.Modules.Reference.Jobs;
using Cordon.Modules.Reference.Storage;
using Cordon.Modules.Reference.Versions;

namespace Cordon.Modules.Reference;

/// <summary>Watchlists and their versions: what this node knows about who is listed where, since when, and with what effect.</summary>
public sealed class ReferenceModule : IJournalModule
{
    /// <summary>Process that imports or fetches a list.</summary>
    public const string ImportProcess = "reference.import";

    /// <summary>Process that makes a list of the authority's own choice known.</summary>
    public const string ConfigureProcess = "reference.configure";

    /// <summary>Process that begins to take lists in while somebody looks on.</summary>
    public const string BeginProcess = "reference.begin-import";

    /// <summary>Process that notes how such a job ended.</summary>
    public const string EndProcess = "reference.end-import";

    /// <summary>Process that sets the effect of a programme.</summary>
    public const string EffectProcess = "reference.effect";

    /// <summary>Process that takes an edition of a control list in.</summary>
    public const string ControlListProcess = "reference.control-list";

    /// <inheritdoc/>
    public string Name => "Reference";

    /// <summary>The lists that ship with Cordon.</summary>
    public static IReadOnlyList<Watchlist> Shipped => KnownWatchlists.All;

    /// <summary>Reads lists of the authority's own choice from a file like data/lists/watchlists.json.</summary>
    /// <exception cref="FaultException"><c>watchlist.file.shape</c>, <c>watchlist.dataset</c>, <c>watchlist.address</c></exception>
    public static IReadOnlyList<Watchlist> ReadLists(string file, ReadOnlySpan<byte> json) => KnownWatchlists.Read(file, json);

    /// <summary>The watchlists of a journal.</summary>
    public static IWatchlists Watchlists(JournalReader reader, ReferenceSettings settings, TimeProvider clock) =>
        new JournalWatchlists(reader, (hash, output, cancellation) => reader.ReadBlobAsync(hash, settings.Viewer(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), output, cancellation), clock);

    /// <summary>The control lists of a journal, edition by edition.</summary>
    public static IControlLists ControlLists(JournalWriter journal, ReferenceSettings settings, TimeProvider clock) => new JournalControlLists(journal, settings, clock);

    /// <summary>How lists come into an open journal.</summary>
    public static IWatchlistIntake Intake(JournalWriter journal, ReferenceSettings settings, TimeProvider clock, IIds ids) =>
        new JournalIntake(journal, Watchlists(journal.Reader, settings, clock), settings, clock, ids, new FetchLimits());

    /// <summary>Imports and fetches that a node goes on with by itself. Start it before anybody asks, and end it before the journal is closed.</summary>
    /// <param name="journal">The open journal.</param>
    /// <param name="intake">What <see cref="Intake"/> gave.</param>
    /// <param name="incoming">A folder of its own for files that are handed in; what lies there goes at the start.</param>
    /// <param name="settings">In whose name.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="ids">Gives jobs their ids.</param>
    public static ImportJobs Jobs(JournalWriter journal, IWatchlistIntake intake, string incoming, ReferenceSettings settings, TimeProvider clock, IIds ids) =>
        new(journal, (JournalIntake)intake, incoming, settings, clock, ids);

    /// <inheritdoc/>
    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<WatchlistImported>("WatchlistImported");
        catalog.Entry<WatchlistConfirmed>("WatchlistConfirmed");
        catalog.Entry<WatchlistRefused>("WatchlistRefused");
        catalog.Entry<WatchlistConfigured>("WatchlistConfigured");
        catalog.Entry<LegalEffectSet>("LegalEffectSet");
        catalog.Entry<ImportBegun>("ImportBegun");
        catalog.Entry<ImportEnded>("ImportEnded");
        catalog.Entry<ControlListImported>("ControlListImported");
        catalog.Process(ImportProcess, "Takes a watchlist in, from files or from its publisher.", emits => emits
            .Sometimes<WatchlistImported>("the list says something new and breaks no rule")
            .Sometimes<WatchlistConfirmed>("the list says what the version in force says")
            .Sometimes<WatchlistRefused>("the list is refused whole; the version in force stays"));
        catalog.Process(BeginProcess, "Begins to take watchlists in while somebody looks on.", emits => emits.Always<ImportBegun>());
        catalog.Process(EndProcess, "Notes how such a job ended: done, cancelled, failed, or cut short by the end of the node.", emits => emits.Always<ImportEnded>());
        catalog.Process(ConfigureProcess, "Makes a watchlist of the authority's own choice known, or changes where it is fetched.", emits => emits.Always<WatchlistConfigured>());
        catalog.Process(EffectProcess, "Sets what a programme of a watchlist means in the State.", emits => emits.Always<LegalEffectSet>());
        catalog.Process(ControlListProcess, "Takes an edition of a control list in.", emits => emits.Always<ControlListImported>());
        catalog.Tables<ReferenceContext>(options => new ReferenceContext(options));
        catalog.Projection(new WatchlistProjection());
    }
}
