using Cordon.Engines.Foresight.Calibration;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Measures;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Engines.Foresight.Learning;

/// <summary>A ranker with what it showed on later outcomes. What is offered is what was measured: it is not trained again on all.</summary>
public sealed record TrainedRanker(Ranker Ranker, RankerFigures Figures);

/// <summary>
/// Trains a ranker on the past of one node: trees on the first slice of time, calibration on the second, figures on the third. Later slices are ranked by the history as it stood at
/// the end of the first, which is how the ranker will be used.
/// </summary>
/// <param name="plan">What is looked at.</param>
/// <param name="grower">Grows the trees.</param>
/// <param name="salt">What values are hashed with before they are kept.</param>
public sealed class RankerTraining(FeaturePlan plan, ITreeGrower grower, byte[]? salt)
{
    private const int MostSubjects = 10;

    /// <summary>How much has to be known.</summary>
    public LeastKnown Least { get; init; } = LeastKnown.Usual;

    /// <summary>Trains.</summary>
    /// <param name="cases">Declarations in the order of their days, also those whose outcome nobody knows.</param>
    /// <param name="topShare">Above 0, at most 1: which share of declarations can be examined.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    /// <returns>One of both.</returns>
    public (TrainedRanker? Trained, TooLittleKnown? TooLittle) Train(IReadOnlyList<LearningCase> cases, double topShare, CancellationToken cancellation)
    {
        var teaching = cases.Where(c => c.Teaches).ToList();
        TooLittleKnown Little(int? slice) => new(teaching.Count, teaching.Count(c => c.Past.Irregular is true), Least, slice);
        if (teaching.Count < Least.Judged || TimeSplit.Of([.. teaching.Select(c => c.Past.Declared.Day)]) is not { } split)
            return (null, Little(null));
        // What was found later than the first slice ends was not known when its trees would have been grown.
        var slices = teaching.Where(c => split.SliceOf(c.Past.Declared.Day) > 0 || Known(c) <= split.CalibratesFrom).ToLookup(c => split.SliceOf(c.Past.Declared.Day));
        for (var slice = 0; slice < 3; slice++)
        {
            if (slices[slice].Count(c => c.Past.Irregular is true) < Least.EachKind || slices[slice].Count(c => c.Past.Irregular is false) < Least.EachKind)
                return (null, Little(slice));
        }

        var (history, rows, outcomes) = Encoded(cases, split, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var model = grower.Grow(rows, outcomes, TreeGrowth.For(rows.Count));
        cancellation.ThrowIfCancellationRequested();
        var uncalibrated = new Ranker(plan, model, IsotonicCalibration.Through([(0, 0.5)]), history, salt);
        var calibration = new IsotonicCalibration([.. slices[1].Select(c => (uncalibrated.Score(c.Past.Declared).Score, c.Past.Irregular!.Value))]);
        var ranker = new Ranker(plan, model, calibration, history, salt);
        return (new TrainedRanker(ranker, Figures(ranker, slices, topShare)), null);
    }

    private DateOnly Known(LearningCase one) => one.Past.KnownOn ?? one.Past.Declared.Day.AddDays(plan.DaysToOutcome);

    /// <summary>Goes through the first slice day by day. A draw's outcome stays out of the history too: it is there to measure.</summary>
    private (CaseHistory History, List<float[]> Rows, List<bool> Outcomes) Encoded(IReadOnlyList<LearningCase> cases, TimeSplit split, CancellationToken cancellation)
    {
        var (encoder, history, rows, outcomes) = (new FeatureEncoder(plan), new CaseHistory(plan, salt), new List<float[]>(), new List<bool>());
        foreach (var one in cases.TakeWhile(c => split.SliceOf(c.Past.Declared.Day) == 0))
        {
            cancellation.ThrowIfCancellationRequested();
            history.GoTo(one.Past.Declared.Day);
            if (one.Teaches && Known(one) <= split.CalibratesFrom)
            {
                rows.Add(encoder.Encode(history, one.Past.Declared));
                outcomes.Add(one.Past.Irregular!.Value);
            }

            history.Add(one.Teaches ? one.Past : one.Past with { Irregular = null });
        }

        history.GoTo(split.CalibratesFrom);
        return (history.Frozen(), rows, outcomes);
    }

    private RankerFigures Figures(Ranker ranker, ILookup<int, LearningCase> slices, double topShare)
    {
        var measured = slices[2].Select(c => (Case: c, Scored: ranker.Score(c.Past.Declared), Irregular: c.Past.Irregular!.Value)).ToList();
        List<(double, bool)> scores = [.. measured.Select(m => (m.Scored.Score, m.Irregular))];
        List<(double, bool)> chances = [.. measured.Select(m => (ranker.Calibration.Probability(m.Scored.Score), m.Irregular))];
        var top = Math.Max(1, (int)Math.Ceiling((scores.Count * topShare) - 1e-9));
        return new RankerFigures(
            SliceOf(slices[0]), SliceOf(slices[1]), SliceOf(slices[2]), RankingMeasures.AveragePrecision(scores),
            RankingMeasures.AveragePrecision([.. measured.Select(m => (m.Case.Rules, m.Irregular))]), RankingMeasures.AreaUnderCurve(scores), topShare,
            (int)Math.Round(RankingMeasures.PrecisionAtTop(scores, topShare) * top), top, RankingMeasures.CalibrationError(chances), CalibrationBin.All(chances), Subjects(ranker, [.. measured.Select(m => m.Scored.Row)]));
    }

    private static LearnedSlice SliceOf(IEnumerable<LearningCase> cases)
    {
        var all = cases.ToList();
        return new LearnedSlice(all[0].Past.Declared.Day, all[^1].Past.Declared.Day, all.Count, all.Count(c => c.Past.Irregular is true));
    }

    private IReadOnlyList<SubjectPull> Subjects(Ranker ranker, List<float[]> rows)
    {
        var pulls = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parts in rows.Select(r => ((IRankingModel)ranker.Model).Attribute(r)))
        {
            foreach (var subject in plan.Features.Zip(parts).GroupBy(p => p.First.Subject))
                pulls[subject.Key] = pulls.GetValueOrDefault(subject.Key) + (Math.Abs(subject.Sum(p => p.Second)) / rows.Count);
        }

        return [.. pulls.Where(p => p.Value > 0).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostSubjects).Select(p => new SubjectPull(p.Key, p.Value))];
    }
}
