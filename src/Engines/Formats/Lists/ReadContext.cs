using Cordon.Engines.Formats.Inputs;

namespace Cordon.Engines.Formats.Lists;

/// <summary>Bounds and observers of one reading.</summary>
public sealed record ReadContext
{
    /// <summary>The defaults.</summary>
    public static ReadContext Default { get; } = new();

    /// <summary>Bounds on bytes.</summary>
    public InputLimits Limits { get; init; } = InputLimits.Default;

    /// <summary>The share of rejected rows (0 to 1) above which the file is refused whole.</summary>
    public double MaxRejectedShare { get; init; } = 0.01;

    /// <summary>Rejected rows after which the file is refused without reading on.</summary>
    public int MaxRejected { get; init; } = 10_000;

    /// <summary>Entities after which the file is refused.</summary>
    public int MaxEntities { get; init; } = 2_000_000;

    /// <summary>Characters that a reader may hold of rows that only make sense together (companion files, groups of rows, deltas).</summary>
    public long MaxHeldCharacters { get; init; } = 256L << 20;

    /// <summary>UTF-16 units of one name; the longest name on the real lists has about 300.</summary>
    public int MaxNameLength { get; init; } = 1_000;

    /// <summary>Is told of progress, every few thousand rows or every mebibyte.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>Stops the reading between two rows.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>How far a reading is.</summary>
/// <param name="Dataset">The list being read.</param>
/// <param name="Rows">Rows seen.</param>
/// <param name="Entities">Entities given out.</param>
/// <param name="Bytes">Bytes taken of its files, packed as they lie there.</param>
/// <param name="OfBytes">Bytes of its files together; null when not known.</param>
public readonly record struct ReadProgress(string Dataset, long Rows, int Entities, long Bytes, long? OfBytes);
