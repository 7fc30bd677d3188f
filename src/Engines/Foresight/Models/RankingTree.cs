using Cordon.Kernel.Faults;

namespace Cordon.Engines.Foresight.Models;

/// <summary>One regression tree. Node 0 is the root; a child that is not negative is a node, a negative one the leaf with the index of its complement (<c>~child</c>).</summary>
public sealed class RankingTree
{
    private readonly int[] feature;
    private readonly float[] threshold;
    private readonly int[] left;
    private readonly int[] right;
    private readonly double[] leaves;
    private readonly double[] means;

    /// <param name="feature">Of each node.</param>
    /// <param name="threshold">Of each node: what is not above it goes left.</param>
    /// <param name="left">Of each node.</param>
    /// <param name="right">Of each node.</param>
    /// <param name="leaves">Value of each leaf; one more than nodes.</param>
    /// <param name="background">Rows of features that say how often a branch is taken: those of the training.</param>
    /// <exception cref="FaultException">The arrays are not one tree.</exception>
    public RankingTree(int[] feature, float[] threshold, int[] left, int[] right, double[] leaves, IReadOnlyList<float[]> background)
    {
        if (threshold.Length != feature.Length || left.Length != feature.Length || right.Length != feature.Length || leaves.Length != feature.Length + 1)
            throw new FaultException(Fault.Of("ranker.tree.shape", "", ("nodes", feature.Length), ("leaves", leaves.Length)));
        (this.feature, this.threshold, this.left, this.right, this.leaves) = (feature, threshold, left, right, leaves);
        if (!IsTree())
            throw new FaultException(Fault.Of("ranker.tree.shape", "", ("nodes", feature.Length), ("leaves", leaves.Length)));
        means = new double[feature.Length];
        var reached = new int[leaves.Length];
        foreach (var row in background)
            reached[LeafOf(row)]++;
        Base = feature.Length == 0 ? leaves[0] : Expect(0, reached).Mean;
    }

    /// <summary>A tree out of a stored model, whose means were taken when it was grown.</summary>
    /// <param name="shape">Its arrays.</param>
    /// <exception cref="FaultException">The arrays are not one tree.</exception>
    public RankingTree(TreeShape shape)
        : this([.. shape.Feature], [.. shape.Threshold], [.. shape.Left], [.. shape.Right], [.. shape.Leaves], [])
    {
        if (shape.Means.Count != feature.Length)
            throw new FaultException(Fault.Of("ranker.tree.shape", "", ("nodes", feature.Length), ("leaves", leaves.Length)));
        means = [.. shape.Means];
        Base = feature.Length == 0 ? leaves[0] : means[0];
    }

    /// <summary>All that the tree is, to be stored with a model.</summary>
    public TreeShape Shape => new(feature, threshold, left, right, leaves, means);

    /// <summary>The mean of the tree over the background.</summary>
    public double Base { get; }

    /// <summary>The value of the leaf in which the features end.</summary>
    public double Score(ReadOnlySpan<float> features) => leaves[LeafOf(features)];

    /// <summary>
    /// Adds to each feature what it did on the path: the mean below a node after its question less the mean before it
    /// (Saabas 2014). The parts add up to the score less <see cref="Base"/>.
    /// </summary>
    public void Attribute(ReadOnlySpan<float> features, double[] parts)
    {
        for (var node = 0; node >= 0 && feature.Length > 0;)
        {
            var next = Next(node, features);
            parts[feature[node]] += MeanOf(next) - means[node];
            node = next;
        }
    }

    private int LeafOf(ReadOnlySpan<float> features)
    {
        var node = feature.Length == 0 ? ~0 : 0;
        while (node >= 0)
            node = Next(node, features);
        return ~node;
    }

    private int Next(int node, ReadOnlySpan<float> features) => features[feature[node]] <= threshold[node] ? left[node] : right[node];

    private double MeanOf(int child) => child >= 0 ? means[child] : leaves[~child];

    // A branch that the background never takes gets the plain mean of its two sides.
    private (double Mean, long Rows) Expect(int child, int[] reached)
    {
        if (child < 0)
            return (leaves[~child], reached[~child]);
        var (a, b) = (Expect(left[child], reached), Expect(right[child], reached));
        var rows = a.Rows + b.Rows;
        means[child] = rows == 0 ? (a.Mean + b.Mean) / 2 : ((a.Mean * a.Rows) + (b.Mean * b.Rows)) / rows;
        return (means[child], rows);
    }

    private bool IsTree()
    {
        var (nodes, ends) = (new bool[feature.Length], new bool[leaves.Length]);
        var open = new Stack<int>([feature.Length == 0 ? ~0 : 0]);
        while (open.TryPop(out var child))
        {
            var (seen, index) = child >= 0 ? (nodes, child) : (ends, ~child);
            if (index >= seen.Length || seen[index])
                return false;
            seen[index] = true;
            if (child < 0)
                continue;
            open.Push(left[child]);
            open.Push(right[child]);
        }

        return nodes.All(n => n) && ends.All(e => e);
    }
}
