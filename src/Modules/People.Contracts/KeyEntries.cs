using Cordon.Kernel.Time;

namespace Cordon.Modules.People.Contracts;

/// <summary>An API key was issued. The key itself is nowhere recorded.</summary>
/// <param name="Key">Its id; the actor of what is done with it is <c>system/key-</c> and this.</param>
/// <param name="Holder">Who uses it.</param>
/// <param name="Permissions">What it opens: rows of the permission matrix, at least one, sorted.</param>
/// <param name="Expires">From when on it is refused.</param>
public sealed record ApiKeyIssued(string Key, string Holder, IReadOnlyList<string> Permissions, Instant Expires);

/// <summary>An API key was taken back; it opens nothing any more.</summary>
/// <param name="Key">Its id.</param>
public sealed record ApiKeyRevoked(string Key);

/// <summary>An API key was used on a day; recorded once for each day.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Day">The day, UTC.</param>
public sealed record ApiKeyUsed(string Key, DateOnly Day);
