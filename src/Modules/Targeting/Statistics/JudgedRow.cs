namespace Cordon.Modules.Targeting.Statistics;

/// <summary>What the indicators of a pack came to for one declaration, what was decided about it, and what was found.</summary>
internal sealed class JudgedRow
{
    /// <summary>The declaration.</summary>
    public required string Id { get; init; }

    /// <summary>When it was judged, Unix microseconds.</summary>
    public required long At { get; init; }

    /// <summary>Digest of the pack that judged.</summary>
    public required string Pack { get; set; }

    /// <summary>JSON: the indicators that fired.</summary>
    public required string Fired { get; set; }

    /// <summary>JSON: the indicators that could not be told, each with the facts it lacked.</summary>
    public required string Undecided { get; set; }

    /// <summary>The latest decision; null when nobody has decided.</summary>
    public int? Decision { get; set; }

    /// <summary>What somebody found who looked at the goods; null when nobody has, or could.</summary>
    public int? Finding { get; set; }

    /// <summary>When that was recorded, Unix microseconds; null as well.</summary>
    public long? ExaminedAt { get; set; }

    /// <summary>Whether no more than a question was proposed when it came in, so that rules asked no person: then it has a ticket in the draw of its day.</summary>
    public bool Passed { get; init; }

    /// <summary>Whether a draw chose it for examination.</summary>
    public bool Drawn { get; set; }

    /// <summary>Digest of the ranker in force when it was judged; null when there was none.</summary>
    public string? Ranker { get; set; }

    /// <summary>The chance it gave; null when there was none, or it could not rank.</summary>
    public double? Chance { get; set; }
}
