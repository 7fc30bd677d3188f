using System.Globalization;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Journal;
using Cordon.Kernel.Faults;

namespace Cordon.Node.Log;

/// <summary>The proof of an entry that somebody names by its index in the log or by its id. It shows nothing of the content, so it asks no purpose.</summary>
internal sealed class LogQuestion(JournalWriter journal)
{
    /// <exception cref="FaultException"><c>log.entry.unread</c>, <c>log.entry.absent</c>, <c>journal.entry.missing</c>, <c>journal.receipt.pending</c></exception>
    public async Task<TlogProof> ProveAsync(string entry, CancellationToken cancellation)
    {
        if (Guid.TryParse(entry, out var id))
            return await journal.Reader.ReceiptAsync(id, cancellation);
        if (!long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            throw new FaultException(new Fault("log.entry.unread", "entry"));
        if (journal.Checkpoint is not { } checkpoint || index >= checkpoint.Checkpoint.Head.Size)
            throw new FaultException(Fault.Of("log.entry.absent", "entry", ("index", index), ("size", journal.Checkpoint?.Checkpoint.Head.Size ?? 0)));
        return await TlogProof.MakeAsync(journal.Reader.Log, checkpoint, index, cancellation);
    }
}
