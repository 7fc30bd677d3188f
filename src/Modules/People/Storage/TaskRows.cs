namespace Cordon.Modules.People.Storage;

/// <summary>What somebody opened restricted content for, as its entries tell.</summary>
internal sealed class TaskRow
{
    public required Guid Id { get; init; }

    public required string Person { get; init; }

    /// <summary>Empty for an exception.</summary>
    public required string Purpose { get; init; }

    public required string LegalBasis { get; init; }

    public required string Reference { get; init; }

    /// <summary>Why an exception was taken; else empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long BegunAt { get; init; }

    /// <summary>Unix microseconds.</summary>
    public required long Until { get; init; }

    /// <summary>Unix microseconds; null unless its person ended it.</summary>
    public long? EndedAt { get; set; }
}

/// <summary>How often restricted content of one kind was read for a task in an hour. Which ones stands in the entries, sealed.</summary>
internal sealed class ReadRow
{
    public required Guid Task { get; init; }

    public required string Kind { get; init; }

    /// <summary>Beginning of the hour, Unix microseconds.</summary>
    public required long Hour { get; init; }

    public required string Person { get; init; }

    public required int Times { get; set; }
}
