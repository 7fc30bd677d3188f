using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>Lets persons in whom the directory has let in. A refusal says what it is: whoever gets this far is known to the directory.</summary>
internal sealed class DirectoryDesk(PeopleSettings settings, PeopleRecords records, AccountBook book, DirectoryAccounts accounts, SignInDesk desk, Sessions sessions, SessionCookie cookie, Refused refused, TimeProvider clock)
{
    /// <summary>Where the person wanted to go.</summary>
    public const string BackItem = "back";

    /// <summary>The session that is to be confirmed; absent at a sign-in. Strict cookies do not come back from another site, so it is remembered with the state.</summary>
    public const string SessionItem = "session";

    private const string PersonItem = "person";
    private const string AskedItem = "asked";

    /// <summary>How somebody came in.</summary>
    public const string Method = "directory";

    /// <summary>Stands beside it when the directory has seen a second factor.</summary>
    public const string SecondMethod = "directory-second";

    /// <summary>Whether a session can be confirmed by the directory: it saw both factors then, and must now. Else the factor lies here.</summary>
    public static bool Confirms(Session session) => session.Methods.Contains(SecondMethod);

    /// <summary>What is remembered of somebody who is sent to the directory, to sign in or, with a session, to confirm it.</summary>
    public AuthenticationProperties Sent(string? back, Session? session)
    {
        var sent = new AuthenticationProperties { RedirectUri = "/" };
        sent.Items[BackItem] = OwnAddress.Of(back);
        if (session is not null)
            (sent.Items[SessionItem], sent.Items[PersonItem], sent.Items[AskedItem]) = (session.Id, session.Person, clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return sent;
    }

    /// <summary>Somebody has come back, and the token holds.</summary>
    public async Task ArriveAsync(TicketReceivedContext context)
    {
        var (http, items) = (context.HttpContext, context.Properties!.Items);
        var back = items[BackItem];
        await RefusingAsync(http, async () =>
        {
            var person = DirectoryPerson.Of(context.Principal!, settings.Directory!);
            if (items.ContainsKey(SessionItem))
                await ConfirmAsync(person, items, http.RequestAborted);
            else
                back = await EnterAsync(person, back, http);
        });
        context.HandleResponse();
        http.Response.Redirect($"{PeopleAddresses.DirectoryDone}?to={Uri.EscapeDataString(OwnAddress.Of(back))}");
    }

    /// <summary>Somebody has come back, and the answer does not hold.</summary>
    public Task RefuseAsync(RemoteFailureContext context) =>
        RefusingAsync(context.HttpContext, () => throw new FaultException(DirectoryRefusals.Of(context.Failure, context.Request.Query["error"])));

    /// <summary>Records why somebody was not let in, and says it. The place of such a fault names the person where there is one.</summary>
    public async Task RefusingAsync(HttpContext http, Func<Task> act)
    {
        try
        {
            await desk.ThrottleAsync(VisitOf(http), null);
            await act();
        }
        catch (FaultException failed) when (failed.Fault.Code != "people.sign-in.throttled")
        {
            await refused.SignInAsync(failed.Fault.Where.Length > 0 ? failed.Fault.Where : null, DirectoryRefusals.Why(failed.Fault));
            throw new FaultException(failed.Fault with { Where = "" });
        }
    }

    private async Task<string> EnterAsync(DirectoryPerson person, string? back, HttpContext http)
    {
        var state = await book.StateAsync(await accounts.ForAsync(person, http.RequestAborted), http.RequestAborted);
        var visit = VisitOf(http);
        if (person.SecondFactor)
        {
            cookie.Write(http, await desk.EnterAsync(sessions.Make(state.Account.Person, SessionLevel.Full, [Method, SecondMethod], visit.Browser), http.RequestAborted));
            return OwnAddress.AfterSignIn(back);
        }

        var (token, session) = await desk.BeginAsync(state, [Method], visit, http.RequestAborted);
        cookie.Write(http, token);
        return session.Level == SessionLevel.HalfWay ? $"{PeopleAddresses.Second}?back={Uri.EscapeDataString(OwnAddress.Of(back))}" : PeopleAddresses.Factors;
    }

    private async Task ConfirmAsync(DirectoryPerson person, IDictionary<string, string?> items, CancellationToken cancellation)
    {
        var asked = long.Parse(items[AskedItem]!, System.Globalization.CultureInfo.InvariantCulture);
        if (sessions.Of(items[PersonItem]!, items[SessionItem]!) is not { } session || !Confirms(session))
            throw new FaultException(new Fault("people.directory.state", items[PersonItem]!));
        if (!await accounts.IsAsync(person, session.Person, cancellation))
            throw new FaultException(new Fault("people.directory.other-person", session.Person));
        // What the directory remembers from this morning is no answer to the question whether it is the person now.
        if (person.Authenticated is not { } shown || shown < asked - (long)DirectoryProtocol.Skew.TotalSeconds)
            throw new FaultException(new Fault("people.directory.not-again", session.Person));
        if (!person.SecondFactor)
            throw new FaultException(new Fault("people.directory.second-factor", session.Person));
        await records.InAsync(PeopleJournal.StepUp, Actor.Person(session.Person), open => open.AppendAsync(new SteppedUp(session.Person, session.Id, Method), session.Person), cancellation);
        sessions.Confirm(session.Id);
    }

    private static Visit VisitOf(HttpContext http) => new(http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers[HeaderNames.UserAgent]);
}
