using Cordon.Node.Doors;
using Cordon.Node.Keys;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Node.Pages;

/// <summary>Where a session begins and ends.</summary>
internal static class StartDoor
{
    private const string Operator = "operator at this computer";

    public static void MapStart(this IEndpointRouteBuilder routes)
    {
        var start = routes.MapGroup("").ExcludeFromDescription();
        start.MapGet(Session.StartPath, StartAsync).ForAnybody("here a session begins, with the node's link or a key");
        start.MapPost(Session.StartPath, StartWithKeyAsync).ForAnybody("here a session begins, with a key; the form carries an antiforgery token");
        start.MapPost("/leave", LeaveAsync).ForPersons(NodePermissions.OwnAccount);
    }

    private static async Task<IResult> StartAsync(HttpContext http, StartToken start, string? token)
    {
        if (token is null)
            return Page(StatusCodes.Status200OK);
        if (!start.Use(token))
            return Page(StatusCodes.Status401Unauthorized, "The link was used before, or belongs to an earlier start of the node.");
        await Session.BeginAsync(http, "first-start", Operator);
        return Results.Redirect("/");
    }

    private static async Task<IResult> StartWithKeyAsync(HttpContext http, ApiKeys keys, [FromForm] string key)
    {
        if (keys.Find(key.Trim()) is not { } known)
            return Page(StatusCodes.Status401Unauthorized, "The key is unknown or has expired.");
        await Session.BeginAsync(http, $"key-{known.Id}", known.Holder);
        return Results.Redirect("/");
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, [FromForm] string? _)
    {
        await http.SignOutAsync(DoorSchemes.Session);
        return Results.Redirect(Session.StartPath);
    }

    private static RazorComponentResult<StartPage> Page(int status, string? refused = null) => new(new { Refused = refused }) { StatusCode = status };
}
