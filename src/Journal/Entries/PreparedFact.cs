using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Journal.Entries;

/// <summary>A fact with its canonical bytes, made before a process is open: what is long to write keeps nobody waiting who writes meanwhile.</summary>
public sealed class PreparedFact
{
    private PreparedFact(object data, byte[] canonical) => (Data, Canonical) = (data, canonical);

    /// <summary>A record of a declared entry type.</summary>
    public object Data { get; }

    /// <summary>Its canonical JSON (RFC 8785), in UTF-8.</summary>
    internal byte[] Canonical { get; }

    /// <summary>Bytes of its canonical JSON.</summary>
    public int Length => Canonical.Length;

    /// <summary>Prepares a fact; it must not change any more.</summary>
    /// <exception cref="FaultException">it has no canonical form</exception>
    public static PreparedFact Of(object data) => new(data, CanonicalJson.OfRecord(data));
}
