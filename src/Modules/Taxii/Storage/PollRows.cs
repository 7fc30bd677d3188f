namespace Cordon.Modules.Taxii.Storage;

/// <summary>A poll of another server, as its newest entry has it.</summary>
internal sealed class PollRow
{
    public required string Poll { get; init; }

    public required bool Ended { get; set; }

    public required string Json { get; set; }
}

/// <summary>How far a poll has got. Follows from no entry: what it brought in does.</summary>
internal sealed class PollStateRow
{
    public required string Poll { get; init; }

    /// <summary>The moment up to which everything was taken, as the other server writes it; null before the first page.</summary>
    public string? After { get; set; }

    /// <summary>Unix microseconds: when it is polled next.</summary>
    public long DueAt { get; set; }

    /// <summary>Unix microseconds: when it last answered; null when it never did.</summary>
    public long? AnsweredAt { get; set; }

    /// <summary>How many object versions it has brought in.</summary>
    public long Taken { get; set; }

    /// <summary>How many objects could not be taken.</summary>
    public long Refused { get; set; }

    /// <summary>What went wrong last, as it is kept; null when the last poll went well.</summary>
    public string? Fault { get; set; }

    /// <summary>How many polls have failed since the last that went well.</summary>
    public int Failures { get; set; }

    /// <summary>The sealed password; null when there is none.</summary>
    public byte[]? Secret { get; set; }
}
