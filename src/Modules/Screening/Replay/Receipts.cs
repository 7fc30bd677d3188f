using System.Security.Claims;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Screening.Replay;

/// <summary>Makes receipts of answers that were recorded.</summary>
internal sealed class Receipts(JournalWriter journal, NodeIdentity identity, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>The receipt file, as soon as a signed checkpoint covers the entry.</summary>
    public async Task<byte[]> OfAsync(Guid entry, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var opening = await journal.Reader.OpeningAsync(entry, Viewer(reader), cancellation);
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

    /// <summary>A person sees what the purpose of their task opens; a program that may open receipts asks for this purpose and no other.</summary>
    private Viewer Viewer(ClaimsPrincipal reader)
    {
        var viewer = reader.Viewer(identity, clock);
        return viewer.Actor.Kind == ActorKind.Person ? viewer : viewer with { Purposes = new HashSet<string> { ScreeningJournal.Purpose } };
    }
}
