using System.Security.Claims;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>A sort of record from which a release can be made; the module that owns it registers one as a service. It gives words to begin with: a person decides what of them leaves.</summary>
public interface IReleasable
{
    /// <summary>The word for it in addresses and entries: <c>case</c>; follows the rule of names and has no colon.</summary>
    string Kind { get; }

    /// <summary>The row of the permission matrix that opens such records; <see cref="FindAsync"/> is asked only for those who have it.</summary>
    string Permission { get; }

    /// <summary>What a release made from the record begins with; null when there is none, or the reader may not see it, which look the same.</summary>
    /// <param name="id">Its id, as anybody may have typed it.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<ReleasableWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>What a release begins with.</summary>
/// <param name="Kind">What sort of release.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Fields">Facts to choose from.</param>
/// <param name="Handling">How the record itself is handled: no release of it may go further without its originator.</param>
/// <param name="Tearline">What may be known without its sources; empty where a person writes it.</param>
/// <param name="Onward">Where the record is a partner's release, that release: it is passed on word for word or not at all.</param>
/// <param name="Files">The files of that release, which go with it; null where there are none.</param>
public sealed record ReleasableWords(ReleaseKind Kind, string Title, IReadOnlyList<ReleaseField> Fields, Handling Handling, string Tearline = "", OnwardSource? Onward = null, IReadOnlyList<ReleaseFile>? Files = null);
