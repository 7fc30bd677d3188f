using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
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

    /// <exception cref="FaultException"><c>targeting.unknown</c>: also where the viewer may not see it</exception>
    public async Task<DeclarationState> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return await tables.Declarations.SingleOrDefaultAsync(d => d.Id == id, cancellation) is { } row && TargetingProjection.Read(row) is var state && Visibility.Allows(viewer, state.Handling)
            ? state
            : throw new FaultException(new Fault("targeting.unknown"));
    }

    public Task<byte[]?> FindReplyAsync(string door, string key, byte[] bodyHash, CancellationToken cancellation) => journal.Reader.FindReplyAsync(door, key, bodyHash, cancellation);

    /// <summary>Waits until an entry can be read in the journal.</summary>
    public Task WaitAsync(Guid entry, CancellationToken cancellation) => journal.WaitForCheckpointAsync(entry, cancellation);
}
