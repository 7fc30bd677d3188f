namespace Cordon.Engines.Foresight.Learning;

/// <summary>A stretch of time with the outcomes that were used of it.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Judged">Outcomes.</param>
/// <param name="Irregular">Irregular ones among them.</param>
public sealed record LearnedSlice(DateOnly From, DateOnly To, int Judged, int Irregular);

/// <summary>How a ranker did on outcomes of a time after the one it was trained on. All are of declarations that somebody chose to examine: about the others they say nothing.</summary>
/// <param name="Trained">What it was trained on.</param>
/// <param name="Calibrated">What its probabilities were fitted on.</param>
/// <param name="Measured">What these figures are of.</param>
/// <param name="AveragePrecision">Of the ranker.</param>
/// <param name="AveragePrecisionOfRules">Of the rules' own score on the same declarations.</param>
/// <param name="AreaUnderCurve">Probability that an irregular one ranks above a regular one.</param>
/// <param name="TopShare">The share of declarations that can be examined.</param>
/// <param name="TopFound">Irregular ones among that share of the highest ranks.</param>
/// <param name="TopOf">How many that share is.</param>
/// <param name="CalibrationError">How far probabilities lie from shares found, on average.</param>
/// <param name="Bins">Probabilities against shares found, tenth by tenth; empty tenths are left out.</param>
/// <param name="Subjects">What did most to ranks, the strongest first.</param>
public sealed record RankerFigures(
    LearnedSlice Trained, LearnedSlice Calibrated, LearnedSlice Measured, double AveragePrecision, double AveragePrecisionOfRules, double AreaUnderCurve, double TopShare, int TopFound, int TopOf,
    double CalibrationError, IReadOnlyList<CalibrationBin> Bins, IReadOnlyList<SubjectPull> Subjects);

/// <summary>Declarations whose probability lies in one tenth.</summary>
/// <param name="Mean">Their mean probability.</param>
/// <param name="Found">How many were irregular.</param>
/// <param name="Of">How many they are.</param>
public sealed record CalibrationBin(double Mean, int Found, int Of)
{
    /// <summary>The bins of probabilities with outcomes.</summary>
    public static IReadOnlyList<CalibrationBin> All(IEnumerable<(double Probability, bool Irregular)> cases) =>
        [.. cases.GroupBy(c => Math.Min(9, (int)(c.Probability * 10))).OrderBy(g => g.Key).Select(g => new CalibrationBin(g.Average(c => c.Probability), g.Count(c => c.Irregular), g.Count()))];
}

/// <summary>How much a subject moves ranks.</summary>
/// <param name="Subject">The key, ratio or amount.</param>
/// <param name="Pull">Mean of its part in log-odds, whichever way.</param>
public sealed record SubjectPull(string Subject, double Pull);
