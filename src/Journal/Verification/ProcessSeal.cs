using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Verification;

/// <summary>The words of a process, opened and checked against its commitment and the columns beside them.</summary>
internal static class ProcessSeal
{
    /// <summary>The process; null when its words are erased.</summary>
    public static Process? Read(ProcessRow row, IKeyStore keys)
    {
        var plain = Sealed.TryOpen(row.Sealed, PendingProcess.Label(row.Id), row.Key, keys);
        return plain is null ? null : JsonSerializer.Deserialize<Process>(plain.AsSpan(EntryOpening.NonceLength), StrictJson.Options);
    }

    public static void Verify(ProcessRow row, IKeyStore keys, string place)
    {
        if (Sealed.TryOpen(row.Sealed, PendingProcess.Label(row.Id), row.Key, keys) is not { } plain)
            return;
        var commitment = Commitment.Of(Commitment.Process, plain.AsSpan(0, EntryOpening.NonceLength), plain.AsSpan(EntryOpening.NonceLength));
        var process = JsonSerializer.Deserialize<Process>(plain.AsSpan(EntryOpening.NonceLength), StrictJson.Options)!;
        if (!commitment.AsSpan().SequenceEqual(row.Commitment) || process.Id != row.Id || process.Type != row.Type || process.Actor.ToString() != row.Actor || process.At.UnixMicroseconds != row.At)
            throw new FaultException(Fault.Of("journal.verify.process", place, ("process", row.Id)));
    }
}
