using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>Whose account somebody of the directory has here.</summary>
internal sealed class DirectoryAccounts(PeopleRecords records, GroupDuties groups, IIds ids)
{
    private const int LongestUserName = 60;
    private static readonly Actor Directory = Actor.System("directory");

    /// <summary>The person's account, opened now where the groups allow it. The first time the directory's own unchanging subject is noted beside the name: a name that is given to somebody else later opens nothing.</summary>
    /// <exception cref="FaultException"><c>people.directory.unknown</c>, <c>people.directory.changed</c>, <c>people.directory.duties</c>, <c>people.directory.four-eyes</c>, <c>people.sign-in.refused</c>: locked</exception>
    public async Task<string> ForAsync(DirectoryPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        if (await tables.Directory.SingleOrDefaultAsync(d => d.Name == person.Name, cancellation) is not { } known)
            return groups.AreMapped ? await OpenAsync(person, cancellation) : throw new FaultException(new Fault("people.directory.unknown"));
        TheNameIsStillThatOfTheSamePerson(known, person);
        if (await tables.Accounts.SingleOrDefaultAsync(a => a.Person == known.Person, cancellation) is not { Locked: false } account)
            throw new FaultException(new Fault("people.sign-in.refused", known.Person));
        var duties = known.FollowsGroups ? groups.Of(person.Groups) : Account.Of(account).Duties;
        if (known.Subject is null || !duties.SequenceEqual(Account.Of(account).Duties))
            await FollowAsync(person, known.Person, duties, cancellation);
        return known.Person;
    }

    /// <summary>Whether it is this person whom the directory means.</summary>
    public async Task<bool> IsAsync(DirectoryPerson person, string account, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Directory.AnyAsync(d => d.Person == account && d.Name == person.Name && d.Issuer == person.Issuer && d.Subject == person.Subject, cancellation);
    }

    private static void TheNameIsStillThatOfTheSamePerson(DirectoryRow known, DirectoryPerson person)
    {
        if (known.Subject is not null && (known.Subject != person.Subject || known.Issuer != person.Issuer))
            throw new FaultException(new Fault("people.directory.changed", known.Person));
    }

    private Task FollowAsync(DirectoryPerson person, string account, IReadOnlyList<string> duties, CancellationToken cancellation) => records.InAsync(PeopleJournal.FollowDirectory, Directory, async open =>
    {
        // Looked at again: two may come by one name in one moment.
        var known = await open.Tables.Directory.AsNoTracking().SingleOrDefaultAsync(d => d.Person == account && d.Name == person.Name, cancellation) ?? throw new FaultException(new Fault("people.directory.unknown"));
        TheNameIsStillThatOfTheSamePerson(known, person);
        var before = Account.Of(await open.Tables.Accounts.AsNoTracking().SingleAsync(a => a.Person == account, cancellation)).Duties;
        open.Append(new DirectoryLinked(account, person.Name, known.FollowsGroups, person.Issuer, person.Subject), account);
        if (known.FollowsGroups && !duties.SequenceEqual(before))
            open.Append(new DutiesChanged(account, duties, before), account);
    }, cancellation);

    private async Task<string> OpenAsync(DirectoryPerson person, CancellationToken cancellation)
    {
        var duties = groups.Of(person.Groups);
        var account = ids.Next().ToString("N");
        await records.InAsync(PeopleJournal.OpenByDirectory, Directory, async open =>
        {
            if (await open.Tables.Directory.AnyAsync(d => d.Name == person.Name, cancellation))
                throw new FaultException(new Fault("people.directory.state"));
            // A subject that has an account here under another name was renamed in the directory: an administrator says whether it is the same person.
            if (await open.Tables.Directory.AnyAsync(d => d.Issuer == person.Issuer && d.Subject == person.Subject, cancellation))
                throw new FaultException(new Fault("people.directory.changed"));
            open.Append(new AccountOpened(account, await UserNameAsync(open.Tables, person.Name, cancellation), FullName(person), duties), account);
            open.Append(new DirectoryLinked(account, person.Name, true, person.Issuer, person.Subject), account);
        }, cancellation);
        return account;
    }

    /// <summary>A user name that is free; the person never types it.</summary>
    private static async Task<string> UserNameAsync(PeopleContext tables, string name, CancellationToken cancellation)
    {
        var plain = string.Concat(name.Split('@')[0].ToLowerInvariant().Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-').Take(LongestUserName));
        plain = plain.Length < 2 ? "directory" : plain;
        var wanted = plain;
        for (var next = 2; await tables.Accounts.AnyAsync(a => a.UserName == wanted, cancellation); next++)
            wanted = $"{plain}-{next}";
        return AccountRules.UserNameIsPlain(wanted);
    }

    private static string FullName(DirectoryPerson person) => AccountRules.NameIsReadable((person.FullName ?? person.Name) is { Length: > 100 } long100 ? long100[..100] : person.FullName ?? person.Name);
}
