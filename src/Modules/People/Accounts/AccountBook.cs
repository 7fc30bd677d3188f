using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Accounts;

/// <summary>Looks accounts up.</summary>
internal sealed class AccountBook(PeopleRecords records)
{
    public async Task<Account?> FindAsync(string person, CancellationToken cancellation = default)
    {
        await using var tables = records.Tables();
        return await tables.Accounts.SingleOrDefaultAsync(a => a.Person == person, cancellation) is { } row ? Account.Of(row) : null;
    }

    /// <exception cref="FaultException"><c>people.unknown</c></exception>
    public async Task<AccountState> StateAsync(string person, CancellationToken cancellation = default) =>
        (await StatesAsync(person, cancellation)).SingleOrDefault() ?? throw new FaultException(new Fault("people.unknown"));

    /// <summary>All accounts, by name.</summary>
    public Task<IReadOnlyList<AccountState>> AllAsync(CancellationToken cancellation = default) => StatesAsync(null, cancellation);

    /// <summary>Whether there is an administrator; as long as there is none, the node offers a link to become one.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation = default)
    {
        await using var tables = records.Tables();
        return await HasAdministratorAsync(tables, cancellation);
    }

    public static async Task<bool> HasAdministratorAsync(PeopleContext tables, CancellationToken cancellation) =>
        (await tables.Accounts.Select(a => a.Duties).ToListAsync(cancellation)).Exists(d => d.Split(' ').Contains(Duty.Administrator.Name));

    /// <summary>Whether some administrator who is not locked has a second factor.</summary>
    public async Task<bool> IsInGoodHandsAsync(CancellationToken cancellation = default) =>
        (await AllAsync(cancellation)).Any(a => a is { Account: { IsAdministrator: true, Locked: false }, HasPassword: true, HasSecondFactor: true });

    private async Task<IReadOnlyList<AccountState>> StatesAsync(string? person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var accounts = await tables.Accounts.Where(a => person == null || a.Person == person).ToListAsync(cancellation);
        var credentials = await tables.Credentials.Where(a => person == null || a.Person == person)
            .Select(c => new { c.Person, Password = c.PasswordHash != null, Authenticator = c.Authenticator != null }).ToDictionaryAsync(c => c.Person, cancellation);
        var passkeys = await tables.Passkeys.Where(a => person == null || a.Person == person).GroupBy(p => p.Person).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var links = await tables.Links.Where(a => person == null || a.Person == person).ToDictionaryAsync(l => l.Person, l => l.Until, cancellation);
        return
        [
            .. accounts.Select(Account.Of).OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.UserName, StringComparer.Ordinal).Select(a => new AccountState(
                a,
                credentials.GetValueOrDefault(a.Person)?.Password ?? false,
                credentials.GetValueOrDefault(a.Person)?.Authenticator ?? false,
                passkeys.GetValueOrDefault(a.Person),
                links.TryGetValue(a.Person, out var until) ? new Instant(until) : null)),
        ];
    }
}
