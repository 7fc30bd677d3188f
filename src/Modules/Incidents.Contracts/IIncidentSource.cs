using System.Security.Claims;

namespace Cordon.Modules.Incidents.Contracts;

/// <summary>A sort of record from which a notice of an incident can be drafted; the module that owns it registers one as a service. Incidents knows no more of it than this.</summary>
public interface IIncidentSource
{
    /// <summary>The word for it in addresses and entries: <c>alarm</c>; follows the rule of names and has no colon.</summary>
    string Kind { get; }

    /// <summary>What such a record is called: key of a text that the module ships.</summary>
    string Title { get; }

    /// <summary>The row of the permission matrix that opens such records; <see cref="FindAsync"/> is asked only for those who have it.</summary>
    string Permission { get; }

    /// <summary>The page of a record; nothing is asked of the id.</summary>
    string AddressOf(string id);

    /// <summary>What a record says that a notice can begin with; null when there is none, or the reader may not see it, which look the same.</summary>
    /// <param name="id">Its id, as anybody may have typed it.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IncidentStart?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>A record as the beginning of a notice.</summary>
/// <param name="Name">What it is called, as recorded.</param>
/// <param name="Said">Fields of a notice that it answers, by key, as far as it does; whoever drafts sees and changes them.</param>
public sealed record IncidentStart(string Name, IReadOnlyDictionary<string, string> Said);
