using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>The API keys of this node: issued, found, taken back. They are looked up in memory; every change goes through here.</summary>
internal sealed class ApiKeyBook(PeopleRecords records, IRandomness randomness, TimeProvider clock)
{
    public const int LongestDays = 365;
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    private readonly ConcurrentDictionary<(string Key, DateOnly Day), bool> _noted = new();
    private readonly Lock _gate = new();
    private IReadOnlyDictionary<string, KnownKey>? _known;
    private int _changes;

    /// <summary>All keys, the newest first.</summary>
    public async Task<IReadOnlyList<KnownKey>> AllAsync(CancellationToken cancellation) =>
        [.. (await KnownAsync(cancellation)).Values.OrderByDescending(k => k.IssuedAt).ThenBy(k => k.Id, StringComparer.Ordinal)];

    /// <summary>Issues a key and returns it; it can never be shown again.</summary>
    /// <exception cref="FaultException"><c>people.key.holder</c>, <c>people.key.permissions</c>, <c>people.key.days</c></exception>
    public async Task<(string Id, string Key)> IssueAsync(Actor administrator, string holder, IEnumerable<string> permissions, int days, CancellationToken cancellation)
    {
        var name = holder.Trim() is { Length: > 0 and <= 100 } given && !given.Any(char.IsControl) ? given : throw new FaultException(new Fault("people.key.holder", "holder"));
        var wanted = permissions.Distinct().Order(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            throw new FaultException(new Fault("people.key.permissions", "permissions"));
        if (days is < 1 or > LongestDays)
            throw new FaultException(Fault.Of("people.key.days", "days", ("most", LongestDays)));
        var (id, key) = ApiKeyText.Make(randomness);
        await records.InAsync(PeopleJournal.IssueKey, administrator, open =>
        {
            open.Append(new ApiKeyIssued(id, name, wanted, open.At + TimeSpan.FromDays(days)));
            open.Tables.ApiKeyHashes.Add(new ApiKeyHashRow { Key = id, Hash = ApiKeyText.HashOf(key) });
            return Task.CompletedTask;
        }, cancellation);
        Changed();
        return (id, key);
    }

    /// <summary>Takes a key back.</summary>
    /// <exception cref="FaultException"><c>people.key.unknown</c>, <c>people.reason</c></exception>
    public async Task RevokeAsync(Actor administrator, string id, string? reason, CancellationToken cancellation)
    {
        var why = AccountRules.ReasonIsGiven(reason);
        await records.InAsync(PeopleJournal.RevokeKey, administrator, why, async open =>
        {
            if (!await open.Tables.ApiKeys.AnyAsync(k => k.Key == id && !k.Revoked, cancellation))
                throw new FaultException(new Fault("people.key.unknown"));
            open.Append(new ApiKeyRevoked(id));
        }, cancellation);
        Changed();
    }

    /// <summary>The key that a presented one is; null for a wrong, expired or revoked one. An unknown id takes as long as a wrong secret.</summary>
    public async Task<KnownKey?> FindAsync(string presented, CancellationToken cancellation)
    {
        var known = ApiKeyText.IdOf(presented) is { } id ? (await KnownAsync(cancellation)).GetValueOrDefault(id) : null;
        var equal = CryptographicOperations.FixedTimeEquals(ApiKeyText.HashOf(presented), known?.Hash ?? NoHash);
        if (!equal || known is null || known.Revoked || Instant.Now(clock) >= known.Expires)
            return null;
        await UsedAsync(known, cancellation);
        return known;
    }

    /// <summary>Takes over keys that are known by their hashes only; those that are known already are left as they are.</summary>
    public async Task TakeOverAsync(IReadOnlyList<FiledKey> filed, IReadOnlyList<string> permissions, CancellationToken cancellation)
    {
        var known = await KnownAsync(cancellation);
        var missing = filed.Where(f => !known.ContainsKey(f.Id)).ToList();
        if (missing.Count == 0)
            return;
        await records.InAsync(PeopleJournal.TakeKeysOver, Actor.System("node"), open =>
        {
            foreach (var key in missing)
            {
                open.Append(new ApiKeyIssued(key.Id, key.Holder, permissions, Instant.Of(key.Expires)));
                open.Tables.ApiKeyHashes.Add(new ApiKeyHashRow { Key = key.Id, Hash = Convert.FromHexString(key.Hash) });
            }

            return Task.CompletedTask;
        }, cancellation);
        Changed();
    }

    /// <summary>The first use of a day is recorded; the others of that day are the same to whoever asks whether a key is still in use.</summary>
    private async Task UsedAsync(KnownKey key, CancellationToken cancellation)
    {
        var today = Instant.Now(clock).UtcDay;
        if (key.LastUsed >= today || !_noted.TryAdd((key.Id, today), true))
            return;
        await records.InAsync(PeopleJournal.UseKey, Actor.System($"key-{key.Id}"), open =>
        {
            open.Append(new ApiKeyUsed(key.Id, today));
            return Task.CompletedTask;
        }, cancellation);
        Changed();
    }

    private async Task<IReadOnlyDictionary<string, KnownKey>> KnownAsync(CancellationToken cancellation)
    {
        if (_known is { } known)
            return known;
        var seen = Volatile.Read(ref _changes);
        await using var tables = records.Tables();
        var hashes = await tables.ApiKeyHashes.ToDictionaryAsync(h => h.Key, h => h.Hash, cancellation);
        var loaded = (await tables.ApiKeys.ToListAsync(cancellation)).Where(k => hashes.ContainsKey(k.Key)).ToDictionary(k => k.Key, k => KnownKey.Of(k, hashes[k.Key]));
        lock (_gate)
        {
            // What was read before a change must not outlive it: a key taken back would go on opening doors.
            if (seen == _changes)
                _known = loaded;
        }

        return loaded;
    }

    private void Changed()
    {
        lock (_gate)
        {
            _changes++;
            _known = null;
        }
    }
}
