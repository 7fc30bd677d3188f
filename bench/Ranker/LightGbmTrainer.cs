using System.Globalization;
using Cordon.Engines.Foresight.Models;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Cordon.Bench.Ranker;

/// <summary>How trees are grown.</summary>
internal sealed record Growth(int Rounds, double Rate, int Leaves, int LeastInLeaf, double FeatureShare, double Ridge)
{
    public static Growth Chosen { get; } = new(400, 0.05, 31, 20, 0.5, 5);

    public static Growth Parse(string text)
    {
        var parts = text.Split(',').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return new((int)parts[0], parts[1], (int)parts[2], (int)parts[3], parts[4], parts[5]);
    }
}

/// <summary>Grows trees with LightGBM (Ke et al. 2017) and hands them over as our own; nothing of the library is needed to score or to explain.</summary>
internal static class LightGbmTrainer
{
    private const int Threads = 1;
    private const int Seed = 1;

    public static (TreeModel Ours, Func<IReadOnlyList<float[]>, float[]> Theirs) Train(IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels, Growth growth)
    {
        var context = new MLContext(Seed);
        var width = rows[0].Length;
        var options = new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = growth.Rounds, LearningRate = growth.Rate, NumberOfLeaves = growth.Leaves, MinimumExampleCountPerLeaf = growth.LeastInLeaf,
            NumberOfThreads = Threads, Seed = Seed, Deterministic = true, HandleMissingValue = false, UseCategoricalSplit = false,
            Booster = new GradientBooster.Options { FeatureFraction = growth.FeatureShare, L2Regularization = growth.Ridge },
        };
        var fitted = context.BinaryClassification.Trainers.LightGbm(options).Fit(View(context, rows, labels, width));
        var ensemble = fitted.Model.SubModel.TrainedTreeEnsemble;
        var trees = ensemble.Trees.Select((t, i) => Tree(t, ensemble.TreeWeights[i], rows)).ToList();
        return (new TreeModel(trees, width, ensemble.Bias), unseen => [.. fitted.Transform(View(context, unseen, new bool[unseen.Count], width)).GetColumn<float>("Score")]);
    }

    private static RankingTree Tree(RegressionTree tree, double weight, IReadOnlyList<float[]> background) => new(
        [.. tree.NumericalSplitFeatureIndexes], [.. tree.NumericalSplitThresholds], [.. tree.LeftChild], [.. tree.RightChild],
        [.. tree.LeafValues.Select(v => v * weight)], background);

    private static IDataView View(MLContext context, IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels, int width)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.Data.LoadFromEnumerable(rows.Select((r, i) => new Example { Features = r, Label = labels[i] }).ToList(), schema);
    }

    private sealed class Example
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
