using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Targeting;

/// <summary>Declarations as records that cases hold.</summary>
internal sealed class LinkableDeclarations(TargetingRecords records, NodeIdentity identity, TimeProvider clock) : ILinkable
{
    public const string Word = "declaration";

    public string Kind => Word;

    public string Title => "targeting.record";

    public string Permission => TargetingPermissions.See;

    public string AddressOf(string id) => TargetingAddresses.Of(id);

    public async Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var declaration = (await records.FindAsync(id, reader.Viewer(identity, clock), cancellation)).Assessed.Declaration;
            return new LinkedWords(declaration.Reference, string.Join(" → ", new[] { declaration.ExportCountry, declaration.DestinationCountry }.OfType<string>()).ToUpperInvariant());
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "targeting.unknown"))
        {
            return null;
        }
    }
}
