using Cordon.Kernel.Time;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Credentials;

/// <summary>What Identity's passkey code looks up. It changes nothing: changes are made in processes of the journal.</summary>
internal sealed class PasskeyStore(PeopleRecords records) : IUserPasskeyStore<PasskeyUser>
{
    public async Task<PasskeyUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var tables = records.Tables();
        return await tables.Accounts.SingleOrDefaultAsync(a => a.Person == userId, cancellationToken) is { } row ? new PasskeyUser(row.Person, row.UserName) : null;
    }

    public async Task<PasskeyUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var tables = records.Tables();
        return await tables.Accounts.SingleOrDefaultAsync(a => a.UserName == normalizedUserName, cancellationToken) is { } row ? new PasskeyUser(row.Person, row.UserName) : null;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyUser user, CancellationToken cancellationToken)
    {
        await using var tables = records.Tables();
        return [.. (await tables.Passkeys.Where(p => p.Person == user.Person).ToListAsync(cancellationToken)).Select(Info)];
    }

    public async Task<PasskeyUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var tables = records.Tables();
        var person = await tables.Passkeys.Where(p => p.Id == credentialId).Select(p => p.Person).SingleOrDefaultAsync(cancellationToken);
        return person is null ? null : await FindByIdAsync(person, cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var tables = records.Tables();
        return await tables.Passkeys.SingleOrDefaultAsync(p => p.Person == user.Person && p.Id == credentialId, cancellationToken) is { } row ? Info(row) : null;
    }

    public Task<string> GetUserIdAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult(user.Person);

    public Task<string?> GetUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task AddOrUpdatePasskeyAsync(PasskeyUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadOnly();

    public Task RemovePasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetUserNameAsync(PasskeyUser user, string? userName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetNormalizedUserNameAsync(PasskeyUser user, string? normalizedName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> CreateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> UpdateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> DeleteAsync(PasskeyUser user, CancellationToken cancellationToken) => throw ReadOnly();

    public void Dispose()
    {
    }

    private static NotSupportedException ReadOnly() => new("accounts and passkeys change in processes of the journal only");

    private static UserPasskeyInfo Info(PasskeyRow row) => new(
        row.Id, row.PublicKey, new Instant(row.AddedAt).ToDateTimeOffset(), (uint)row.SignCount, row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.UserVerified, row.BackupEligible, row.BackedUp, row.Attestation, row.ClientData)
    {
        Name = row.Label,
    };
}
