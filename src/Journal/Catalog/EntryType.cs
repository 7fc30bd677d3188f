using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Journal.Catalog;

/// <summary>
/// A kind of fact with the version in which it is written today. Facts written in an older version are read through its
/// upcasters, pure functions from the JSON of one version to the next.
/// </summary>
public sealed class EntryType
{
    private readonly IReadOnlyList<Func<JsonObject, JsonObject>> _upcasters;

    internal EntryType(string name, Type data, IReadOnlyList<Func<JsonObject, JsonObject>> upcasters) => (Name, Data, _upcasters) = (name, data, upcasters);

    /// <summary>As it stands in entries: <c>LicenceIssued</c>.</summary>
    public string Name { get; }

    /// <summary>The record that holds it.</summary>
    public Type Data { get; }

    /// <summary>The version written today, 1 or more; one more than there are upcasters.</summary>
    public int Version => _upcasters.Count + 1;

    /// <summary>The fact as today's record, from canonical JSON of any version so far.</summary>
    /// <exception cref="FaultException"><c>journal.entry.newer</c>: written by a later Cordon; <c>journal.entry.unreadable</c>: no upcaster makes today's record of it</exception>
    public object Read(int version, ReadOnlySpan<byte> json)
    {
        if (version > Version || version < 1)
            throw new FaultException(Fault.Of("journal.entry.newer", Name, ("version", version), ("known", Version)));
        try
        {
            if (version == Version)
                return JsonSerializer.Deserialize(json, Data, StrictJson.Options)!;
            var upcast = JsonNode.Parse(json)!.AsObject();
            for (var from = version; from < Version; from++)
                upcast = _upcasters[from - 1](upcast);
            return upcast.Deserialize(Data, StrictJson.Options)!;
        }
        catch (JsonException broken)
        {
            // The message of the parser may quote the data: only its place is passed on.
            throw new FaultException(Fault.Of("journal.entry.unreadable", Name, ("version", version), ("path", broken.Path)));
        }
    }
}
