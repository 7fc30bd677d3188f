namespace Cordon.Modules.Reference.Contracts;

/// <summary>How far the import of a list is, as its reading or fetching tells.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="Bytes">Bytes fetched or read so far; 0 in phases that count none.</param>
/// <param name="OfBytes">Bytes there are; null when nobody has said.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Entities">Entities found in them.</param>
public sealed record ImportProgress(string Dataset, ImportPhase Phase, long Bytes = 0, long? OfBytes = null, long Rows = 0, int Entities = 0);

/// <summary>The steps of an import, in their order.</summary>
public enum ImportPhase
{
    /// <summary>A file comes from its publisher.</summary>
    Fetching,

    /// <summary>The files are read.</summary>
    Reading,

    /// <summary>What was read is compared with the version in force.</summary>
    Comparing,

    /// <summary>The new version is being recorded: it can no longer be cancelled once that is done.</summary>
    Recording,
}
