using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>A situation report was kept: the next one says what changed since.</summary>
/// <param name="Report">Its id.</param>
/// <param name="From">The first moment of its period.</param>
/// <param name="Until">The end of it.</param>
/// <param name="Figures">Its figures by key; one that could not be counted is not among them.</param>
/// <param name="Person">Who kept it.</param>
/// <param name="Classification">The highest of the calls that it counts; null when none is classified.</param>
public sealed record SituationReported(string Report, Instant From, Instant Until, IReadOnlyDictionary<string, int> Figures, string Person, Classification? Classification = null)
{
    /// <inheritdoc/>
    public bool Equals(SituationReported? other) =>
        other is not null && Report == other.Report && From == other.From && Until == other.Until && Person == other.Person && Classification == other.Classification && Figures.Count == other.Figures.Count
        && Figures.All(f => other.Figures.TryGetValue(f.Key, out var value) && value == f.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Report, From, Until, Figures.Count);
}
