using Cordon.Engines.Foresight.Learning;
using Cordon.Engines.Foresight.Models;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Cordon.Growing;

/// <summary>Grows trees with LightGBM (Ke et al. 2017) and hands them over as our own; nothing of the library is needed to score or to explain. The same examples make the same trees.</summary>
public sealed class LightGbmGrower : ITreeGrower
{
    private const int Threads = 1;
    private const int Seed = 1;

    /// <inheritdoc/>
    public TreeModel Grow(IReadOnlyList<float[]> rows, IReadOnlyList<bool> irregular, TreeGrowth growth) => GrowBoth(rows, irregular, growth).Ours;

    /// <summary>The same, with the library's own scores beside, to compare.</summary>
    public static (TreeModel Ours, Func<IReadOnlyList<float[]>, float[]> Theirs) GrowBoth(IReadOnlyList<float[]> rows, IReadOnlyList<bool> irregular, TreeGrowth growth)
    {
        var context = new MLContext(Seed);
        var width = rows[0].Length;
        var options = new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = growth.Rounds, LearningRate = growth.Rate, NumberOfLeaves = growth.Leaves, MinimumExampleCountPerLeaf = growth.LeastInLeaf,
            NumberOfThreads = Threads, Seed = Seed, Deterministic = true, HandleMissingValue = false, UseCategoricalSplit = false,
            Booster = new GradientBooster.Options { FeatureFraction = growth.FeatureShare, L2Regularization = growth.Ridge },
        };
        var fitted = context.BinaryClassification.Trainers.LightGbm(options).Fit(View(context, rows, irregular, width));
        var ensemble = fitted.Model.SubModel.TrainedTreeEnsemble;
        // The library's scores are log-odds over its sigmoid.
        var odds = options.Sigmoid;
        var trees = ensemble.Trees.Select((t, i) => Tree(t, ensemble.TreeWeights[i] * odds, rows)).ToList();
        return (new TreeModel(trees, width, ensemble.Bias * odds), unseen => [.. fitted.Transform(View(context, unseen, new bool[unseen.Count], width)).GetColumn<float>("Score").Select(s => (float)(s * odds))]);
    }

    private static RankingTree Tree(RegressionTree tree, double weight, IReadOnlyList<float[]> background) => new(
        [.. tree.NumericalSplitFeatureIndexes], [.. tree.NumericalSplitThresholds], [.. tree.LeftChild], [.. tree.RightChild],
        [.. tree.LeafValues.Select(v => v * weight)], background);

    private static IDataView View(MLContext context, IReadOnlyList<float[]> rows, IReadOnlyList<bool> irregular, int width)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.Data.LoadFromEnumerable(rows.Select((r, i) => new Example { Features = r, Label = irregular[i] }).ToList(), schema);
    }

    private sealed class Example
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
