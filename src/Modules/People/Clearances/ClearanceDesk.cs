using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Clearances;

/// <summary>Persons propose clearances, grant them as second persons, and withdraw them. See docs/adr/clearance.md.</summary>
internal sealed class ClearanceDesk(PeopleRecords records, PeopleSettings settings, IIds ids)
{
    public Task ProposeAsync(Actor actor, string person, ClearanceAsked asked, CancellationToken cancellation) => InAsync(PeopleJournal.ProposeClearance, actor, person, (open, file, account) =>
    {
        open.Append(ClearanceActs.Propose(file, account, actor.Id, ids.Next(), asked, open.At.UtcDay, settings.LongestClearance), person);
        open.Append(ClearanceWork.Grant(person, account.Name, open.At), person);
    }, cancellation);

    /// <param name="actor">Who grants.</param>
    /// <param name="person">To whom.</param>
    /// <param name="seen">The proposal that was looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task GrantAsync(Actor actor, string person, Guid seen, CancellationToken cancellation) => InAsync(PeopleJournal.GrantClearance, actor, person, (open, file, account) =>
    {
        open.Append(ClearanceActs.Grant(file, account, actor.Id, seen, open.At.UtcDay), person);
        open.Append(ClearanceWork.GrantDone(person, "granted"), person);
        if (file.Warned is not null)
            open.Append(ClearanceWork.EndingDone(person, "renewed"), person);
    }, cancellation);

    public Task ReturnAsync(Actor actor, string person, Guid seen, string? text, CancellationToken cancellation) => InAsync(PeopleJournal.ReturnClearance, actor, person, (open, file, _) =>
    {
        open.Append(ClearanceActs.Return(file, actor.Id, seen, text), person);
        open.Append(ClearanceWork.GrantDone(person, "returned"), person);
    }, cancellation);

    public Task WithdrawAsync(Actor actor, string person, string? text, CancellationToken cancellation) => InAsync(PeopleJournal.WithdrawClearance, actor, person, (open, file, _) =>
    {
        open.Append(ClearanceActs.Withdraw(file, actor.Id, text), person);
        Settle(open, file);
    }, cancellation);

    /// <summary>
    /// Withdraws, in a process that gives an account into other hands, what was granted to whoever held it before: an administrator alone could else let anybody in as somebody who is cleared.
    /// </summary>
    public static async Task WithdrawInAsync(Recording open, Actor actor, string person, WithdrawalOccasion occasion, string reason, CancellationToken cancellation)
    {
        var file = await ClearanceBook.FileAsync(open.Tables, person, cancellation);
        if (file.IsEmpty)
            return;
        open.Append(new ClearanceWithdrawn(person, actor.Id, occasion, reason), person);
        Settle(open, file);
    }

    private static void Settle(Recording open, ClearanceFile file)
    {
        if (file.Proposal is not null)
            open.Append(ClearanceWork.GrantDone(file.Person, "withdrawn"), file.Person);
        if (file.Warned is not null)
            open.Append(ClearanceWork.EndingDone(file.Person, "withdrawn"), file.Person);
    }

    private async Task InAsync(string process, Actor actor, string person, Action<Recording, ClearanceFile, Account> act, CancellationToken cancellation)
    {
        // Whoever has no person's name of their own cannot be told from another: programs clear nobody.
        if (actor.Kind != ActorKind.Person)
            throw new FaultException(new Fault("people.clearance.own"));
        await records.InAsync(process, actor, async open =>
        {
            var account = await open.Tables.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Person == person, cancellation) ?? throw new FaultException(new Fault("people.unknown"));
            act(open, await ClearanceBook.FileAsync(open.Tables, person, cancellation), Account.Of(account));
        }, cancellation);
    }
}
