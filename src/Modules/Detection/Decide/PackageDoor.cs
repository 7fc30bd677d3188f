using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Detection.Decide;

/// <summary>Everything about an alarm in one file, for an expert elsewhere.</summary>
internal static class PackageDoor
{
    public static async Task<IResult> GetAsync(string alarm, HttpContext http, DetectionRecords records, ReachBackPackage package, NodeIdentity identity, TimeProvider clock, IRestrictedReads reads)
    {
        var viewer = http.User.Viewer(identity, clock);
        var found = await records.FindAsync(alarm, viewer, http.RequestAborted);
        await reads.NoteAsync(http.User, "alarm-package", alarm);
        return Results.Bytes(await package.OfAsync(found, viewer, http.RequestAborted), "application/zip", identity.FileName($"alarm-{alarm}.zip"));
    }
}
