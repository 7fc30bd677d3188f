using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Hotline;

/// <summary>Calls as records from which notices of incidents are drafted. What a form of a call asks for in a line of its own goes into the same field of the notice.</summary>
internal sealed class CallsOfIncidents(HotlineRecords records, NodeIdentity identity, TimeProvider clock) : IIncidentSource
{
    public const string Word = "call";

    /// <summary>Field of a call, field of a notice.</summary>
    private static readonly (string Call, string Notice)[] Alike = [("where", "place"), ("goods", "shape"), ("serial", "serial"), ("circumstances", "remarks"), ("what", "remarks")];

    public string Kind => Word;

    public string Title => "hotline.sort";

    public string Permission => HotlinePermissions.See;

    public string AddressOf(string id) => HotlineAddresses.Of(id);

    public async Task<IncidentStart?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var call = await records.FindAsync(id, reader.OnTheLine(identity, clock), cancellation);
            // A notice has no level: nothing classified begins one.
            if (call.Handling.Classification.Level > 0)
                return null;
            var said = new Dictionary<string, string>();
            foreach (var (field, notice) in Alike.Where(a => call.Letter.Fields.ContainsKey(a.Call)))
                said.TryAdd(notice, call.Letter.Fields[field]);
            if (call.Incoming)
                said["found"] = "partner";
            return new IncidentStart(call.Letter.Subject, said);
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "hotline.unknown"))
        {
            return null;
        }
    }
}
