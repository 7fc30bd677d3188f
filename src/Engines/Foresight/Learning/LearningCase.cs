using Cordon.Engines.Foresight.History;

namespace Cordon.Engines.Foresight.Learning;

/// <summary>A declaration of the past as a ranker learns from it.</summary>
/// <param name="Past">What it said and what was found.</param>
/// <param name="IsRandom">Whether a draw chose it for examination: such cases measure and are never learned from.</param>
/// <param name="Rules">What the rules scored it, 0 to 1: for comparison only, and never a feature.</param>
public sealed record LearningCase(PastCase Past, bool IsRandom, double Rules)
{
    /// <summary>Whether its outcome may be learned from.</summary>
    public bool Teaches => Past.Irregular is not null && !IsRandom;
}

/// <summary>How much has to be known before anything can be learned.</summary>
/// <param name="Judged">Outcomes in all.</param>
/// <param name="EachKind">Irregular ones, and regular ones, in each slice of time.</param>
public sealed record LeastKnown(int Judged, int EachKind)
{
    /// <summary>Below this, figures would be of chance.</summary>
    public static LeastKnown Usual { get; } = new(400, 10);
}

/// <summary>That too little is known.</summary>
/// <param name="Judged">Outcomes there are.</param>
/// <param name="Irregular">Irregular ones among them.</param>
/// <param name="Least">What is needed.</param>
/// <param name="Slice">The slice of time that has too few of a kind: 0 training, 1 calibration, 2 measuring; null where there are too few in all.</param>
public sealed record TooLittleKnown(int Judged, int Irregular, LeastKnown Least, int? Slice);
