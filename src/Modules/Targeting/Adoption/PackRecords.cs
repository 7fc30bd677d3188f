using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Adoption.Storage;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>Writes what is recorded about rule packs. They concern nobody: none has to be forgotten singly.</summary>
internal sealed class PackRecords(JournalWriter journal, NodeIdentity identity)
{
    private static readonly Retention Kept = new("packs");

    public Task<StagedBlob> StageAsync(byte[] content, CancellationToken cancellation) => journal.Blobs.StageAsync(new MemoryStream(content), cancellation);

    public Task AttachAsync(OpenProcess open, StagedBlob staged, string mediaType) => open.AttachAsync(staged, mediaType, Handling, Kept);

    public void Append(OpenProcess open, string digest, object fact) => open.Append(new StreamName("pack", digest), fact, Handling, Kept);

    /// <summary>Records, and waits until it can be read in the journal.</summary>
    public async Task InAsync(string process, Actor actor, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(new ProcessWords(process, actor, TargetingPurpose.Words, NodeIdentity.LegalBasis), body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    /// <summary>How a pack stands inside a process.</summary>
    public static async Task<PackState?> FindAsync(OpenProcess open, string digest, CancellationToken cancellation) =>
        await open.Tables.Of<TargetingContext>().Packs.AsNoTracking().SingleOrDefaultAsync(p => p.Digest == digest, cancellation) is { } row ? PackProjection.Read(row) : null;

    /// <exception cref="FaultException"><c>targeting.packs.unknown</c></exception>
    public static async Task<PackState> KnownAsync(OpenProcess open, string digest, CancellationToken cancellation) =>
        await FindAsync(open, digest, cancellation) ?? throw new FaultException(new Fault("targeting.packs.unknown"));

    /// <summary>Every version of a pack that has ever judged.</summary>
    public static async Task<IReadOnlyList<PackIdentity>> HadInForceAsync(TargetingContext tables, string pack, CancellationToken cancellation) =>
        [.. (await tables.Packs.AsNoTracking().Where(p => p.Pack == pack && p.WasInForce).ToListAsync(cancellation)).Select(p => PackProjection.Read(p).Identity)];

    private Handling Handling => identity.HandlingFor(TargetingPurpose.Words);
}
