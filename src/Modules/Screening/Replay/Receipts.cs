using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Screening.Replay;

/// <summary>Makes receipts of answers that were recorded.</summary>
internal sealed class Receipts(JournalWriter journal, NodeIdentity identity, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>The receipt file, as soon as a signed checkpoint covers the entry.</summary>
    public async Task<byte[]> OfAsync(Guid entry, CancellationToken cancellation)
    {
        var opening = await journal.Reader.OpeningAsync(entry, Viewer(), cancellation);
        if (!ScreeningReceipt.IsScreening(opening))
            throw new FaultException(new Fault("screening.entry.other", $"entry/{entry:D}"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            await journal.WaitForCheckpointAsync(entry, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FaultException(new Fault("journal.receipt.pending", $"entry/{entry:D}"));
        }

        return new ScreeningReceipt(opening, await journal.Reader.ReceiptAsync(entry, cancellation)).ToJson();
    }

    // Until people and duties exist, whoever holds a key or the session of the first start acts for the authority itself.
    private Viewer Viewer() => new()
    {
        Actor = Actor.System("screening"),
        Authority = identity.Authority,
        Purposes = new HashSet<string> { ScreeningJournal.Purpose },
        Use = PermittedUse.Evidence,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
    };
}
