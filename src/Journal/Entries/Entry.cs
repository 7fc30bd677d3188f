using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Journal.Entries;

/// <summary>A fact as it is read from the journal.</summary>
public sealed class Entry
{
    private readonly byte[]? _data;
    private readonly EntryType _type;
    private readonly int _version;
    private object? _read;

    internal Entry(EntryType type, int version, byte[]? data, object? read = null) => (_type, _version, _data, _read) = (type, version, data, read);

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Index in the log; null as long as the sequencer has not seen it.</summary>
    public required long? Position { get; init; }

    /// <summary>What it is about.</summary>
    public required StreamName Stream { get; init; }

    /// <summary>The kind of fact.</summary>
    public string Type => _type.Name;

    /// <summary>The process it was recorded in.</summary>
    public required Guid Process { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant At { get; init; }

    /// <summary>How it must be handled.</summary>
    public required Handling Handling { get; init; }

    /// <summary>Under which key it is kept.</summary>
    public required Retention Retention { get; init; }

    /// <summary>The log entry, 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Commitment { get; init; }

    /// <summary>True when the key is destroyed: that it was recorded remains, what it said does not.</summary>
    public bool IsErased => _data is null && _read is null;

    /// <summary>The fact as today's record.</summary>
    /// <exception cref="FaultException"><c>journal.entry.erased</c>, or it cannot be read by this version</exception>
    public object Data => _read ??= _data is { } data ? _type.Read(_version, data) : throw new FaultException(new Fault("journal.entry.erased", $"entry/{Id:D}"));

    /// <summary>The fact as it was written, in canonical JSON; null when it is erased.</summary>
    public ReadOnlyMemory<byte>? Json => _data;
}
