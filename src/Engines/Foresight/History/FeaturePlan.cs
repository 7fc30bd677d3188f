namespace Cordon.Engines.Foresight.History;

/// <summary>What the ranker looks at: the fields of a declaration, the keys whose past outcomes count, and the ratios held against those of peers.</summary>
/// <param name="Categories">Names of the fields that hold codes and numbers of parties.</param>
/// <param name="Numbers">Names of the fields that hold amounts; each becomes a feature as log(1 + amount).</param>
/// <param name="RiskKeys">Each one field, or several taken together such as office and importer: past outcomes of the same values are a feature.</param>
/// <param name="Ratios">Each held against earlier declarations of its peers.</param>
public sealed record FeaturePlan(IReadOnlyList<string> Categories, IReadOnlyList<string> Numbers, IReadOnlyList<RiskKey> RiskKeys, IReadOnlyList<PeerRatio> Ratios)
{
    /// <summary>How many cases the prior counts for in a smoothed rate.</summary>
    public double PriorWeight { get; init; } = 10;

    /// <summary>Days from a declaration to the moment when its outcome is known; at least one, since nobody knows it on the day itself.</summary>
    public int DaysToOutcome { get; init; } = 1;

    /// <summary>The features in their order: two of each risk key, three of each ratio, one of each number.</summary>
    public IReadOnlyList<Feature> Features =>
    [
        .. RiskKeys.SelectMany(k => new[] { new Feature(FeatureKind.Rate, k.Name), new Feature(FeatureKind.RateEvidence, k.Name) }),
        .. Ratios.SelectMany(r => new[] { new Feature(FeatureKind.Deviation, r.Name), new Feature(FeatureKind.Strangeness, r.Name), new Feature(FeatureKind.PeerEvidence, r.Name) }),
        .. Numbers.Select(n => new Feature(FeatureKind.Amount, n)),
    ];
}

/// <summary>Fields whose values together are a key to past outcomes.</summary>
/// <param name="Fields">Indexes into <see cref="FeaturePlan.Categories"/>.</param>
/// <param name="Name">In words, for reasons.</param>
public sealed record RiskKey(string Name, IReadOnlyList<int> Fields);

/// <summary>One amount for each unit of another (or alone), in natural logarithm, against earlier declarations with the same peers.</summary>
/// <param name="Name">In words, for reasons: unit value.</param>
/// <param name="Numerator">Index into <see cref="FeaturePlan.Numbers"/>.</param>
/// <param name="Denominator">Index into <see cref="FeaturePlan.Numbers"/>; null when the amount is taken alone.</param>
/// <param name="Peers">Indexes into <see cref="FeaturePlan.Categories"/>: what has to be the same.</param>
public sealed record PeerRatio(string Name, int Numerator, int? Denominator, IReadOnlyList<int> Peers)
{
    /// <summary>The natural logarithm of the ratio; null when an amount is not stated or not above zero.</summary>
    public double? LogOf(Declared declared)
    {
        var below = Denominator is { } index ? declared.Numbers[index] : 1;
        return declared.Numbers[Numerator] is > 0 && below is > 0 ? Math.Log(declared.Numbers[Numerator]!.Value / below.Value) : null;
    }
}

/// <summary>One number that the model sees.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="Subject">The risk key, ratio or amount it is made of.</param>
public sealed record Feature(FeatureKind Kind, string Subject);

/// <summary>How a feature is made of what was declared and what came before.</summary>
public enum FeatureKind
{
    /// <summary>Smoothed share of irregular ones among earlier outcomes of the same key, 0 to 1.</summary>
    Rate,

    /// <summary>log(1 + number of these outcomes).</summary>
    RateEvidence,

    /// <summary>Natural logarithm of the ratio less the mean of its peers; 0 when either is not known.</summary>
    Deviation,

    /// <summary>The deviation in standard deviations of the peers, within ±10; 0 when not known.</summary>
    Strangeness,

    /// <summary>log(1 + number of peers); -1 when the ratio itself cannot be told.</summary>
    PeerEvidence,

    /// <summary>log(1 + amount); -1 when not stated.</summary>
    Amount,
}
