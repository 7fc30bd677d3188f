using Cordon.Engines.Foresight.Learning;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Tests.Engines.Foresight.Learning;

/// <summary>One question for each feature, each asked at its mean: enough to tell what training does, without the library that grows real trees. Keeps what it was given.</summary>
internal sealed class Stumps : ITreeGrower
{
    public IReadOnlyList<float[]> Rows { get; private set; } = [];

    public IReadOnlyList<bool> Outcomes { get; private set; } = [];

    public TreeModel Grow(IReadOnlyList<float[]> rows, IReadOnlyList<bool> irregular, TreeGrowth growth)
    {
        (Rows, Outcomes) = (rows, irregular);
        return new TreeModel([.. Enumerable.Range(0, rows[0].Length).Select(f => Stump(rows, irregular, f))], rows[0].Length);
    }

    private static RankingTree Stump(IReadOnlyList<float[]> rows, IReadOnlyList<bool> irregular, int feature)
    {
        var mean = rows.Average(r => r[feature]);
        double Leaf(bool above)
        {
            var side = rows.Zip(irregular).Where(r => r.First[feature] > mean == above).ToList();
            return side.Count == 0 ? 0 : side.Average(r => r.Second ? 1.0 : -1.0);
        }

        return new RankingTree([feature], [mean], [~0], [~1], [Leaf(false), Leaf(true)], rows);
    }
}
