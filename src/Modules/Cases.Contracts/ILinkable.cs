using System.Security.Claims;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Cases.Contracts;

/// <summary>A sort of record that a case can hold; the module that owns it registers one as a service. Cases knows no more of it than this.</summary>
public interface ILinkable
{
    /// <summary>The word for it in addresses and entries: <c>declaration</c>; follows the rule of names and has no colon.</summary>
    string Kind { get; }

    /// <summary>What such a record is called: key of a text that the module ships.</summary>
    string Title { get; }

    /// <summary>The row of the permission matrix that opens such records; <see cref="FindAsync"/> is asked only for those who have it.</summary>
    string Permission { get; }

    /// <summary>The page of a record; nothing is asked of the id.</summary>
    string AddressOf(string id);

    /// <summary>How a record is worded; null when there is none, or the reader may not see it, which look the same.</summary>
    /// <param name="id">Its id, as anybody may have typed it.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>A record as a line.</summary>
/// <param name="Name">What it is called, as recorded.</param>
/// <param name="Detail">What tells it from others, as recorded; may be empty.</param>
public sealed record LinkedWords(string Name, string Detail)
{
    /// <summary>How the record is classified: a case that is opened from it is classified so too.</summary>
    public Classification Classification { get; init; } = Classification.None;
}
