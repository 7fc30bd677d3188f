using System.Security.Claims;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>Where a partner is called, for pages of other modules from which a call follows. A page asks for all of this service, since a node may have no hotline.</summary>
public interface ICallLinks
{
    /// <summary>The form of a request for assistance with partner and subject filled in; null when the reader may not call.</summary>
    /// <param name="partner">Whom.</param>
    /// <param name="subject">In one line; up to 200 characters.</param>
    /// <param name="reader">Who would call.</param>
    string? Assistance(string partner, string subject, ClaimsPrincipal reader);
}
