using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Outbox;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Orders;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting;

/// <summary>Writes what is recorded about declarations, and reads it.</summary>
internal sealed class TargetingRecords(JournalWriter journal, NodeIdentity identity, TargetingPolicy policy)
{
    /// <summary>The retention class of everything about declarations; the subject is the declaration.</summary>
    public const string Class = "declarations";

    public static Retention RetentionOf(string declaration) => new(Class, declaration);

    public static StreamName StreamOf(string declaration) => new("declaration", declaration);

    public TargetingContext Tables() => journal.Reader.Tables<TargetingContext>();

    /// <summary>How what is recorded now must be handled, and until which day it is kept.</summary>
    public Handling HandlingAt(Instant now) =>
        identity.HandlingFor(TargetingPurpose.Words) with { RetainUntil = policy.Kept == TimeSpan.Zero ? null : now.UtcDay.AddDays((int)policy.Kept.TotalDays) };

    public Task<Recorded> InAsync(string process, Actor actor, Func<OpenProcess, Task> body, CancellationToken cancellation) =>
        journal.InProcessAsync(new ProcessWords(process, actor, TargetingPurpose.Words, NodeIdentity.LegalBasis), body, cancellation);

    /// <summary>Records what an act makes of a declaration as it stands, what follows for the desk, and sends out what it orders. An act that finds nothing to record any more does nothing.</summary>
    /// <param name="process">Which process.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="viewer">Who looks; null for the node itself, which may see everything.</param>
    /// <param name="id">The declaration.</param>
    /// <param name="act">From the declaration to the facts to be recorded.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="then">What else to do in the same process, from the first entry and the declaration as it stands after.</param>
    /// <returns>What was recorded; null when it was nothing.</returns>
    /// <exception cref="FaultException"><c>targeting.unknown</c>: also where the viewer may not see it; and what the act refuses</exception>
    public async Task<Recorded?> ActAsync(string process, Actor actor, Viewer? viewer, string id, Func<DeclarationState, OpenProcess, Task<IReadOnlyList<object>>> act, CancellationToken cancellation, Func<OpenProcess, RecordedEntry, DeclarationState, Task>? then = null)
    {
        try
        {
            var words = new ProcessWords(process, actor, TargetingPurpose.Words, NodeIdentity.LegalBasis) { About = RetentionOf(id) };
            return await journal.InProcessAsync(words, async open =>
            {
                var row = await open.Tables.Of<TargetingContext>().Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
                if (row is null || TargetingProjection.Read(row) is not { } before)
                    throw new FaultException(new Fault("targeting.unknown"));
                if (viewer is not null && !Visibility.Allows(viewer, before.Handling))
                    throw ClosedContent.To(viewer, before.Handling, "targeting.unknown");
                var (after, first) = (before, (RecordedEntry?)null);
                foreach (var fact in await act(before, open))
                {
                    var entry = open.Append(StreamOf(id), fact, before.Handling, RetentionOf(id));
                    first ??= entry;
                    after = DeclarationLife.After(after, fact, open.Process.At);
                    if (fact is OrderIssued { Ways.Count: > 0 } order)
                        await open.SendAsync(new OutboxMessage(OrderCourier.Channel, order.Order, OrderCourier.Parcel(order.Order, id, order.Message), RetentionOf(id)));
                }

                if (DeclarationWork.Change(before, after, policy.Orders.Detention) is { } work)
                    open.Append(StreamOf(id), work, before.Handling, RetentionOf(id));
                if (then is not null && first is not null)
                    await then(open, first, after);
            }, cancellation);
        }
        catch (FaultException nothing) when (nothing.Fault.Code == "journal.process.empty")
        {
            return null;
        }
    }

    /// <exception cref="FaultException"><c>targeting.unknown</c>: also where the viewer may not see it</exception>
    public async Task<DeclarationState> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return ClosedContent.OpenedTo(viewer, await tables.Declarations.SingleOrDefaultAsync(d => d.Id == id, cancellation) is { } row ? TargetingProjection.Read(row) : null, d => d.Handling, "targeting.unknown");
    }

    public Task<byte[]?> FindReplyAsync(string door, string key, byte[] bodyHash, CancellationToken cancellation) => journal.Reader.FindReplyAsync(door, key, bodyHash, cancellation);

    /// <summary>Puts a file beside the journal, until a process keeps it.</summary>
    public Task<StagedBlob> StageAsync(Stream content, CancellationToken cancellation) => journal.Blobs.StageAsync(content, cancellation);

    /// <summary>Writes a file out that was kept.</summary>
    public Task ReadBlobAsync(string sha256, Viewer viewer, Stream output, CancellationToken cancellation) => journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), viewer, output, cancellation);

    /// <summary>Waits until an entry can be read in the journal.</summary>
    public Task WaitAsync(Guid entry, CancellationToken cancellation) => journal.WaitForCheckpointAsync(entry, cancellation);
}
