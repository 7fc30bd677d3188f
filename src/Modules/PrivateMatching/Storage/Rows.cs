using System.ComponentModel.DataAnnotations.Schema;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>That a partner may ask for a purpose.</summary>
internal sealed class OpeningRow
{
    public required string Partner { get; init; }

    public required int Purpose { get; init; }

    public required string Json { get; set; }
}

/// <summary>That a second person has to say whether a partner may ask.</summary>
internal sealed class ProposalRow
{
    public required string Partner { get; init; }

    public required int Purpose { get; init; }

    public required string Json { get; set; }
}

/// <summary>A set this node made.</summary>
internal sealed class OwnSetRow
{
    public required string Partner { get; init; }

    public required int Purpose { get; init; }

    public required int Number { get; init; }

    /// <summary>SHA-256 of it in the blob store, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the seed of its key in the blob store, hexadecimal; null of one made before sets had seeds, which is kept for good.</summary>
    public string? Seed { get; init; }

    /// <summary>Unix microseconds: since when the next is in force, or the partner may ask no more; null while it is in force.</summary>
    public long? Ended { get; set; }

    /// <summary>Unix microseconds: since when it is answered for no more, and is to be erased.</summary>
    public long? Retired { get; set; }

    /// <summary>Unix microseconds: when it was erased.</summary>
    public long? Cleared { get; set; }

    /// <summary>What this node stands by.</summary>
    public required string Json { get; init; }

    /// <summary>Whether nothing is answered from it any more, because it is erased or is about to be.</summary>
    [NotMapped]
    public bool IsAway => Retired is not null || Cleared is not null;
}

/// <summary>What a partner said that it stands by.</summary>
internal sealed class TheirSetRow
{
    public required string Partner { get; init; }

    public required int Purpose { get; init; }

    public required int Number { get; init; }

    public required string Json { get; init; }
}

/// <summary>A question of this node.</summary>
internal sealed class QuestionRow
{
    public required string Id { get; init; }

    public required string Person { get; init; }

    public string? Record { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long At { get; init; }

    /// <summary>One of <see cref="Life.PartState"/>: the worst.</summary>
    public required int State { get; set; }

    /// <summary>Whether an answer has come whose proof is to be looked at.</summary>
    public required bool Came { get; set; }

    /// <summary>The first question, which it asks again; null when a person asked.</summary>
    public string? Again { get; init; }

    /// <summary>Whether it is asked again with the next sets.</summary>
    public bool Kept { get; set; }

    /// <summary>Unix microseconds: until when an answer is waited for; null when none is, or that it is late was said.</summary>
    public long? Due { get; set; }

    public required string Json { get; set; }
}

/// <summary>A question of a partner.</summary>
internal sealed class AskedRow
{
    public required string Id { get; init; }

    public required string Partner { get; init; }

    public required int Purpose { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long At { get; init; }

    /// <summary>How much of the limits it uses.</summary>
    public required int Cost { get; init; }

    /// <summary>One of <see cref="Life.AskedState"/>.</summary>
    public required int State { get; set; }

    /// <summary>Why it was declined; null when it was not.</summary>
    public string? Code { get; set; }

    public required string Json { get; set; }
}

/// <summary>A canary.</summary>
internal sealed class CanaryRow
{
    public required string Id { get; init; }

    public required string Partner { get; init; }

    public required int Purpose { get; init; }

    public required bool Ours { get; init; }

    public required string Json { get; set; }
}

/// <summary>Something about a partner that somebody has to look at.</summary>
internal sealed class ConcernRow
{
    public required string Id { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long At { get; init; }

    public required string Json { get; set; }
}
