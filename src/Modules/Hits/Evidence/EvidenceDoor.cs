using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Hits.Evidence;

/// <summary>Handing a file in, and taking it out again.</summary>
internal static class EvidenceDoor
{
    public static async Task<IResult> AddAsync(string hit, HttpContext http, EvidenceStore store, HitRecords records, [FromForm] IFormFile? file)
    {
        await store.AddAsync(records.ViewerFor(http.User), hit, file, http.RequestAborted);
        return Results.Redirect(HitAddresses.Of(hit));
    }

    /// <summary>Never shown by the browser, only saved: nobody knows what is in it.</summary>
    public static async Task<IResult> GetAsync(string hit, string sha256, HttpContext http, EvidenceStore store, NodeIdentity identity, TimeProvider clock, IRestrictedReads reads)
    {
        var viewer = http.User.Viewer(identity, clock);
        var file = await store.FindAsync(viewer, hit, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "hit-evidence", sha256);
        return Results.Stream(output => store.ReadAsync(file, viewer, output, http.RequestAborted), "application/octet-stream", file.Name);
    }
}
