using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.JointCases.Linking;

/// <summary>Joint cases as records for which something is released: the release begins with what the case is called, and a person writes what leaves.</summary>
internal sealed class ReleasableJointCases(JointRecords records, NodeIdentity identity, TimeProvider clock) : IReleasable
{
    public string Kind => JointCasePurpose.Record;

    public string Permission => JointPermissions.See;

    public async Task<ReleasableWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var one = await records.FindAsync(id, JointReader.Of(reader, identity, clock), cancellation);
            // What others said in the case is theirs: nothing of it is put into a release of this node.
            return one.Case is { } now ? new ReleasableWords(ReleaseKind.Case, now.Title, [], records.OwnOf(one) with { Tlp = Act.FactWriter.MarkingOf(one).Tlp }) : null;
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "joint-cases.unknown"))
        {
            return null;
        }
    }
}
