using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.JointCases.Linking;

/// <summary>Joint cases as records that national cases hold: so the page of a national case shows its joint case.</summary>
internal sealed class LinkableJointCases(JointRecords records, NodeIdentity identity, TimeProvider clock) : ILinkable
{
    public string Kind => JointCasePurpose.Record;

    public string Title => "joint-cases.record";

    public string Permission => JointPermissions.See;

    public string AddressOf(string id) => JointAddresses.Of(id);

    public async Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var one = await records.FindAsync(id, JointReader.Of(reader, identity, clock), cancellation);
            return one.Case is { } now ? new LinkedWords(now.Title, string.Join(", ", now.Joined().Select(m => m.Node))) { Classification = Act.FactWriter.MarkingOf(one).Classification ?? Classification.None } : null;
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "joint-cases.unknown"))
        {
            return null;
        }
    }
}
