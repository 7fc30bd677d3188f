using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Keeping;

/// <summary>Files that the module itself judges and ranks by.</summary>
internal sealed class OwnFiles(JournalWriter journal, NodeIdentity identity, TimeProvider clock)
{
    /// <summary>A file as it was handed in or made.</summary>
    /// <exception cref="FaultException"><c>journal.blob…</c></exception>
    public async Task<byte[]> ReadAsync(string sha256, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), Itself, content, cancellation);
        return content.ToArray();
    }

    private Viewer Itself => new()
    {
        Actor = Actor.System("targeting"), Authority = identity.Authority, Purposes = new HashSet<string> { TargetingPurpose.Words }, Use = PermittedUse.Administrative, Today = Instant.Now(clock).UtcDay,
    };
}
