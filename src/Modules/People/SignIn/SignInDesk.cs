using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.SignIn;

/// <summary>Where a browser comes from.</summary>
/// <param name="Address">Network address.</param>
/// <param name="Browser">What the browser calls itself.</param>
internal sealed record Visit(string Address, string? Browser);

/// <summary>Lets persons in by password and second factor. To a stranger every refusal looks the same, and takes the same time.</summary>
internal sealed class SignInDesk(PeopleRecords records, AccountBook book, Passwords passwords, SecondFactors factors, Sessions sessions, Attempts attempts, KeptLockouts lockouts, Refused refused)
{
    private const int MostOfAddress = 60;
    private const int MostOfName = 10;
    private const int MostOfAll = 600;
    private const int MostCodes = 5;

    /// <summary>The first step.</summary>
    /// <returns>The token of a session that is half-way in, or in which a second factor is to be set up.</returns>
    /// <exception cref="FaultException"><c>people.sign-in.refused</c>, <c>people.sign-in.throttled</c></exception>
    public async Task<(string Token, Session Session)> PasswordAsync(string userName, string password, Visit visit, CancellationToken cancellation)
    {
        var name = userName.Trim().ToLowerInvariant();
        await ThrottleAsync(visit, name);
        await using var tables = records.Tables();
        var account = await tables.Accounts.SingleOrDefaultAsync(a => a.UserName == name, cancellation);
        var credential = account is null ? null : await tables.Credentials.SingleOrDefaultAsync(c => c.Person == account.Person, cancellation);
        var fits = passwords.Fits(credential?.PasswordHash, password);
        if (account is null || credential is null)
            throw await RefuseAsync(null, "unknown");
        if (lockouts.IsWaiting(account.Person))
            throw await RefuseAsync(account.Person, "waiting");
        if (!fits)
            throw await FailAsync(account.Person, "password");
        if (account.Locked)
            throw await RefuseAsync(account.Person, "locked");
        var state = await book.StateAsync(account.Person, cancellation);
        return await BeginAsync(state, ["password"], visit, cancellation);
    }

    /// <summary>Begins a session of somebody of whom one factor is known: half-way in, or to set a second one up.</summary>
    public async Task<(string Token, Session Session)> BeginAsync(AccountState state, IReadOnlyList<string> methods, Visit visit, CancellationToken cancellation)
    {
        if (state.HasSecondFactor)
            return sessions.Begin(state.Account.Person, SessionLevel.HalfWay, methods, visit.Browser);
        var made = sessions.Make(state.Account.Person, SessionLevel.SettingUp, methods, visit.Browser);
        return (await EnterAsync(made, cancellation), made.Session);
    }

    /// <summary>Records that somebody came in, and opens the session; returns its token.</summary>
    public Task<string> EnterAsync(NewSession made, CancellationToken cancellation) => sessions.EnterAsync(made, () => records.InAsync(PeopleJournal.SignIn, Actor.Person(made.Session.Person), open => open.EnterAsync(made, sessions), cancellation));

    /// <summary>The second step: a code of the authenticator app, or a recovery code.</summary>
    /// <returns>The token of a full session; that of the session half-way is worth nothing any more.</returns>
    /// <exception cref="FaultException"><c>people.sign-in.code</c>, <c>people.sign-in.throttled</c>, <c>people.sign-in.over</c>: too many wrong codes, the first step must be done again</exception>
    public async Task<string> SecondAsync(Session half, string code, bool recovery, Visit visit, CancellationToken cancellation)
    {
        await ThrottleAsync(visit, half.Person);
        if (half.Level != SessionLevel.HalfWay || lockouts.IsWaiting(half.Person))
            throw await OverAsync(half, "waiting");
        var made = sessions.Make(half.Person, SessionLevel.Full, [.. half.Methods, recovery ? "recovery" : "code"], visit.Browser);
        var entered = false;
        await sessions.EnterAsync(made, async () => entered = recovery
            ? await factors.UseRecoveryAsync(half.Person, code, made, cancellation)
            : await factors.UseCodeAsync(half.Person, code, made, cancellation));
        if (entered)
        {
            sessions.End(half.Person, half.Id);
            await lockouts.SucceedAsync(half.Person);
            return made.Token;
        }

        await FailAsync(half.Person, "code");
        throw sessions.Fail(half.Id) >= MostCodes ? await OverAsync(half, null) : new FaultException(new Fault("people.sign-in.code", "code"));
    }

    /// <summary>Asks a person with a session once more.</summary>
    /// <exception cref="FaultException"><c>people.sign-in.code</c>, <c>people.sign-in.throttled</c></exception>
    public async Task ConfirmAsync(Session session, string code, Visit visit, CancellationToken cancellation)
    {
        await ThrottleAsync(visit, session.Person);
        if (lockouts.IsWaiting(session.Person))
        {
            await refused.SignInAsync(session.Person, "waiting");
            throw new FaultException(new Fault("people.sign-in.throttled"));
        }

        if (await factors.ConfirmCodeAsync(session, code, cancellation))
        {
            sessions.Confirm(session.Id);
            await lockouts.SucceedAsync(session.Person);
            return;
        }

        await FailAsync(session.Person, "code");
        throw new FaultException(new Fault("people.sign-in.code", "code"));
    }

    /// <summary>Makes a full session of one in which a second factor was set up; returns its token.</summary>
    public async Task<string> RaiseAsync(Session settingUp, Visit visit, CancellationToken cancellation)
    {
        var token = await EnterAsync(sessions.Make(settingUp.Person, SessionLevel.Full, settingUp.Methods, visit.Browser), cancellation);
        sessions.End(settingUp.Person, settingUp.Id);
        return token;
    }

    /// <summary>Ends a session by its person's own wish.</summary>
    public async Task LeaveAsync(Session session, CancellationToken cancellation)
    {
        if (sessions.End(session.Person, session.Id))
            await EndedAsync(session.Person, [session.Id], "left", Actor.Person(session.Person), cancellation);
    }

    /// <summary>Records that sessions ended.</summary>
    public Task EndedAsync(string person, IReadOnlyCollection<string> ids, string why, Actor actor, CancellationToken cancellation) => ids.Count == 0 ? Task.CompletedTask : records.InAsync(PeopleJournal.EndSession, actor, open =>
    {
        foreach (var id in ids)
            open.Append(new SessionEnded(person, id, why), person);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Refuses whoever tries too often; links and passkeys count with passwords and codes.</summary>
    /// <param name="visit">From where.</param>
    /// <param name="name">Whose way in is tried; null for what nobody can guess.</param>
    /// <exception cref="FaultException"><c>people.sign-in.throttled</c></exception>
    public async Task ThrottleAsync(Visit visit, string? name)
    {
        // All three are counted, whichever refuses.
        if (attempts.Allow("all", MostOfAll) & attempts.Allow($"address {visit.Address}", MostOfAddress) & (name is null || attempts.Allow($"name {name}", MostOfName)))
            return;
        await refused.SignInAsync(null, "throttled");
        throw new FaultException(new Fault("people.sign-in.throttled"));
    }

    /// <summary>Counts a failure and returns what to say; after several in a row nothing is looked at for a while.</summary>
    private async Task<FaultException> FailAsync(string person, string why)
    {
        await lockouts.FailAsync(person);
        return await RefuseAsync(person, why);
    }

    private async Task<FaultException> RefuseAsync(string? person, string why)
    {
        await refused.SignInAsync(person, why);
        return new FaultException(new Fault("people.sign-in.refused"));
    }

    private async Task<FaultException> OverAsync(Session half, string? why)
    {
        sessions.End(half.Person, half.Id);
        if (why is not null)
            await refused.SignInAsync(half.Person, why);
        return new FaultException(new Fault("people.sign-in.over"));
    }
}
