using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Answer;

/// <summary>Compares parties with a set of listed entities and says what came out, in the words of the journal. Pure: the same in, the same out.</summary>
public static class Screener
{
    /// <summary>Candidates at or below this score are not shown.</summary>
    public const double LeastShown = 0.3;

    /// <summary>What compares.</summary>
    public static AlgorithmIdentity Algorithm => new(MatchingAlgorithm.Name, MatchingAlgorithm.Version, MatchingAlgorithm.Digest);

    /// <summary>The candidates for one party.</summary>
    /// <param name="index">Where to search.</param>
    /// <param name="entities">The entities of the index, by id.</param>
    /// <param name="party">The party.</param>
    /// <param name="settings">How.</param>
    /// <param name="datasets">Lists that count; all when null. What stands on others takes no place away.</param>
    public static IReadOnlyList<Candidate> Answer(PartyIndex index, Func<string, ListedEntity?> entities, Party party, ScreeningSettings settings, IReadOnlySet<string>? datasets = null) =>
        [.. Search(index, entities, party, settings, datasets).Select(m => Describe(m.Party, m.Comparison, entities(m.Party.Id!)!, settings))];

    private static IEnumerable<PartyMatch> Search(PartyIndex index, Func<string, ListedEntity?> entities, Party party, ScreeningSettings settings, IReadOnlySet<string>? datasets)
    {
        for (var wide = settings.Limit; ; wide *= 4)
        {
            var found = index.Search(party, wide, LeastShown, settings.Prior);
            if (datasets is null)
                return found;
            var kept = found.Where(m => datasets.Contains(entities(m.Party.Id!)!.Dataset)).ToList();
            // In the order and to the limit in which an index of these lists alone would have found them.
            if (kept.Count >= settings.Limit || found.Count < wide)
                return kept.OrderByDescending(m => m.Comparison.LogOdds).ThenBy(m => m.Party.Id, StringComparer.Ordinal).Take(settings.Limit)
                    .OrderByDescending(m => Math.Round(m.Comparison.Score, 4)).ThenBy(m => m.Party.Id, StringComparer.Ordinal);
        }
    }

    /// <summary>Refuses settings that mean nothing.</summary>
    /// <exception cref="FaultException"><c>screening.threshold</c>, <c>screening.limit</c>, <c>screening.prior</c></exception>
    public static ScreeningSettings Checked(ScreeningSettings settings)
    {
        if (!(settings.Threshold is > 0 and <= 1))
            throw new FaultException(new Fault("screening.threshold", "/threshold"));
        if (settings.Limit is < 1 or > 500)
            throw new FaultException(new Fault("screening.limit", "/limit"));
        return settings.Prior is > 0 and < 1 ? settings : throw new FaultException(new Fault("screening.prior", "/prior"));
    }

    /// <summary>A candidate in the words of the journal.</summary>
    internal static Candidate Describe(Party listed, PartyComparison comparison, ListedEntity entity, ScreeningSettings settings)
    {
        var score = Math.Round(comparison.Score, 4);
        return new Candidate(
            entity.Id, entity.Dataset, listed.Caption, score, Math.Round(comparison.Probability, 4), score >= settings.Threshold,
            comparison.MatchedName?.Text ?? listed.Caption,
            [.. comparison.Findings.Select(f => new CandidateFinding(f.Feature, Math.Round(f.Score, 4), Math.Round(f.LogOdds, 4), f.Detail, f.Query, f.Candidate))],
            comparison.Missing,
            [.. entity.Links.Select(l => new CandidateTie(JsonNamingPolicy.CamelCase.ConvertName(l.Kind.ToString()), l.Name.Length > 0 ? l.Name : l.TargetId ?? "", l.Text))]);
    }
}
