using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Targeting.Examine;

/// <summary>Handing a photograph in, and looking at it.</summary>
internal static class PhotographDoor
{
    public static async Task<IResult> AddAsync(string declaration, HttpContext http, PhotographStore store, NodeIdentity identity, TimeProvider clock, [FromForm] IFormFile? file)
    {
        await store.AddAsync(http.User.Actor(), http.User.Viewer(identity, clock), declaration, file, http.RequestAborted);
        return Results.Redirect(TargetingAddresses.Examine(declaration));
    }

    public static async Task<IResult> GetAsync(string declaration, string sha256, HttpContext http, PhotographStore store, NodeIdentity identity, TimeProvider clock, IRestrictedReads reads)
    {
        var viewer = http.User.Viewer(identity, clock);
        var photograph = await store.FindAsync(viewer, declaration, sha256, http.RequestAborted);
        await reads.NoteAsync(http.User, "photograph", sha256);
        return Results.Stream(output => store.ReadAsync(photograph, viewer, output, http.RequestAborted), photograph.MediaType, photograph.Name);
    }
}
