namespace Cordon.Modules.Targeting.Ranking.Storage;

/// <summary>A ranker as its entries leave it, with what it is looked for by.</summary>
internal sealed class RankerRow
{
    public required string Digest { get; init; }

    /// <summary>When it was offered last, Unix microseconds.</summary>
    public required long At { get; set; }

    public required int Status { get; set; }

    public required string Json { get; set; }
}

/// <summary>The draw of a day.</summary>
internal sealed class DrawRow
{
    /// <summary>The day, UTC, as its number.</summary>
    public required int Day { get; init; }

    public required string Commitment { get; init; }

    /// <summary>Millionths of all.</summary>
    public required long Share { get; init; }

    /// <summary>When the node bound itself, Unix microseconds: who comes in later has a ticket.</summary>
    public required long CommittedAt { get; init; }

    /// <summary>64 hexadecimal digits; null as long as the day is not over, empty where it is lost.</summary>
    public string? Seed { get; set; }

    public int Eligible { get; set; }

    public int Drawn { get; set; }
}
