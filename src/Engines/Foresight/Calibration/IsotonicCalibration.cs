using Cordon.Kernel.Faults;

namespace Cordon.Engines.Foresight.Calibration;

/// <summary>
/// From scores to probabilities by a rising curve, fitted by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan 2002)
/// on a later slice of time than the one the model was trained on. Between the middles of two steps the curve is a straight line.
/// </summary>
public sealed class IsotonicCalibration
{
    private readonly List<(double Score, double Rate)> points = [];

    /// <param name="cases">Scores with outcomes; at least one.</param>
    /// <exception cref="FaultException">There is no case, or a score is not a number.</exception>
    public IsotonicCalibration(IReadOnlyCollection<(double Score, bool Irregular)> cases)
    {
        if (cases.Count == 0 || cases.Any(c => !double.IsFinite(c.Score)))
            throw new FaultException(new Fault("ranker.calibration.cases"));
        var steps = new List<(double Scores, double Found, double Count)>();
        foreach (var group in cases.GroupBy(c => c.Score).OrderBy(g => g.Key))
        {
            var step = (Scores: group.Key * group.Count(), Found: (double)group.Count(c => c.Irregular), Count: (double)group.Count());
            while (steps.Count > 0 && steps[^1].Found / steps[^1].Count >= step.Found / step.Count)
            {
                step = (step.Scores + steps[^1].Scores, step.Found + steps[^1].Found, step.Count + steps[^1].Count);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        // One case more on either side of each step keeps a step of few cases from claiming certainty.
        foreach (var (scores, found, count) in steps)
            points.Add((scores / count, Math.Max(points.Count == 0 ? 0 : points[^1].Rate, (found + 0.5) / (count + 1))));
    }

    private IsotonicCalibration(IEnumerable<(double Score, double Rate)> through) => points.AddRange(through);

    /// <summary>The middles of its steps, scores rising: what is stored with a model.</summary>
    public IReadOnlyList<(double Score, double Rate)> Points => points;

    /// <summary>A curve out of a stored model.</summary>
    /// <param name="points">Scores with the probability of each; at least one, scores rising and probabilities never falling.</param>
    /// <exception cref="FaultException">They are not so.</exception>
    public static IsotonicCalibration Through(IReadOnlyList<(double Score, double Rate)> points)
    {
        var rises = points.Zip(points.Skip(1)).All(p => p.First.Score < p.Second.Score && p.First.Rate <= p.Second.Rate);
        return points.Count > 0 && rises && points.All(p => double.IsFinite(p.Score) && p.Rate is > 0 and < 1)
            ? new IsotonicCalibration(points.AsEnumerable())
            : throw new FaultException(new Fault("ranker.calibration.points"));
    }

    /// <summary>The probability for a score, above 0 and below 1; never falls when the score rises.</summary>
    public double Probability(double score)
    {
        var above = points.FindIndex(p => p.Score >= score);
        if (above < 0)
            return points[^1].Rate;
        if (above == 0)
            return points[0].Rate;
        var (low, high) = (points[above - 1], points[above]);
        return low.Rate + ((high.Rate - low.Rate) * (score - low.Score) / (high.Score - low.Score));
    }
}
