using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Modules.People.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Credentials;

/// <summary>Passkeys (WebAuthn level 3), checked by Identity's handler. A passkey that verifies its user is both factors at once.</summary>
internal sealed class Passkeys(PeopleRecords records, AccountBook book, OwnAccount own, IPasskeyHandler<PasskeyUser> handler, Challenges challenges, Sessions sessions, SignInDesk desk, KeptLockouts lockouts, Refused refused)
{
    private const int LongestLabel = 60;

    /// <summary>What the browser is asked for a new passkey.</summary>
    public async Task<PasskeyQuestion> AskNewAsync(Session session, HttpContext http)
    {
        var account = (await book.StateAsync(session.Person, http.RequestAborted)).Account;
        var asked = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Person, Name = account.UserName, DisplayName = account.Name }, http);
        return Kept(asked.CreationOptionsJson, asked.AttestationState!, session.Id);
    }

    /// <summary>Adds the passkey that the browser made; returns recovery codes to be shown this once, when these are the first.</summary>
    /// <exception cref="FaultException"><c>people.passkey</c>, <c>people.passkey.label</c></exception>
    public async Task<IReadOnlyList<string>> AddAsync(Session session, PasskeyAnswer answer, string label, HttpContext http)
    {
        var name = label.Trim() is { Length: > 0 and <= LongestLabel } given && !given.Any(char.IsControl) ? given : throw new FaultException(Fault.Of("people.passkey.label", "label", ("most", LongestLabel)));
        if (!challenges.TryTake(answer.Ticket, session.Id, out var state))
            throw new FaultException(new Fault("people.passkey"));
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer.Credential, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != session.Person)
            throw new FaultException(new Fault("people.passkey"));
        var codes = await own.FirstCodesAsync(session.Person, http.RequestAborted);
        await own.ChangeAsync(session, new(session.Person, CredentialChange.PasskeyAdded, name), async open =>
        {
            if (await open.Tables.Passkeys.AnyAsync(p => p.Id == made.Passkey.CredentialId, http.RequestAborted))
                throw new FaultException(new Fault("people.passkey"));
            open.Tables.Passkeys.Add(Row(made.Passkey, session.Person, name, open.At));
            await OwnAccount.StoreCodesAsync(open, session.Person, codes, http.RequestAborted);
        }, http.RequestAborted);
        return codes;
    }

    /// <summary>Removes a passkey; the last second factor stays.</summary>
    public Task RemoveAsync(Session session, byte[] id, string label, CancellationToken cancellation) =>
        own.ChangeAsync(session, new(session.Person, CredentialChange.PasskeyRemoved, label), async open =>
        {
            var others = await open.Tables.Passkeys.AnyAsync(p => p.Person == session.Person && p.Id != id, cancellation);
            if (!others && !await open.Tables.Credentials.AnyAsync(c => c.Person == session.Person && c.Authenticator != null, cancellation))
                throw new FaultException(new Fault("people.factor.last"));
            if (await open.Tables.Passkeys.Where(p => p.Person == session.Person && p.Id == id).ExecuteDeleteAsync(cancellation) == 0)
                throw new FaultException(new Fault("people.passkey.unknown"));
        }, cancellation);

    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Passkeys.Where(p => p.Person == person).OrderBy(p => p.AddedAt).ToListAsync(cancellation);
    }

    /// <summary>What the browser is asked for a sign-in, or for a step-up in a session.</summary>
    public async Task<PasskeyQuestion> AskAsync(Session? session, Visit visit, HttpContext http)
    {
        await desk.ThrottleAsync(visit, null);
        var user = session is null ? null : new PasskeyUser(session.Person, "");
        var asked = await handler.MakeRequestOptionsAsync(user, http);
        return Kept(asked.RequestOptionsJson, asked.AssertionState!, session?.Id);
    }

    /// <summary>Lets a person in by passkey; returns the token of a full session.</summary>
    /// <exception cref="FaultException"><c>people.sign-in.refused</c>, <c>people.sign-in.throttled</c></exception>
    public async Task<string> SignInAsync(PasskeyAnswer answer, Visit visit, HttpContext http)
    {
        await desk.ThrottleAsync(visit, null);
        var (person, passkey) = await CheckAsync(null, answer, http);
        if (await book.FindAsync(person, http.RequestAborted) is not { Locked: false })
            throw await RefuseAsync(person, "locked");
        var made = sessions.Make(person, SessionLevel.Full, ["passkey"], visit.Browser);
        await sessions.EnterAsync(made, () => UseAsync(PeopleJournal.SignIn, open => open.EnterAsync(made, sessions), person, passkey, http.RequestAborted));
        await lockouts.SucceedAsync(person);
        return made.Token;
    }

    /// <summary>Asks a person with a session once more, by passkey.</summary>
    /// <exception cref="FaultException"><c>people.sign-in.refused</c></exception>
    public async Task ConfirmAsync(Session session, PasskeyAnswer answer, Visit visit, HttpContext http)
    {
        await desk.ThrottleAsync(visit, null);
        var (person, passkey) = await CheckAsync(session.Id, answer, http);
        if (person != session.Person)
            throw await RefuseAsync(session.Person, "passkey");
        await UseAsync(PeopleJournal.StepUp, open => open.AppendAsync(new SteppedUp(person, session.Id, "passkey"), person), person, passkey, http.RequestAborted);
        sessions.Confirm(session.Id);
    }

    private async Task<(string Person, UserPasskeyInfo Passkey)> CheckAsync(string? session, PasskeyAnswer answer, HttpContext http)
    {
        if (!challenges.TryTake(answer.Ticket, session, out var state))
            throw await RefuseAsync(null, "passkey");
        var checkedAnswer = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer.Credential, AssertionState = state });
        return checkedAnswer.Succeeded ? (checkedAnswer.User.Person, checkedAnswer.Passkey) : throw await RefuseAsync(null, "passkey");
    }

    private Task UseAsync(string process, Func<Recording, Task> record, string person, UserPasskeyInfo used, CancellationToken cancellation) => records.InAsync(process, Actor.Person(person), async open =>
    {
        await open.Tables.Passkeys.Where(p => p.Id == used.CredentialId).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.SignCount, (long)used.SignCount).SetProperty(p => p.BackedUp, used.IsBackedUp).SetProperty(p => p.UserVerified, used.IsUserVerified), cancellation);
        await record(open);
    }, cancellation);

    private async Task<FaultException> RefuseAsync(string? person, string why)
    {
        await refused.SignInAsync(person, why);
        return new FaultException(new Fault("people.sign-in.refused"));
    }

    private PasskeyQuestion Kept(string options, string state, string? session) =>
        new(challenges.Keep(state, session) ?? throw new FaultException(new Fault("people.sign-in.throttled")), options);

    private static PasskeyRow Row(UserPasskeyInfo made, string person, string label, Instant at) => new()
    {
        Id = made.CredentialId,
        Person = person,
        Label = label,
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        Transports = string.Join(' ', made.Transports ?? []),
        UserVerified = made.IsUserVerified,
        BackupEligible = made.IsBackupEligible,
        BackedUp = made.IsBackedUp,
        Attestation = made.AttestationObject,
        ClientData = made.ClientDataJson,
        AddedAt = at.UnixMicroseconds,
    };
}

/// <summary>What a browser is asked.</summary>
/// <param name="Ticket">By which the answer finds its challenge.</param>
/// <param name="Options">JSON of WebAuthn.</param>
internal sealed record PasskeyQuestion(string Ticket, string Options);

/// <summary>What it answers.</summary>
/// <param name="Ticket">That of the question.</param>
/// <param name="Credential">JSON of WebAuthn.</param>
internal sealed record PasskeyAnswer(string Ticket, string Credential);
