using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Detection;

/// <summary>Alarms as records that cases hold.</summary>
internal sealed class LinkableAlarms(DetectionRecords records, NodeIdentity identity, TimeProvider clock) : ILinkable
{
    public const string Word = "alarm";

    public string Kind => Word;

    public string Title => "detection.record";

    public string Permission => DetectionPermissions.See;

    public string AddressOf(string id) => DetectionAddresses.Of(id);

    public async Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var alarm = await records.FindAsync(id, reader.Viewer(identity, clock), cancellation);
            return new LinkedWords(NameOf(alarm), string.Join(", ", NuclidesOf(alarm)));
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "detection.unknown"))
        {
            return null;
        }
    }

    internal static string NameOf(Alarm alarm) => string.Join(", ", new[] { alarm.Raised.Reference, alarm.Raised.Place }.Where(w => w.Length > 0)) is { Length: > 0 } name ? name : alarm.Id;

    internal static IEnumerable<string> NuclidesOf(Alarm alarm) => alarm.Findings.SelectMany(f => f.Nuclides).Select(n => n.Name).Distinct();
}
