using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;

namespace Cordon.Journal.Writing;

/// <summary>A fact before it is sealed and stored.</summary>
internal sealed record PendingEntry(EntryDraft Draft, EntryType Type, PendingProcess Process, CheckedHandling Handling, RecordedEntry Recorded, byte[] Commitment, byte[] Data)
{
    public static string Label(Guid id) => $"entry/{id:D}";

    public static PendingEntry Of(EntryDraft draft, byte[] data, EntryType type, PendingProcess process, WritersTools tools)
    {
        if (data.Length > OpenProcess.LongestData)
            throw new FaultException(Fault.Of("journal.entry.long", type.Name, ("length", data.Length), ("most", OpenProcess.LongestData)));
        var handling = tools.Handlings.Check(draft.Handling);
        var envelope = new Envelope
        {
            Id = tools.Ids.Next(),
            Process = process.Process.Id,
            ProcessCommitment = process.Commitment,
            Realm = tools.Realm,
            Stream = draft.Stream.ToString(),
            Type = type.Name,
            Version = type.Version,
            At = process.Process.At,
            Handling = handling.Json,
            Retention = draft.Retention,
            Data = data,
        };
        var opening = new EntryOpening(tools.Nonce(), envelope.ToBytes());
        return new PendingEntry(draft, type, process, handling, new RecordedEntry(envelope.Id, opening), opening.Commitment(), data);
    }

    public EntryRow ToRow(WritersTools tools)
    {
        var box = tools.Keys.Seal([.. Recorded.Opening.Nonce.Span, .. Data], Label(Recorded.Id), Draft.Retention, out var slot);
        return new EntryRow
        {
            Id = Recorded.Id,
            Process = Process.Process.Id,
            Stream = Draft.Stream.ToString(),
            Type = Type.Name,
            Version = Type.Version,
            Handling = tools.Handlings.NumberOf(Handling.Handling),
            At = Process.Process.At.UnixMicroseconds,
            Key = slot,
            Commitment = Commitment,
            Sealed = box,
        };
    }

    /// <summary>As projections see it; its position is not known yet.</summary>
    public Entry Read() => new(Type, Type.Version, Data, Draft.Data)
    {
        Id = Recorded.Id,
        Position = null,
        Stream = Draft.Stream,
        Process = Process.Process.Id,
        At = Process.Process.At,
        Handling = Draft.Handling,
        Retention = Draft.Retention,
        Commitment = Commitment,
    };
}
