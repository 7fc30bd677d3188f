namespace Cordon.Engines.Foresight.Models;

/// <summary>What orders declarations: from features to log-odds that add up from a base and one part for each feature.</summary>
public interface IRankingModel
{
    /// <summary>The score of a declaration about which nothing is known.</summary>
    double Base { get; }

    /// <summary>Log-odds, not yet calibrated: higher means rather irregular.</summary>
    /// <param name="features">In the order of the features that it was trained on.</param>
    double Score(ReadOnlySpan<float> features);

    /// <summary>What each feature did to the score. Base and parts add up to the score.</summary>
    /// <param name="features">In the order of the features that it was trained on.</param>
    /// <returns>One part for each feature.</returns>
    double[] Attribute(ReadOnlySpan<float> features);
}
