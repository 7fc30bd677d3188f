namespace Cordon.Engines.Formats.Stix;

/// <summary>How much STIX is read before it is refused. The defaults fit the largest published reports with room to spare.</summary>
public sealed record StixLimits
{
    /// <summary>The defaults.</summary>
    public static StixLimits Default { get; } = new();

    /// <summary>Bytes of a whole bundle or envelope.</summary>
    public long Bytes { get; init; } = 64L << 20;

    /// <summary>How deep objects and arrays may nest, the bundle itself counted.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Objects of one bundle or envelope.</summary>
    public int Objects { get; init; } = 100_000;

    /// <summary>Bytes of one object in canonical form.</summary>
    public int ObjectBytes { get; init; } = 400_000;

    /// <summary>Members of one object in an array whose name ends in <c>_refs</c>.</summary>
    public int References { get; init; } = 10_000;
}
