using Cordon.Engines.Matching.Scoring;

namespace Cordon.Bench.Training;

/// <summary>
/// What every weight must obey whatever the sample says: more likeness never speaks against, more difference never for.
/// A term whose fitted weight breaks its rule is left out and the rest is fitted again.
/// </summary>
internal static class SignRules
{
    private static readonly HashSet<string> Against =
    [
        "conflict", "conflict-share", "extra", "extra-share", "fuzz", "worst-word", "words-conflict", "two-words-conflict", "order", "number-conflict",
        "form-conflict", "cross-script-fuzz", "cross-script-conflict", "cross-script-worst", "cross-script-extra", "place-conflict", "rarest-left", "rarest-left-squared", "one-word-extra", "joined",
        "query-left", "family-parted", "family-left", "common-apart",
    ];

    private static readonly HashSet<string> For =
    [
        "shorter-covered", "longer-covered", "information", "complete", "form-same", "first-word", "last-word", "identical", "cross-script-information", "rarest-linked",
        "first-likeness", "last-likeness", "other-than-person", "cross-script-other",
    ];

    /// <summary>Fits under the rules; <paramref name="given"/> is what of each row's log-odds is set beforehand.</summary>
    public static double[] Fit(List<float[]> rows, List<bool> labels, List<double> weights, double ridge, double[] given)
    {
        var left = new HashSet<int>();
        while (true)
        {
            var beta = LogisticFit.Fit([.. rows.Select(r => Without(r, left))], labels, weights, ridge, given);
            var broken = Enumerable.Range(0, NameVector.Terms.Length).Where(t => !left.Contains(t) && Breaks(t, beta[t])).ToList();
            foreach (var term in left)
                beta[term] = 0;
            if (broken.Count == 0)
                return beta;
            left.UnionWith(broken);
        }
    }

    private static bool Breaks(int term, double weight) =>
        (Against.Contains(NameVector.Terms[term]) && weight > 1e-9) || (For.Contains(NameVector.Terms[term]) && weight < -1e-9);

    private static float[] Without(float[] row, HashSet<int> left)
    {
        if (left.Count == 0)
            return row;
        var kept = (float[])row.Clone();
        foreach (var term in left)
            kept[term] = 0;
        return kept;
    }
}
