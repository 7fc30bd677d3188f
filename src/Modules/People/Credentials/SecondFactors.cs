using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Credentials;

/// <summary>Codes of authenticator apps and recovery codes, each of which works once.</summary>
internal sealed class SecondFactors(PeopleRecords records, CredentialSeal seal, Sessions sessions, TimeProvider clock)
{
    /// <summary>Takes a code as the second step into a session; false when it does not fit or was used.</summary>
    public Task<bool> UseCodeAsync(string person, string code, NewSession into, CancellationToken cancellation) =>
        UseCodeAsync(person, code, PeopleJournal.SignIn, open => open.EnterAsync(into, sessions), cancellation);

    /// <summary>Takes a code from a person who is in already.</summary>
    public Task<bool> ConfirmCodeAsync(Session session, string code, CancellationToken cancellation) =>
        UseCodeAsync(session.Person, code, PeopleJournal.StepUp, open => open.AppendAsync(new SteppedUp(session.Person, session.Id, "code"), session.Person), cancellation);

    /// <summary>Takes a recovery code as the second step into a session, and uses it up.</summary>
    public async Task<bool> UseRecoveryAsync(string person, string code, NewSession into, CancellationToken cancellation)
    {
        var hash = RecoveryCodes.HashOf(code);
        await using (var tables = records.Tables())
        {
            if (!await tables.RecoveryCodes.AnyAsync(c => c.Person == person && c.Hash == hash, cancellation))
                return false;
        }

        return await OnceAsync(PeopleJournal.SignIn, person, async open =>
        {
            if (await open.Tables.RecoveryCodes.Where(c => c.Person == person && c.Hash == hash).ExecuteDeleteAsync(cancellation) == 0)
                throw new UsedBefore();
            await open.EnterAsync(into, sessions);
            open.Append(new CredentialChanged(person, CredentialChange.RecoveryCodeUsed, ""), person);
        }, cancellation);
    }

    private async Task<bool> UseCodeAsync(string person, string code, string process, Func<Recording, Task> record, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var row = await tables.Credentials.SingleOrDefaultAsync(c => c.Person == person, cancellation);
        if (row?.Authenticator is not { } box || Totp.Find(seal.Open(box, person), code, Instant.Now(clock), row.LastStep) is not { } step)
            return false;
        return await OnceAsync(process, person, async open =>
        {
            // Two requests with the same code in one moment: the second finds the step used.
            if (await open.Tables.Credentials.Where(c => c.Person == person && c.LastStep < step).ExecuteUpdateAsync(set => set.SetProperty(c => c.LastStep, step), cancellation) == 0)
                throw new UsedBefore();
            await record(open);
        }, cancellation);
    }

    private async Task<bool> OnceAsync(string process, string person, Func<Recording, Task> body, CancellationToken cancellation)
    {
        try
        {
            await records.InAsync(process, Actor.Person(person), body, cancellation);
            return true;
        }
        catch (UsedBefore)
        {
            return false;
        }
    }

    private sealed class UsedBefore : Exception;
}
