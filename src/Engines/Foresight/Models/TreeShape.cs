namespace Cordon.Engines.Foresight.Models;

/// <summary>The arrays of a <see cref="RankingTree"/>, as they are stored.</summary>
/// <param name="Feature">Index of the feature that each node asks about.</param>
/// <param name="Threshold">Of each node: what is not above it goes left.</param>
/// <param name="Left">Child of each node; a negative one is the leaf <c>~child</c>.</param>
/// <param name="Right">Likewise.</param>
/// <param name="Leaves">Log-odds of each leaf; one more than nodes.</param>
/// <param name="Means">Log-odds below each node, over the rows it was grown on.</param>
public sealed record TreeShape(
    IReadOnlyList<int> Feature, IReadOnlyList<float> Threshold, IReadOnlyList<int> Left, IReadOnlyList<int> Right, IReadOnlyList<double> Leaves, IReadOnlyList<double> Means);
