namespace Cordon.Modules.Hotline.Storage;

/// <summary>A call as its entries leave it.</summary>
internal sealed class CallRow
{
    public required string Id { get; init; }

    public required string Partner { get; init; }

    /// <summary>One of <see cref="Life.CallStatus"/>.</summary>
    public required int Status { get; set; }

    /// <summary>Unix microseconds: when it was placed or came.</summary>
    public required long At { get; init; }

    /// <summary>Unix microseconds: when a clock runs out next; null when none runs.</summary>
    public long? NextStep { get; set; }

    public required string Json { get; set; }
}

/// <summary>A shift on the roster.</summary>
internal sealed class ShiftRow
{
    public required string Shift { get; init; }

    public required string Person { get; set; }

    public required int Line { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long From { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long Until { get; init; }

    /// <summary>What the one before left to know; empty when nothing was.</summary>
    public required string Note { get; set; }
}

/// <summary>A situation report that somebody kept.</summary>
internal sealed class ReportRow
{
    public required string Report { get; init; }

    /// <summary>Unix microseconds: when it was kept.</summary>
    public required long At { get; init; }

    public required string Json { get; init; }
}
