namespace Cordon.Bench.Training;

/// <summary>What a set of scored pairs says of a comparison.</summary>
internal sealed class PairMeasures(IReadOnlyList<(double Score, bool Same)> scored)
{
    public int Count => scored.Count;

    public (double F1, double Precision, double Recall, double Accuracy) At(double threshold)
    {
        var tp = scored.Count(s => s.Score >= threshold && s.Same);
        var fp = scored.Count(s => s.Score >= threshold && !s.Same);
        var fn = scored.Count(s => s.Score < threshold && s.Same);
        return (tp == 0 ? 0 : 2.0 * tp / ((2 * tp) + fp + fn), tp / Math.Max(1.0, tp + fp), tp / Math.Max(1.0, tp + fn), (scored.Count - fp - fn) / Math.Max(1.0, scored.Count));
    }

    /// <summary>Area under the receiver operating characteristic by ranks, ties shared.</summary>
    public double Auc()
    {
        var ordered = scored.OrderBy(s => s.Score).ToList();
        double ranks = 0, positives = ordered.Count(s => s.Same), negatives = ordered.Count - positives;
        for (var i = 0; i < ordered.Count;)
        {
            var j = i;
            while (j < ordered.Count && ordered[j].Score == ordered[i].Score)
                j++;
            ranks += ordered.Skip(i).Take(j - i).Count(s => s.Same) * ((i + j + 1) / 2.0);
            i = j;
        }

        return (ranks - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    /// <summary>Recall at the lowest threshold that lets no more than this share of the negatives through.</summary>
    public double RecallAt(double falsePositiveRate)
    {
        var negatives = scored.Where(s => !s.Same).Select(s => s.Score).OrderDescending().ToList();
        if (negatives.Count == 0)
            return 1;
        var bound = negatives[Math.Min(negatives.Count - 1, (int)Math.Floor(falsePositiveRate * negatives.Count))];
        return scored.Count(s => s.Same && s.Score > bound) / Math.Max(1.0, scored.Count(s => s.Same));
    }

    /// <summary>The largest share of matches that stand at one and the same score of four decimals.</summary>
    public double LargestTie(double threshold)
    {
        var matches = scored.Where(s => s.Score >= threshold).Select(s => Math.Round(s.Score, 4)).ToList();
        return matches.Count == 0 ? 0 : matches.GroupBy(s => s).Max(g => g.Count()) / (double)matches.Count;
    }
}
