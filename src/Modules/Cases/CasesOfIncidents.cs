using System.Globalization;
using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Cases;

/// <summary>Cases as records from which notices of incidents are drafted. Of persons a notice gets the number, never a name.</summary>
internal sealed class CasesOfIncidents(CaseRecords records, NodeIdentity identity, TimeProvider clock) : IIncidentSource
{
    private const int LongestLine = 200;

    public string Kind => ReleasableCases.Word;

    public string Title => "cases.sort";

    public string Permission => CasePermissions.See;

    public string AddressOf(string id) => CaseAddresses.Of(id);

    public async Task<IncidentStart?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var one = await records.FindAsync(id, CaseReader.Of(reader, identity, clock), cancellation);
            // A notice has no level: nothing classified begins one.
            if (one.Handling.Classification.Level > 0)
                return null;
            var said = new Dictionary<string, string> { ["suspected"] = one.Subjects.Count(s => s is { Kind: SubjectKind.Person, Role: SubjectRole.Suspected }).ToString(CultureInfo.InvariantCulture) };
            var items = string.Join("; ", one.Subjects.Where(s => s.Kind == SubjectKind.Item).Select(s => string.Join(", ", s.Identifiers.Prepend(s.Name))));
            if (items.Length is > 0 and <= LongestLine)
                said["serial"] = items;
            return new IncidentStart(one.Title, said);
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "cases.unknown"))
        {
            return null;
        }
    }
}
