namespace Cordon.Journal.Projections;

/// <summary>Projections were emptied and built again from the entries.</summary>
/// <param name="Projections">Their names.</param>
/// <param name="Entries">How many entries were read.</param>
public sealed record ProjectionsRebuilt(IReadOnlyList<string> Projections, long Entries);

/// <summary>The process that rebuilds.</summary>
public static class RebuildProcess
{
    /// <summary>Its name in the catalogue.</summary>
    public const string Name = "journal.rebuild";
}
