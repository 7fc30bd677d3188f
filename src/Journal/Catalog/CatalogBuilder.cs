using System.Text.Json.Nodes;
using Cordon.Journal.Outbox;
using Cordon.Journal.Projections;
using Cordon.Journal.Storage;
using Cordon.Journal.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Catalog;

/// <summary>Collects what modules declare; whatever is declared twice is a defect and stops the start.</summary>
public sealed class CatalogBuilder
{
    private string _module = "";

    internal Dictionary<string, EntryType> Types { get; } = [];

    internal Dictionary<Type, EntryType> TypesByData { get; } = [];

    internal Dictionary<string, ProcessType> Processes { get; } = [];

    internal List<TableSet> TableSets { get; } = [];

    internal List<IProjection> Projections { get; } = [];

    internal List<ISubscriber> Subscribers { get; } = [];

    internal Dictionary<string, IOutboxChannel> Channels { get; } = [];

    internal void Describe(IJournalModule module)
    {
        _module = module.Name;
        module.Describe(this);
    }

    /// <summary>A kind of fact. Each upcaster turns the JSON of its version (first 1, then 2, …) into that of the next.</summary>
    public void Entry<TData>(string name, params IReadOnlyList<Func<JsonObject, JsonObject>> upcasters)
        where TData : notnull
    {
        var type = new EntryType(name, typeof(TData), upcasters);
        Types.Add(name, type);
        TypesByData.Add(typeof(TData), type);
    }

    /// <summary>A kind of change and the facts it records; their types are declared before.</summary>
    public void Process(string name, string says, Action<EmissionList> emits)
    {
        var list = new EmissionList(TypesByData);
        emits(list);
        Processes.Add(name, new ProcessType(_module, name, says, list.Emissions));
    }

    /// <summary>The module's own tables. They live in the journal's database and change in its transactions only.</summary>
    public void Tables<TContext>(Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext => TableSets.Add(TableSet.Of(_module, create));

    /// <summary>Tables that follow from entries and can be built again from them.</summary>
    public void Projection(IProjection projection) => Projections.Add(projection);

    /// <summary>A reaction to entries, each handled once.</summary>
    public void Subscriber(ISubscriber subscriber) => Subscribers.Add(subscriber);

    /// <summary>A way out of the node.</summary>
    public void Channel(IOutboxChannel channel) => Channels.Add(channel.Name, channel);
}

/// <summary>The facts of one process, as it is being declared.</summary>
public sealed class EmissionList
{
    private readonly Dictionary<Type, EntryType> _types;

    internal EmissionList(Dictionary<Type, EntryType> types) => _types = types;

    internal List<Emission> Emissions { get; } = [];

    /// <summary>Recorded at least once by every process of the kind.</summary>
    public EmissionList Always<TData>() => Add<TData>("");

    /// <summary>Recorded in some cases, which the words name for the page of processes.</summary>
    public EmissionList Sometimes<TData>(string when) =>
        when.Length > 0 ? Add<TData>(when) : throw new ArgumentException("say in which case", nameof(when));

    private EmissionList Add<TData>(string when)
    {
        Emissions.Add(new Emission(_types[typeof(TData)], when));
        return this;
    }
}
