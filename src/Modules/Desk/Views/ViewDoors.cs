using Cordon.Modules.Desk.List;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Desk.Views;

/// <summary>Keeping and forgetting views.</summary>
internal static class ViewDoors
{
    public static async Task<IResult> SaveAsync(HttpContext http, SavedViews views, [FromForm] string? name, [FromForm] string? query)
    {
        await views.SaveAsync(http.User.Actor().Id, name, query ?? "", http.RequestAborted);
        return Results.Redirect(DeskAddresses.Desk + DeskQuery.Parse(query ?? ""));
    }

    public static async Task<IResult> RemoveAsync(HttpContext http, SavedViews views, [FromForm] string name)
    {
        await views.RemoveAsync(http.User.Actor().Id, name, http.RequestAborted);
        return Results.Redirect(DeskAddresses.Desk);
    }
}
