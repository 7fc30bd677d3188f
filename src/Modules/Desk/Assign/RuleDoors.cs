using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Desk.Assign;

/// <summary>Setting a rule is a choice and a button.</summary>
internal static class RuleDoors
{
    public static async Task<IResult> SetAsync(HttpContext http, AssignmentRules rules, [FromForm] string kind, [FromForm] string? whom)
    {
        await rules.SetAsync(http.User.Actor(), kind, whom, http.RequestAborted);
        return Results.Redirect(DeskAddresses.Rules);
    }
}
