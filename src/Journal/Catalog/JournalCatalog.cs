using Cordon.Journal.Outbox;
using Cordon.Journal.Projections;
using Cordon.Journal.Storage;
using Cordon.Journal.Subscriptions;
using Cordon.Kernel.Faults;

namespace Cordon.Journal.Catalog;

/// <summary>Everything the modules of a node have declared, the journal itself included.</summary>
public sealed class JournalCatalog
{
    private readonly CatalogBuilder _declared;

    private JournalCatalog(CatalogBuilder declared) => _declared = declared;

    /// <summary>Collects the declarations.</summary>
    /// <exception cref="ArgumentException">two modules declare the same name</exception>
    public static JournalCatalog Of(params IEnumerable<IJournalModule> modules)
    {
        var builder = new CatalogBuilder();
        builder.Describe(new JournalsOwn());
        foreach (var module in modules)
            builder.Describe(module);
        return new JournalCatalog(builder);
    }

    /// <summary>All kinds of process, by name.</summary>
    public IEnumerable<ProcessType> Processes => _declared.Processes.Values.OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>All kinds of fact, by name.</summary>
    public IEnumerable<EntryType> EntryTypes => _declared.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>All projections, in the order in which they were declared.</summary>
    public IReadOnlyList<IProjection> Projections => _declared.Projections;

    internal IReadOnlyList<ISubscriber> Subscribers => _declared.Subscribers;

    internal IReadOnlyDictionary<string, IOutboxChannel> Channels => _declared.Channels;

    internal IReadOnlyList<TableSet> TableSets => _declared.TableSets;

    internal EntryType TypeOf(object data) =>
        _declared.TypesByData.GetValueOrDefault(data.GetType()) ?? throw new FaultException(Fault.Of("journal.entry.unknown", data.GetType().Name, ("type", data.GetType().Name)));

    internal EntryType Type(string name) =>
        _declared.Types.GetValueOrDefault(name) ?? throw new FaultException(Fault.Of("journal.entry.unknown", name, ("type", name)));

    internal ProcessType Process(string name) =>
        _declared.Processes.GetValueOrDefault(name) ?? throw new FaultException(Fault.Of("journal.process.unknown", name, ("type", name)));
}
