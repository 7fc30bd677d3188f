namespace Cordon.Engines.Foresight.Models;

/// <summary>A sum of regression trees, however they were grown. It scores and explains by itself; the library that grew it is not needed any more.</summary>
/// <param name="trees">In any order.</param>
/// <param name="width">How many features there are.</param>
/// <param name="offset">What is added to the trees.</param>
public sealed class TreeModel(IReadOnlyList<RankingTree> trees, int width, double offset = 0) : IRankingModel
{
    /// <summary>What is added to the trees.</summary>
    public double Offset => offset;

    /// <summary>The trees.</summary>
    public IReadOnlyList<RankingTree> Trees => trees;

    /// <inheritdoc/>
    public double Base { get; } = offset + trees.Sum(t => t.Base);

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<float> features)
    {
        var score = offset;
        foreach (var tree in trees)
            score += tree.Score(features);
        return score;
    }

    /// <inheritdoc/>
    public double[] Attribute(ReadOnlySpan<float> features)
    {
        var parts = new double[width];
        foreach (var tree in trees)
            tree.Attribute(features, parts);
        return parts;
    }
}
