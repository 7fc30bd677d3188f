using Cordon.Kernel.Faults;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Incidents.Documents;

/// <summary>The document of a revision as a file.</summary>
internal static class DocumentDoor
{
    public static async Task<IResult> GetAsync(HttpContext http, string id, int revision, IncidentRecords records, IRestrictedReads reads, TimeProvider clock)
    {
        var one = await records.FindAsync(id, http.User.Viewer(records.Identity, clock), http.RequestAborted);
        var found = one.Revision(revision) ?? throw new FaultException(new Fault("incidents.revision.unknown"));
        await reads.NoteAsync(http.User, "incident", id);
        return Results.File(IncidentDocument.Of(one, found, records.Identity).ToBytes(), "application/json", records.Identity.FileName($"incident-{id}-{revision}.json"));
    }
}
