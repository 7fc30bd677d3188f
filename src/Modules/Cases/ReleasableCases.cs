using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Cases;

/// <summary>Cases as records from which something is released to partners: what the case is called and who or what is named in it. Its notes, its people and what it is about stay here.</summary>
internal sealed class ReleasableCases(CaseRecords records, NodeIdentity identity, TimeProvider clock) : IReleasable
{
    public const string Word = "case";

    public string Kind => Word;

    public string Permission => CasePermissions.See;

    public async Task<ReleasableWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var one = await records.FindAsync(id, CaseReader.Of(reader, identity, clock), cancellation);
            return new ReleasableWords(ReleaseKind.Case, one.Title, [.. one.Subjects.Select(s => new ReleaseField(s.Kind.ToString().ToLowerInvariant(), string.Join(", ", s.Identifiers.Prepend(s.Name))))], one.Handling);
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "cases.unknown"))
        {
            return null;
        }
    }
}
