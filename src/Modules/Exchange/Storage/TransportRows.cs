namespace Cordon.Modules.Exchange.Storage;

/// <summary>A message to a partner.</summary>
internal sealed class OutgoingRow
{
    public required string Partner { get; init; }

    public required long Number { get; init; }

    public required string Message { get; init; }

    public required string Kind { get; set; }

    public required string About { get; init; }

    public required int State { get; set; }

    /// <summary>Why it was declined; empty when it was not.</summary>
    public required string Code { get; set; }

    public required long QueuedAt { get; init; }

    public long? AnsweredAt { get; set; }

    /// <summary>Number of the keys of this node under which it is signed, inside and outside: a partner knows new ones only by the message that brings them.</summary>
    public required int Keys { get; init; }

    public required string Key { get; set; }

    public required string Box { get; set; }

    public string? Receipt { get; set; }
}

/// <summary>A message from a partner that came in its turn.</summary>
internal sealed class IncomingRow
{
    public required string Partner { get; init; }

    public required long Number { get; init; }

    public required string Message { get; init; }

    public required string Digest { get; init; }

    public required string Kind { get; init; }

    public required string About { get; init; }

    public required int Outcome { get; init; }

    public required string Code { get; init; }

    public required long At { get; init; }

    public required string Receipt { get; init; }
}

/// <summary>A message that came before its turn.</summary>
internal sealed class KeptRow
{
    public required string Partner { get; init; }

    public required long Number { get; init; }

    public required string Message { get; init; }

    public required string Digest { get; init; }

    public required string Key { get; init; }

    public required string Box { get; init; }
}

/// <summary>That a message was tried, noted before it first is. It follows from no entry.</summary>
internal sealed class TriedRow
{
    public required string Message { get; init; }
}

/// <summary>A comparison of what was sent with what is there.</summary>
internal sealed class ComparisonRow
{
    public required string Partner { get; init; }

    public required string Comparison { get; init; }

    /// <summary>Whether the partner told and this node compares.</summary>
    public required bool Incoming { get; init; }

    public required long UpTo { get; init; }

    public required long At { get; init; }

    /// <summary>What came: what the partner says, or what it found; null as long as nothing did.</summary>
    public string? Json { get; set; }

    /// <summary>What came of it; null until it is made.</summary>
    public string? Made { get; set; }
}

/// <summary>Messages turned away at the door.</summary>
internal sealed class TurnedAwayRow
{
    /// <summary>Id of the entry.</summary>
    public required Guid Entry { get; init; }

    public required string Code { get; init; }

    public required string Claimed { get; init; }

    public required int Count { get; init; }

    public required long At { get; init; }
}

/// <summary>What one holder owes of a recall of this node.</summary>
internal sealed class RecallOutRow
{
    public required string Recall { get; init; }

    public required string Partner { get; init; }

    public required string Release { get; init; }

    public required int Sort { get; init; }

    public required long Due { get; init; }

    public required bool Overdue { get; set; }

    /// <summary>Null until the holder answered.</summary>
    public int? Deed { get; set; }

    public long? AnsweredAt { get; set; }

    /// <summary>The partner's recall that it follows, <c>PARTNER:RECALL</c>; null when it is this node's own.</summary>
    public string? Cause { get; init; }

    /// <summary>Those to whom the holder had passed it on, and what they did, as JSON; null when it named none.</summary>
    public string? Onward { get; set; }

    /// <summary>The receipts as the holder signed them, one a line; null until it answered.</summary>
    public string? Receipts { get; set; }
}

/// <summary>What a partner called back from this node.</summary>
internal sealed class RecallInRow
{
    public required string Partner { get; init; }

    public required string Recall { get; init; }

    public required string Release { get; init; }

    public required long At { get; init; }

    /// <summary>Null until something was done.</summary>
    public int? Deed { get; set; }

    /// <summary>Whether the partner was told what those did to whom it had been passed on, or it never was passed on.</summary>
    public bool Followed { get; set; }

    public required string Json { get; init; }
}
