using Cordon.Engines.Foresight.Models;

namespace Cordon.Engines.Foresight.Learning;

/// <summary>Grows trees on examples. The library that does it lies outside the engine; what comes back needs it no more.</summary>
public interface ITreeGrower
{
    /// <summary>Trees whose sum is the log-odds of an irregularity.</summary>
    /// <param name="rows">Features of each example, all of one width; at least one.</param>
    /// <param name="irregular">What was found, for each example.</param>
    /// <param name="growth">How they are grown.</param>
    TreeModel Grow(IReadOnlyList<float[]> rows, IReadOnlyList<bool> irregular, TreeGrowth growth);
}

/// <summary>How trees are grown.</summary>
/// <param name="Rounds">How many trees.</param>
/// <param name="Rate">How much of each is added.</param>
/// <param name="Leaves">Leaves of each tree at most.</param>
/// <param name="LeastInLeaf">Examples in a leaf at least.</param>
/// <param name="FeatureShare">Which share of the features each tree may ask.</param>
/// <param name="Ridge">L2 penalty on leaves.</param>
public sealed record TreeGrowth(int Rounds, double Rate, int Leaves, int LeastInLeaf, double FeatureShare, double Ridge)
{
    /// <summary>For tens of thousands of examples: chosen on the second slice of the synthetic declarations of the bench.</summary>
    public static TreeGrowth Many { get; } = new(400, 0.05, 31, 20, 0.5, 5);

    /// <summary>For as many examples as there are: fewer make fewer and smaller trees, since large ones would learn them by heart. Nothing of the node's own outcomes chooses it.</summary>
    public static TreeGrowth For(int examples) => examples switch
    {
        >= 10_000 => Many,
        >= 2_000 => Many with { Rounds = 200, Leaves = 15 },
        _ => Many with { Rounds = 80, Leaves = 7 },
    };
}
