using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Accounts;

/// <summary>What an administrator does to the accounts of others; each with a reason.</summary>
internal sealed class Administration(PeopleRecords records, Sessions sessions)
{
    public Task ChangeDutiesAsync(Actor administrator, string person, IEnumerable<string> duties, string? reason, CancellationToken cancellation)
    {
        var wanted = AccountRules.AnAuditorHasNoOtherDuty(duties);
        return ChangeAsync(PeopleJournal.ChangeDuties, administrator, person, reason, (open, account, others) =>
        {
            if (!wanted.Contains(Duty.Administrator.Name))
                AccountRules.AnAdministratorIsLeft(others);
            if (wanted.SequenceEqual(account.Duties))
                throw new FaultException(new Fault("people.duties.same", "duties"));
            open.Append(new DutiesChanged(person, wanted, account.Duties), person);
        }, cancellation);
    }

    public async Task LockAsync(Actor administrator, string person, string? reason, CancellationToken cancellation)
    {
        await ChangeAsync(PeopleJournal.Lock, administrator, person, reason, (open, account, others) =>
        {
            AccountRules.AnAdministratorIsLeft(others);
            if (account.Locked)
                throw new FaultException(new Fault("people.locked"));
            open.Append(new AccountLocked(person), person);
            foreach (var ended in sessions.EndAllOf(person))
                open.Append(new SessionEnded(person, ended.Id, "locked"), person);
        }, cancellation);
        // One that began while this was being written is not let through any more; it goes too.
        sessions.EndAllOf(person);
    }

    public Task UnlockAsync(Actor administrator, string person, string? reason, CancellationToken cancellation) =>
        ChangeAsync(PeopleJournal.Unlock, administrator, person, reason, (open, account, _) =>
        {
            if (!account.Locked)
                throw new FaultException(new Fault("people.not-locked"));
            open.Append(new AccountUnlocked(person), person);
        }, cancellation);

    private async Task ChangeAsync(string process, Actor administrator, string person, string? reason, Action<Recording, Account, IEnumerable<Account>> change, CancellationToken cancellation)
    {
        AccountRules.NobodyChangesTheirOwnAccountAsAnAdministrator(administrator.Id, person);
        var why = AccountRules.ReasonIsGiven(reason);
        await records.InAsync(process, administrator, why, async open =>
        {
            var all = (await open.Tables.Accounts.AsNoTracking().ToListAsync(cancellation)).ConvertAll(Account.Of);
            var account = all.Find(a => a.Person == person) ?? throw new FaultException(new Fault("people.unknown"));
            change(open, account, all.Where(a => a.Person != person));
        }, cancellation);
    }
}
