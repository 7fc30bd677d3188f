using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Adoption.Storage;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Keeping;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>Writes what is recorded about rule packs.</summary>
internal sealed class PackRecords(JournalWriter journal, NodeIdentity identity) : KeptRecords(journal, identity, "packs")
{
    public void Append(OpenProcess open, string digest, object fact) => Append(open, new StreamName("pack", digest), fact);

    /// <summary>How a pack stands inside a process.</summary>
    public static async Task<PackState?> FindAsync(OpenProcess open, string digest, CancellationToken cancellation) =>
        await open.Tables.Of<TargetingContext>().Packs.AsNoTracking().SingleOrDefaultAsync(p => p.Digest == digest, cancellation) is { } row ? PackProjection.Read(row) : null;

    /// <exception cref="FaultException"><c>targeting.packs.unknown</c></exception>
    public static async Task<PackState> KnownAsync(OpenProcess open, string digest, CancellationToken cancellation) =>
        await FindAsync(open, digest, cancellation) ?? throw new FaultException(new Fault("targeting.packs.unknown"));

    /// <summary>Every version of a pack that has ever judged.</summary>
    public static async Task<IReadOnlyList<PackIdentity>> HadInForceAsync(TargetingContext tables, string pack, CancellationToken cancellation) =>
        [.. (await tables.Packs.AsNoTracking().Where(p => p.Pack == pack && p.WasInForce).ToListAsync(cancellation)).Select(p => PackProjection.Read(p).Identity)];
}
