using Cordon.Engines.Foresight.Models;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

public sealed class ModelTests
{
    private const int Width = 4;

    private static readonly Gen<float[]> Row = Gen.Float[-1, 1].Array[Width];

    /// <summary>Trees of three nodes: a root that asks twice on its left, the second question anywhere.</summary>
    private static readonly Gen<RankingTree> Tree =
        Gen.Select(Gen.Int[0, Width - 1].Array[3], Gen.Float[-1, 1].Array[3], Gen.Double[-2, 2].Array[4], Row.List[0, 30])
            .Select((features, thresholds, leaves, background) => new RankingTree(features, thresholds, [1, ~0, ~2], [2, ~1, ~3], leaves, background));

    [Fact]
    public void Base_and_parts_add_up_to_the_score() =>
        Gen.Select(Tree.List[0, 8], Row, Gen.Double[-3, 3]).Sample((trees, row, offset) =>
        {
            var model = new TreeModel(trees, Width, offset);
            return Math.Abs(model.Base + model.Attribute(row).Sum() - model.Score(row)) < 1e-9;
        });

    [Fact]
    public void The_base_is_the_mean_score_of_the_background() =>
        Gen.Select(Row.List[1, 30], Gen.Double[-2, 2].Array[3]).Sample((background, leaves) =>
        {
            var tree = new RankingTree([0, 1], [0, 0], [1, ~0], [~2, ~1], leaves, background);
            return Math.Abs(tree.Base - background.Average(r => tree.Score(r))) < 1e-9;
        });

    [Fact]
    public void A_feature_that_no_question_asks_has_no_part() =>
        Row.Sample(row => new TreeModel([new RankingTree([2], [0], [~0], [~1], [-1, 1], [row])], Width).Attribute(row) is [0, 0, _, 0]);

    [Fact]
    public void What_is_not_above_the_threshold_goes_left()
    {
        var tree = new RankingTree([0], [0.5f], [~0], [~1], [10, 20], []);
        Assert.Equal([10, 10, 20], new[] { 0.4f, 0.5f, 0.6f }.Select(v => tree.Score([v])));
    }

    [Fact]
    public void A_linear_model_counts_from_the_means()
    {
        var model = new LinearModel(0.5, [2, -1], [1, 3]);
        Assert.Equal(0.5 + 2 - 1, model.Score([2, 4]));
        Assert.Equal([2, -1], model.Attribute([2, 4]));
    }

    [Fact]
    public void A_leaf_alone_is_a_tree() => Assert.Equal(0.25, new RankingTree([], [], [], [], [0.25], []).Score([1, 2]));

    [Theory]
    [InlineData(0, ~1)]
    [InlineData(~0, ~0)]
    [InlineData(~0, 7)]
    public void What_is_no_tree_is_refused(int left, int right) =>
        Assert.Equal("ranker.tree.shape", Assert.Throws<FaultException>(() => new RankingTree([0], [0], [left], [right], [1, 2], [])).Fault.Code);
}
