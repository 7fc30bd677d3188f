namespace Cordon.Modules.Hits.Storage;

/// <summary>A hit as its entries leave it, with what it is looked for by.</summary>
internal sealed class HitRow
{
    public required string Hit { get; init; }

    public required string Pair { get; init; }

    public required string Entity { get; init; }

    public required string Dataset { get; init; }

    public required int Status { get; set; }

    /// <summary>Number of the list's version that what is known of the entity comes from.</summary>
    public required int Version { get; set; }

    public required bool Described { get; set; }

    /// <summary>Unix microseconds: until when a false match is remembered.</summary>
    public long? Until { get; set; }

    /// <summary>Unix microseconds: since when it stands as it does.</summary>
    public required long Since { get; set; }

    public required string Json { get; set; }
}

/// <summary>How far the hits on a list were looked at after new versions.</summary>
internal sealed class ReviewRow
{
    public required string Dataset { get; init; }

    public required int Version { get; set; }
}
