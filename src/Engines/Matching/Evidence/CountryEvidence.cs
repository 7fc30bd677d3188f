using Cordon.Engines.Matching.Scoring;

namespace Cordon.Engines.Matching.Evidence;

/// <summary>Compares countries; people move and hold several nationalities, so that a difference says little and agreement less.</summary>
internal static class CountryEvidence
{
    public static Finding? Between(IReadOnlyList<string> query, IReadOnlyList<string> candidate)
    {
        if (query.Count == 0 || candidate.Count == 0)
            return null;
        var same = query.FirstOrDefault(c => candidate.Contains(c, StringComparer.OrdinalIgnoreCase));
        return same is not null
            ? new Finding("country", 1, Model.Instance["country-same"], "same country", same, same)
            : new Finding("country", 0, Model.Instance["country-conflict"], "no country in common", string.Join(", ", query), string.Join(", ", candidate));
    }
}
