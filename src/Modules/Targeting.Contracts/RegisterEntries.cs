namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A register of the authority's own was handed in; it takes the place of the one before.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Source">Name of the file, without a folder.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits; they lie in the blob store.</param>
/// <param name="Rows">Rows that are in force.</param>
/// <param name="Rejected">Rows that were left out.</param>
/// <param name="Because">What is wrong with the first of those.</param>
/// <param name="Person">Who handed it in.</param>
public sealed record RegisterImported(RegisterKind Kind, string Source, string Sha256, int Rows, int Rejected, IReadOnlyList<RefusedBecause> Because, string Person);

/// <summary>Registers of the authority's own.</summary>
public enum RegisterKind
{
    /// <summary>Whom operator numbers stand for.</summary>
    Operators,

    /// <summary>Export licences.</summary>
    Licences,

    /// <summary>Names about which an authority has informed (catch-all).</summary>
    Informed,

    /// <summary>Serial numbers reported lost, stolen or diverted.</summary>
    Serials,

    /// <summary>Countries to which nuclear trade is restricted here.</summary>
    Restricted,

    /// <summary>Quantities and values of list entries from which a licence is needed.</summary>
    Thresholds,

    /// <summary>Countries that have an industry for nuclear goods.</summary>
    Industry,

    /// <summary>What one unit of a currency is worth in euro.</summary>
    Rates,
}
