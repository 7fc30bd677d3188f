using Cordon.Journal;
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
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        await journal.WaitForCheckpointAsync(entry, patience.Token);
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
