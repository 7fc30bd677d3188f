using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Accounts;

/// <summary>What persons change about how they sign in themselves. Whatever changes, other sessions of theirs end, so that whoever stole one is out.</summary>
internal sealed class OwnAccount(PeopleRecords records, AccountBook book, Passwords passwords, CredentialSeal seal, Sessions sessions, KeptLockouts lockouts, Refused refused, IRandomness randomness, TimeProvider clock)
{
    /// <summary>Sets another password, by the present one.</summary>
    public async Task ChangePasswordAsync(Session session, string present, string password, string again, CancellationToken cancellation)
    {
        var state = await book.StateAsync(session.Person, cancellation);
        await using var tables = records.Tables();
        var hash = await tables.Credentials.Where(c => c.Person == session.Person).Select(c => c.PasswordHash).SingleOrDefaultAsync(cancellation);
        if (lockouts.IsWaiting(session.Person) || !passwords.Fits(hash, present))
        {
            await lockouts.FailAsync(session.Person);
            await refused.SignInAsync(session.Person, "password");
            throw new FaultException(new Fault("people.password.present", "present"));
        }

        var changed = passwords.Take(password, again, state.Account.UserName);
        await ChangeAsync(session, new(session.Person, CredentialChange.PasswordChanged, ""), open =>
            open.Tables.Credentials.Where(c => c.Person == session.Person).ExecuteUpdateAsync(set => set.SetProperty(c => c.PasswordHash, changed), cancellation), cancellation);
    }

    /// <summary>A secret for an authenticator app; it is kept nowhere until a code shows that the app has it.</summary>
    public byte[] NewSecret()
    {
        var secret = new byte[Totp.SecretBytes];
        randomness.Fill(secret);
        return secret;
    }

    /// <summary>Sets the authenticator app up, by a code that it shows. Recovery codes come with the first second factor.</summary>
    /// <returns>The recovery codes to be shown this once; empty when there were some before.</returns>
    public async Task<IReadOnlyList<string>> SetAuthenticatorAsync(Session session, byte[] secret, string code, CancellationToken cancellation)
    {
        if (Totp.Find(secret, code, Instant.Now(clock), 0) is not { } step)
            throw new FaultException(new Fault("people.sign-in.code", "code"));
        var box = seal.Seal(secret, session.Person);
        var codes = await FirstCodesAsync(session.Person, cancellation);
        await ChangeAsync(session, new(session.Person, CredentialChange.AuthenticatorSet, ""), async open =>
        {
            // Whoever comes in by the directory has no password here, and nothing yet to put the secret beside.
            if (await open.Tables.Credentials.Where(c => c.Person == session.Person).ExecuteUpdateAsync(set => set.SetProperty(c => c.Authenticator, box).SetProperty(c => c.LastStep, step), cancellation) == 0)
                open.Tables.Credentials.Add(new CredentialRow { Person = session.Person, Authenticator = box, LastStep = step });
            await StoreCodesAsync(open, session.Person, codes, cancellation);
        }, cancellation);
        return codes;
    }

    public async Task RemoveAuthenticatorAsync(Session session, CancellationToken cancellation) =>
        await ChangeAsync(session, new(session.Person, CredentialChange.AuthenticatorRemoved, ""), async open =>
        {
            if (!await open.Tables.Passkeys.AnyAsync(p => p.Person == session.Person, cancellation))
                throw new FaultException(new Fault("people.factor.last"));
            await open.Tables.Credentials.Where(c => c.Person == session.Person).ExecuteUpdateAsync(set => set.SetProperty(c => c.Authenticator, (byte[]?)null), cancellation);
        }, cancellation);

    /// <summary>Makes new recovery codes; the old ones no longer work.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(Session session, CancellationToken cancellation)
    {
        var codes = RecoveryCodes.Make(randomness);
        await ChangeAsync(session, new(session.Person, CredentialChange.RecoveryCodesMade, ""), open => StoreCodesAsync(open, session.Person, codes, cancellation), cancellation, othersStay: true);
        return codes;
    }

    /// <summary>Recovery codes for somebody who has none yet.</summary>
    public async Task<IReadOnlyList<string>> FirstCodesAsync(string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.RecoveryCodes.AnyAsync(c => c.Person == person, cancellation) ? [] : RecoveryCodes.Make(randomness);
    }

    public static async Task StoreCodesAsync(Recording open, string person, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        if (codes.Count == 0)
            return;
        await open.Tables.RecoveryCodes.Where(c => c.Person == person).ExecuteDeleteAsync(cancellation);
        open.Tables.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCodeRow { Person = person, Hash = RecoveryCodes.HashOf(c) }));
    }

    /// <summary>Changes credentials and ends the person's other sessions.</summary>
    public async Task ChangeAsync(Session session, CredentialChanged changed, Func<Recording, Task> change, CancellationToken cancellation, bool othersStay = false)
    {
        await records.InAsync(PeopleJournal.Credentials, Actor.Person(session.Person), async open =>
        {
            await change(open);
            open.Append(changed, session.Person);
            if (othersStay)
                return;
            foreach (var ended in sessions.EndAllOf(session.Person, but: session.Id))
                open.Append(new SessionEnded(session.Person, ended.Id, "credentials"), session.Person);
        }, cancellation);
    }
}
