using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Purposes;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cordon.Modules.People.SignIn;

/// <summary>Knows a person by the session their browser holds. The account is looked at each time, so that a lock, other duties and a clearance that was withdrawn hold from the next request on.</summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions, SessionCookie cookie, AccountBook accounts, ClearanceBook clearances, IPermissions permissions, WorkTasks tasks)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>All that may be done before a second factor is set up.</summary>
    private static readonly string[] SettingUp = [PeoplePermissions.OwnAccount];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.Read(Request) is not { } token || sessions.Find(token) is not { } session)
            return AuthenticateResult.NoResult();
        Context.Features.Set(session);
        if (session.Level == SessionLevel.HalfWay || await accounts.FindAsync(session.Person, Context.RequestAborted) is not { Locked: false } account)
            return AuthenticateResult.NoResult();
        var allowed = (session.Level == SessionLevel.Full ? permissions.Of(account.Duties) : SettingUp).ToHashSet();
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, account.Person), new(ClaimTypes.Name, account.Name),
            .. account.Duties.Select(d => new Claim(DoorClaims.Duty, d)), .. allowed.Select(p => new Claim(DoorClaims.Permission, p)),
            .. session.Level == SessionLevel.Full && await clearances.LevelOfAsync(account.Person, Context.RequestAborted) is > 0 and var level
                ? [new Claim(PurposeClaims.Clearance, level.ToString(CultureInfo.InvariantCulture))] : Array.Empty<Claim>(),
            .. session.Level == SessionLevel.Full && tasks.Of(session) is { } task ? Of(task, tasks.Opens(task, account, allowed)) : [],
            .. sessions.IsFresh(session) ? [new Claim(DoorClaims.Fresh, DoorClaims.Fresh)] : Array.Empty<Claim>(),
        ];
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name));
    }

    /// <summary>A task that opens nothing, since the person's duties changed, is none.</summary>
    private static Claim[] Of(WorkTask task, IReadOnlyList<string> opens) =>
        opens.Count == 0 ? [] : [new(PurposeClaims.Task, task.Id.ToString("D")), .. opens.Select(o => new Claim(PurposeClaims.Serves, o))];

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>() is { Door: Door.Person } && HttpMethods.IsGet(Request.Method))
            Response.Redirect($"{PeopleAddresses.SignIn}?back={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
        else if (!Response.HasStarted)
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
