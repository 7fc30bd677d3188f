using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>Under which name the directory knows whom; an administrator says so.</summary>
internal sealed class DirectoryBook(PeopleRecords records, Sessions sessions)
{
    private const int LongestName = 300;

    public async Task<DirectoryRow?> OfAsync(string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Directory.SingleOrDefaultAsync(d => d.Person == person, cancellation);
    }

    /// <summary>Gives a person a name of the directory, or takes it back when the name is empty. The person's sessions end: some may have come by the name that was.</summary>
    /// <exception cref="FaultException"><c>people.directory.name</c>, <c>people.directory.taken</c>, <c>people.directory.same</c></exception>
    public Task NameAsync(Actor administrator, string person, string? name, string? reason, CancellationToken cancellation)
    {
        AccountRules.NobodyChangesTheirOwnAccountAsAnAdministrator(administrator.Id, person);
        var why = AccountRules.ReasonIsGiven(reason);
        var wanted = (name ?? "").Trim();
        if (wanted.Length > LongestName || wanted.Any(char.IsControl))
            throw new FaultException(Fault.Of("people.directory.name", "directory", ("most", LongestName)));
        return records.InAsync(PeopleJournal.LinkDirectory, administrator, why, async open =>
        {
            if (!await open.Tables.Accounts.AnyAsync(a => a.Person == person, cancellation))
                throw new FaultException(new Fault("people.unknown"));
            var known = await open.Tables.Directory.AsNoTracking().SingleOrDefaultAsync(d => d.Person == person, cancellation);
            if ((known?.Name ?? "") == wanted && known?.Subject is null)
                throw new FaultException(new Fault("people.directory.same", "directory"));
            if (wanted.Length > 0 && await open.Tables.Directory.AnyAsync(d => d.Name == wanted && d.Person != person, cancellation))
                throw new FaultException(new Fault("people.directory.taken", "directory"));
            if (wanted.Length > 0)
                open.Append(new DirectoryLinked(person, wanted, false), person);
            else
                open.Append(new DirectoryUnlinked(person), person);
            await ClearanceDesk.WithdrawInAsync(open, administrator, person, WithdrawalOccasion.Directory, why, cancellation);
            foreach (var ended in sessions.EndAllOf(person))
                open.Append(new SessionEnded(person, ended.Id, "administrator"), person);
        }, cancellation);
    }
}
