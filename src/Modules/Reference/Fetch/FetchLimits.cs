namespace Cordon.Modules.Reference.Fetch;

/// <summary>Bounds of one fetch.</summary>
internal sealed record FetchLimits
{
    /// <summary>Bytes after decoding; the largest list today has some 120 million.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>From the first request to the last byte, redirections included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Redirections followed.</summary>
    public int Redirections { get; init; } = 5;
}
