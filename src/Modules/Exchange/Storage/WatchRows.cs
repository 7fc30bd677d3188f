namespace Cordon.Modules.Exchange.Storage;

/// <summary>That a stream is on the two sides not where it should be: somebody has to ask the partner what happened.</summary>
public sealed class StreamTroubleRow
{
    public required string Partner { get; init; }

    /// <summary>Whether it is the stream from the partner.</summary>
    public required bool Incoming { get; init; }

    /// <summary>The number that would come next by what stands here.</summary>
    public required long Here { get; set; }

    /// <summary>The number that the partner's node has or expects; 0 when it did not say.</summary>
    public required long There { get; set; }

    public required long At { get; set; }
}

/// <summary>Where the numbers of a stream from a partner began anew.</summary>
internal sealed class StreamStartRow
{
    public required string Partner { get; init; }

    /// <summary>The place here of the first message of the new count.</summary>
    public required long Place { get; init; }

    /// <summary>The number that the partner gives it.</summary>
    public required long From { get; init; }
}

/// <summary>The log of a partner, as this node has witnessed it.</summary>
public sealed class WitnessedLogRow
{
    public required string Partner { get; init; }

    public required string Origin { get; init; }

    public required long Size { get; set; }

    /// <summary>The checkpoint cosigned last.</summary>
    public required string Checkpoint { get; set; }

    public required long At { get; set; }

    /// <summary>A checkpoint that its log's key has signed and that does not continue the one before; null when there is none.</summary>
    public string? Offending { get; set; }

    /// <summary>The one that it contradicts.</summary>
    public string? Contradicted { get; set; }

    /// <summary>Whether it is shorter, rather than another of the same length or a longer one.</summary>
    public bool Shrunk { get; set; }

    public long? FoundAt { get; set; }
}

/// <summary>A checkpoint of a partner that waits to be looked at.</summary>
internal sealed class WitnessRequestRow
{
    public required string Partner { get; init; }

    public required string Message { get; init; }

    public required long At { get; init; }

    public required string Request { get; init; }
}

/// <summary>The log of this node, as a partner has witnessed it.</summary>
public sealed class ShownLogRow
{
    public required string Partner { get; init; }

    public required string Origin { get; init; }

    /// <summary>When a checkpoint was last sent to it.</summary>
    public required long ShownAt { get; set; }

    /// <summary>That checkpoint, as long as it has not answered.</summary>
    public string? Shown { get; set; }

    /// <summary>The size it cosigned last; 0 for none.</summary>
    public required long Size { get; set; }

    public long? CosignedAt { get; set; }

    /// <summary>The checkpoint with its cosignature.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>What it said instead, as a status of c2sp.org/tlog-witness; null when it cosigned or has not answered.</summary>
    public int? Refused { get; set; }
}

/// <summary>That somebody was told that a card ends.</summary>
internal sealed class CardEndingRow
{
    public required string Authority { get; init; }

    /// <summary>SHA-256 of the card, hexadecimal.</summary>
    public required string Card { get; set; }
}
