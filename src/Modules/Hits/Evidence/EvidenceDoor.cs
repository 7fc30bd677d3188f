using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Hits.Evidence;

/// <summary>Handing a file in, and taking it out again.</summary>
internal static class EvidenceDoor
{
    public static async Task<IResult> AddAsync(string hit, HttpContext http, EvidenceStore store, [FromForm] IFormFile? file)
    {
        await store.AddAsync(http.User.Actor(), hit, file, http.RequestAborted);
        return Results.Redirect(HitAddresses.Of(hit));
    }

    /// <summary>Never shown by the browser, only saved: nobody knows what is in it.</summary>
    public static async Task<IResult> GetAsync(string hit, string sha256, HttpContext http, EvidenceStore store)
    {
        var file = await store.FindAsync(http.User.Actor(), hit, sha256, http.RequestAborted);
        return Results.Stream(output => store.ReadAsync(file, http.User.Actor(), output, http.RequestAborted), "application/octet-stream", file.Name);
    }
}
