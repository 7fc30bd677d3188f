namespace Cordon.Engines.Formats.Inputs;

/// <summary>How much of a file is read before it is refused. The defaults fit every list published today with room to spare.</summary>
public sealed record InputLimits
{
    /// <summary>The defaults.</summary>
    public static InputLimits Default { get; } = new();

    /// <summary>Bytes, after unpacking.</summary>
    public long MaxBytes { get; init; } = 8L << 30;

    /// <summary>How many times larger a packed file may become.</summary>
    public int MaxExpansion { get; init; } = 100;

    /// <summary>Bytes that a packed file may always become, whatever its ratio.</summary>
    public long AlwaysExpandTo { get; init; } = 16L << 20;

    /// <summary>Bytes of one row, line or JSON object.</summary>
    public int MaxRowBytes { get; init; } = 1 << 20;
}
