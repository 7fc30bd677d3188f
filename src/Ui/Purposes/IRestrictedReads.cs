using System.Security.Claims;

namespace Cordon.Ui.Purposes;

/// <summary>Keeps account of who has read which restricted content for which task.</summary>
public interface IRestrictedReads
{
    /// <summary>Notes that something was shown. The first of a kind in an hour is recorded before this returns, the others of that hour with their number.</summary>
    /// <param name="reader">Who came in; programs are accounted for by what they ask.</param>
    /// <param name="kind">What sort of thing: <c>screening-receipt</c>; follows the rule of names.</param>
    /// <param name="id">Which one; opaque.</param>
    Task NoteAsync(ClaimsPrincipal reader, string kind, string id);
}
