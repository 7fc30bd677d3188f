using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>What is posted beside the page of keys.</summary>
internal static class KeyDoors
{
    public static void MapKeys(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/people/keys/revoke", RevokeAsync).ExcludeFromDescription().ForPersons(PeoplePermissions.ManageKeys).AfterStepUp();

    private static async Task<IResult> RevokeAsync(HttpContext http, ApiKeyBook keys, [FromForm] string key, [FromForm] string? reason)
    {
        await keys.RevokeAsync(http.User.Actor(), key, reason, http.RequestAborted);
        return Results.Redirect(PeopleAddresses.Keys);
    }
}
