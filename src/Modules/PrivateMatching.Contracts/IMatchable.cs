using System.Security.Claims;

namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>A sort of record that partners may ask about without naming what they look for; the module that owns it registers one as a service. From it the sets are made.</summary>
public interface IMatchable
{
    /// <summary>The word for it in addresses and entries: <c>case</c>; follows the rule of names and has no colon.</summary>
    string Kind { get; }

    /// <summary>The row of the permission matrix that opens such records; <see cref="FindAsync"/> is asked only for those who have it.</summary>
    string Permission { get; }

    /// <summary>The page of such a record.</summary>
    string AddressOf(string id);

    /// <summary>All that may be matched now. It is asked when a set is made, in the background; the same in gives the same out, in the same order.</summary>
    Task<IReadOnlyList<Matchable>> AllAsync(CancellationToken cancellation);

    /// <summary>What partners could be asked of a record; null when there is none, or the reader may not see it, which look the same.</summary>
    /// <param name="id">Its id, as anybody may have typed it.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<Identifier>?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation);

    /// <summary>Whether a record is there and still worked on, so that questions for it go on being asked.</summary>
    Task<bool> IsOpenAsync(string id, CancellationToken cancellation);
}

/// <summary>Something this node holds that may be matched.</summary>
/// <param name="Identifier">What it is known by.</param>
/// <param name="Purpose">What it is held for: only questions for this purpose find it.</param>
/// <param name="Record">Where it is held: <c>case:7f3c</c>. Partners get an opaque reference to it.</param>
/// <param name="Silent">Whether policy says neither to confirm nor to deny: it is in no set, and a question about it is answered like any that finds nothing.</param>
public sealed record Matchable(Identifier Identifier, MatchPurpose Purpose, string Record, bool Silent = false);
