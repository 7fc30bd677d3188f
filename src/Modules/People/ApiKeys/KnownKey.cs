using Cordon.Kernel.Time;
using Cordon.Modules.People.Storage;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>An API key as it stands.</summary>
/// <param name="Id">Names it; not secret.</param>
/// <param name="Holder">Who uses it.</param>
/// <param name="Permissions">What it opens.</param>
/// <param name="IssuedAt">Since when it is there.</param>
/// <param name="Expires">From when on it is refused.</param>
/// <param name="Revoked">Whether it was taken back.</param>
/// <param name="LastUsed">The last day it was used; null when it never was.</param>
/// <param name="Hash">SHA-256 of the whole key.</param>
internal sealed record KnownKey(string Id, string Holder, IReadOnlyList<string> Permissions, Instant IssuedAt, Instant Expires, bool Revoked, DateOnly? LastUsed, byte[] Hash)
{
    public static KnownKey Of(ApiKeyRow row, byte[] hash) => new(
        row.Key, row.Holder, row.Permissions.Split(' '), new Instant(row.IssuedAt), new Instant(row.ExpiresAt), row.Revoked, row.LastUsed is { } day ? DateOnly.FromDayNumber(day) : null, hash);
}
