using System.Globalization;
using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Detection;

/// <summary>Alarms as records from which notices of incidents are drafted.</summary>
internal sealed class AlarmsOfIncidents(DetectionRecords records, NodeIdentity identity, TimeProvider clock) : IIncidentSource
{
    public string Kind => LinkableAlarms.Word;

    public string Title => "detection.record";

    public string Permission => DetectionPermissions.See;

    public string AddressOf(string id) => DetectionAddresses.Of(id);

    public async Task<IncidentStart?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var alarm = await records.FindAsync(id, reader.Viewer(identity, clock), cancellation);
            var said = new Dictionary<string, string>
            {
                ["found"] = "instrument", ["discovered"] = alarm.Raised.MeasuredAt.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
                ["discoveredplace"] = alarm.Raised.Place, ["nuclide"] = string.Join(", ", LinkableAlarms.NuclidesOf(alarm)),
            };
            return new IncidentStart(LinkableAlarms.NameOf(alarm), said.Where(s => s.Value.Length > 0).ToDictionary());
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "detection.unknown"))
        {
            return null;
        }
    }
}
