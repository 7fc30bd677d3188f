namespace Cordon.Journal.Storage;

/// <summary>A fact about the database itself: realm, origin.</summary>
internal sealed class MetaRow
{
    public required string Name { get; init; }

    public required string Value { get; init; }
}

internal sealed class ProcessRow
{
    public required Guid Id { get; init; }

    public required string Type { get; init; }

    public required string Actor { get; init; }

    public required long At { get; init; }

    public required byte[] Commitment { get; init; }

    public long Key { get; set; }

    public byte[] Sealed { get; set; } = [];
}

internal sealed class EntryRow
{
    /// <summary>Given by the database; an order of arrival only where one writer holds the lock, and never the position.</summary>
    public long Arrival { get; init; }

    public required Guid Id { get; init; }

    public required Guid Process { get; init; }

    public required string Stream { get; init; }

    public required string Type { get; init; }

    public required int Version { get; init; }

    public int Handling { get; set; }

    public required long At { get; init; }

    public long Key { get; set; }

    public required byte[] Commitment { get; init; }

    public byte[] Sealed { get; set; } = [];

    /// <summary>Index in the log, given by the sequencer after commit.</summary>
    public long? Position { get; init; }
}

/// <summary>Which class and subject a slot of the key store serves.</summary>
internal sealed class KeyRow
{
    public required long Slot { get; init; }

    public required string Class { get; init; }

    /// <summary>Empty when it concerns nobody.</summary>
    public required string Subject { get; init; }

    /// <summary>The entry on whose ground it was destroyed.</summary>
    public Guid? ErasedBy { get; init; }
}

/// <summary>What may not be erased.</summary>
internal sealed class HoldRow
{
    public required string Class { get; init; }

    public required string Subject { get; init; }
}

/// <summary>How far a subscriber has got.</summary>
internal sealed class SubscriptionRow
{
    public required string Name { get; init; }

    /// <summary>The first position it has not handled.</summary>
    public required long Next { get; set; }
}

/// <summary>A reply remembered for an idempotency key.</summary>
internal sealed class ReplyRow
{
    public required string Door { get; init; }

    public required string IdempotencyKey { get; init; }

    public required byte[] BodyHash { get; init; }

    public required long KeepUntil { get; init; }

    public required long Key { get; init; }

    public required byte[] Sealed { get; init; }
}

/// <summary>A message that has to leave the node.</summary>
internal sealed class OutboxRow
{
    public long Number { get; init; }

    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    public required string IdempotencyKey { get; init; }

    public required long At { get; init; }

    public required long Key { get; init; }

    public required byte[] Sealed { get; init; }

    public int Attempts { get; set; }

    public long NotBefore { get; set; }

    public long? DeliveredAt { get; set; }

    /// <summary>The code of what went wrong last; never the text of the message.</summary>
    public string? LastFault { get; set; }
}

/// <summary>A file in the blob store.</summary>
internal sealed class BlobRow
{
    /// <summary>SHA-256 of the content.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Its name on disk.</summary>
    public required Guid File { get; init; }

    public required long Key { get; init; }

    public required long Length { get; init; }

    public required string MediaType { get; init; }

    public required int Handling { get; init; }

    public required long At { get; init; }

    /// <summary>The file's own key, sealed under the data key.</summary>
    public required byte[] Sealed { get; init; }
}
