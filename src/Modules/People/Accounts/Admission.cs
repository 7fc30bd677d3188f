using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Accounts;

/// <summary>How persons come to have an account: the first administrator by the link the node prints, all others by a one-time link an administrator makes.</summary>
internal sealed class Admission(PeopleRecords records, Passwords passwords, Sessions sessions, IIds ids, IRandomness randomness, TimeProvider clock)
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(72);
    private readonly string _first = OneTimeTokens.Make(randomness);

    /// <summary>The token of the link that makes the first administrator; worth nothing as soon as there is one.</summary>
    public string FirstToken => _first;

    /// <summary>Whom a link is for: the person's account, or null for the first administrator.</summary>
    /// <exception cref="FaultException"><c>people.link</c>: used, too old, replaced, or never made</exception>
    public async Task<Account?> ForWhomAsync(string token, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        if (IsFirst(token) && !await AccountBook.HasAdministratorAsync(tables, cancellation))
            return null;
        var person = (await LinkAsync(tables, token, cancellation)).Person;
        return await tables.Accounts.SingleOrDefaultAsync(a => a.Person == person, cancellation) is { Locked: false } row ? Account.Of(row) : throw NoLink();
    }

    /// <summary>Opens the first administrator's account and a session in which a second factor is to be set up; returns the session's token.</summary>
    public async Task<string> OpenFirstAsync(string token, NewAccount account, string password, string again, string? browser, CancellationToken cancellation)
    {
        if (!IsFirst(token))
            throw NoLink();
        var userName = AccountRules.UserNameIsPlain(account.UserName);
        var name = AccountRules.NameIsReadable(account.Name);
        var duties = AccountRules.AnAuditorHasNoOtherDuty([Duty.Administrator.Name, .. account.Duties]);
        var hash = passwords.Take(password, again, userName);
        var person = NewPerson();
        var made = sessions.Make(person, SessionLevel.SettingUp, ["link"], browser);
        return await sessions.EnterAsync(made, () => records.InAsync(PeopleJournal.FirstAdministrator, Actor.Person(person), async open =>
        {
            if (await AccountBook.HasAdministratorAsync(open.Tables, cancellation))
                throw NoLink();
            await RefuseTakenAsync(open.Tables, userName, cancellation);
            open.Append(new AccountOpened(person, userName, name, duties), person);
            open.Append(new CredentialChanged(person, CredentialChange.PasswordSet, ""), person);
            await open.EnterAsync(made, sessions);
            open.Tables.Credentials.Add(new CredentialRow { Person = person, PasswordHash = hash });
        }, cancellation));
    }

    /// <summary>Opens an account and returns the token of its one-time link.</summary>
    public async Task<(string Person, string Token)> InviteAsync(Actor administrator, NewAccount account, CancellationToken cancellation)
    {
        var userName = AccountRules.UserNameIsPlain(account.UserName);
        var name = AccountRules.NameIsReadable(account.Name);
        var duties = AccountRules.AnAuditorHasNoOtherDuty(account.Duties);
        var (person, token) = (NewPerson(), OneTimeTokens.Make(randomness));
        await records.InAsync(PeopleJournal.Invite, administrator, async open =>
        {
            await RefuseTakenAsync(open.Tables, userName, cancellation);
            open.Append(new AccountOpened(person, userName, name, duties), person);
            await MakeLinkAsync(open, person, token, cancellation);
        }, cancellation);
        return (person, token);
    }

    /// <summary>Makes a one-time link for a person who lost the way in; all sessions of theirs end, and a clearance is withdrawn.</summary>
    public async Task<string> RenewAsync(Actor administrator, string person, string? reason, CancellationToken cancellation)
    {
        AccountRules.NobodyChangesTheirOwnAccountAsAnAdministrator(administrator.Id, person);
        var why = AccountRules.ReasonIsGiven(reason);
        var token = OneTimeTokens.Make(randomness);
        await records.InAsync(PeopleJournal.Invite, administrator, why, async open =>
        {
            if (!await open.Tables.Accounts.AnyAsync(a => a.Person == person && !a.Locked, cancellation))
                throw new FaultException(new Fault("people.unknown"));
            await MakeLinkAsync(open, person, token, cancellation);
            await ClearanceDesk.WithdrawInAsync(open, administrator, person, WithdrawalOccasion.Link, why, cancellation);
            foreach (var ended in sessions.EndAllOf(person))
                open.Append(new SessionEnded(person, ended.Id, "administrator"), person);
        }, cancellation);
        return token;
    }

    /// <summary>Takes an account up by its link: sets the password, forgets whatever opened the account before, and begins a session in which a second factor is to be set up.</summary>
    public async Task<string> AcceptAsync(string token, string password, string again, string? browser, CancellationToken cancellation)
    {
        var account = await ForWhomAsync(token, cancellation) ?? throw NoLink();
        var hash = passwords.Take(password, again, account.UserName);
        var made = sessions.Make(account.Person, SessionLevel.SettingUp, ["link"], browser);
        return await sessions.EnterAsync(made, () => records.InAsync(PeopleJournal.Accept, Actor.Person(account.Person), async open =>
        {
            // The link works once, also when it is opened twice in one moment.
            await LinkAsync(open.Tables, token, cancellation);
            await open.Tables.ForgetCredentialsAsync(account.Person, cancellation);
            open.Tables.Credentials.Add(new CredentialRow { Person = account.Person, PasswordHash = hash });
            open.Append(new CredentialChanged(account.Person, CredentialChange.PasswordSet, ""), account.Person);
            await open.EnterAsync(made, sessions);
            foreach (var old in sessions.EndAllOf(account.Person, but: made.Session.Id))
                open.Append(new SessionEnded(account.Person, old.Id, "credentials"), account.Person);
        }, cancellation));
    }

    private bool IsFirst(string token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_first));

    private string NewPerson() => ids.Next().ToString("N");

    private async Task<LinkRow> LinkAsync(PeopleContext tables, string token, CancellationToken cancellation)
    {
        var hash = OneTimeTokens.HashOf(token);
        return await tables.Links.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, cancellation) is { } link && Instant.Now(clock).UnixMicroseconds < link.Until ? link : throw NoLink();
    }

    private static async Task MakeLinkAsync(Recording open, string person, string token, CancellationToken cancellation)
    {
        var until = open.At + LinkLasts;
        await open.Tables.Links.Where(l => l.Person == person).ExecuteDeleteAsync(cancellation);
        open.Tables.Links.Add(new LinkRow { Person = person, Hash = OneTimeTokens.HashOf(token), Until = until.UnixMicroseconds });
        open.Append(new LinkMade(person, until), person);
    }

    private static async Task RefuseTakenAsync(PeopleContext tables, string userName, CancellationToken cancellation)
    {
        if (await tables.Accounts.AnyAsync(a => a.UserName == userName, cancellation))
            throw new FaultException(Fault.Of("people.user-name.taken", "userName", ("name", userName)));
    }

    private static FaultException NoLink() => new(new Fault("people.link"));
}

/// <summary>What is asked of an account that is to be opened.</summary>
internal sealed record NewAccount(string UserName, string Name, IReadOnlyList<string> Duties);
