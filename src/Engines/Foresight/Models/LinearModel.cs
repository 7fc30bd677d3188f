namespace Cordon.Engines.Foresight.Models;

/// <summary>Logistic regression: a weight for each feature, counted from the feature's mean.</summary>
/// <param name="base">The score at the means.</param>
/// <param name="weights">One for each feature.</param>
/// <param name="means">One for each feature.</param>
public sealed class LinearModel(double @base, IReadOnlyList<double> weights, IReadOnlyList<double> means) : IRankingModel
{
    /// <inheritdoc/>
    public double Base => @base;

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<float> features)
    {
        var score = Base;
        for (var i = 0; i < weights.Count; i++)
            score += weights[i] * (features[i] - means[i]);
        return score;
    }

    /// <inheritdoc/>
    public double[] Attribute(ReadOnlySpan<float> features)
    {
        var parts = new double[weights.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = weights[i] * (features[i] - means[i]);
        return parts;
    }
}
