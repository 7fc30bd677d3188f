using Cordon.Kernel.Faults;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Credentials;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.People.SignIn;

/// <summary>What is posted beside the pages: questions for passkeys, and acts that need no more than a button.</summary>
internal static class SignInDoors
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost("/sign-in/passkey", AskStrangerAsync).ForAnybody("asks a passkey of somebody who has not signed in; the form carries an antiforgery token");
        doors.MapPost("/sign-in/again/passkey", AskAgainAsync).ForPersons(PeoplePermissions.OwnAccount);
        doors.MapPost("/account/passkey", AskNewAsync).ForPersons(PeoplePermissions.OwnAccount).AfterStepUp();
        doors.MapPost("/account/passkeys/remove", RemovePasskeyAsync).ForPersons(PeoplePermissions.OwnAccount).AfterStepUp();
        doors.MapPost("/account/authenticator/remove", RemoveAuthenticatorAsync).ForPersons(PeoplePermissions.OwnAccount).AfterStepUp();
        doors.MapPost("/account/sessions/end", EndSessionAsync).ForPersons(PeoplePermissions.OwnAccount);
        doors.MapPost("/leave", LeaveAsync).ForPersons(PeoplePermissions.OwnAccount);
    }

    private static Task<IResult> AskStrangerAsync(HttpContext http, Passkeys passkeys, [FromForm] string? ticket) => AskedAsync(passkeys.AskAsync(null, VisitOf(http), http));

    private static Task<IResult> AskAgainAsync(HttpContext http, Passkeys passkeys, [FromForm] string? ticket) => AskedAsync(passkeys.AskAsync(Own(http), VisitOf(http), http));

    private static Task<IResult> AskNewAsync(HttpContext http, Passkeys passkeys, [FromForm] string? ticket) => AskedAsync(passkeys.AskNewAsync(Own(http), http));

    private static async Task<IResult> RemovePasskeyAsync(HttpContext http, Passkeys passkeys, [FromForm] string passkey)
    {
        var own = await passkeys.OfAsync(Own(http).Person, http.RequestAborted);
        var wanted = own.FirstOrDefault(p => Convert.ToHexStringLower(p.Id) == passkey) ?? throw new FaultException(new Fault("people.passkey.unknown"));
        await passkeys.RemoveAsync(Own(http), wanted.Id, wanted.Label, http.RequestAborted);
        return Results.Redirect(PeopleAddresses.Factors);
    }

    private static async Task<IResult> RemoveAuthenticatorAsync(HttpContext http, OwnAccount mine, [FromForm] string? confirm)
    {
        await mine.RemoveAuthenticatorAsync(Own(http), http.RequestAborted);
        return Results.Redirect(PeopleAddresses.Factors);
    }

    /// <summary>Ends another session of the same person; that of anybody else does not exist here.</summary>
    private static async Task<IResult> EndSessionAsync(HttpContext http, Sessions sessions, SignInDesk desk, [FromForm] string session)
    {
        if (!sessions.End(Own(http).Person, session))
            throw new FaultException(new Fault("people.session.unknown"));
        await desk.EndedAsync(Own(http).Person, [session], "ended", http.User.Actor(), http.RequestAborted);
        return Results.Redirect(PeopleAddresses.Account);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, SignInDesk desk, SessionCookie cookie, [FromForm] string? _)
    {
        await desk.LeaveAsync(Own(http), http.RequestAborted);
        cookie.Remove(http);
        return Results.Redirect(PeopleAddresses.SignIn);
    }

    private static async Task<IResult> AskedAsync(Task<PasskeyQuestion> asked)
    {
        var question = await asked;
        return Results.Text($$"""{"ticket":"{{question.Ticket}}","options":{{question.Options}}}""", "application/json");
    }

    private static Session Own(HttpContext http) => http.Features.Get<Session>() ?? throw new InvalidOperationException("this door is for persons with a session");

    private static Visit VisitOf(HttpContext http) => new(http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers[HeaderNames.UserAgent]);
}
