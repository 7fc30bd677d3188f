using System.Text.Json;
using Cordon.Engines.Proofs.Merkle;

namespace Cordon.Tests.Engines.Proofs.Merkle;

/// <summary>All vectors of the shared folder: every root, every inclusion and every consistency proof of the eight-leaf tree.</summary>
public sealed class SharedVectorsTests
{
    private sealed record Vectors(string[] Leaves, string[] Roots, Inclusion[] Inclusion, Consistency[] Consistency);

    private sealed record Inclusion(long Index, long Size, string[] Path);

    private sealed record Consistency(long Old, long New, string[] Path);

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    [Fact]
    public void All_of_them_hold()
    {
        var vectors = JsonSerializer.Deserialize<Vectors>(File.ReadAllText(SharedData.Need("exchange", "tlog", "rfc6962-tree-vectors.json")), Names)!;
        var tree = new CompactRange();
        var heads = new List<TreeHead> { tree.Head };
        foreach (var leaf in vectors.Leaves)
        {
            tree.Append(LeafOf(leaf));
            heads.Add(tree.Head);
        }

        Assert.Equal(vectors.Roots, heads.Select(h => h.Root.ToString()));
        Assert.NotEmpty(vectors.Inclusion);
        Assert.All(vectors.Inclusion, v => Assert.True(new InclusionProof(v.Index, Path(v.Path)).Holds(LeafOf(vectors.Leaves[v.Index]), heads[(int)v.Size])));
        Assert.NotEmpty(vectors.Consistency);
        Assert.All(vectors.Consistency, v => Assert.True(new ConsistencyProof(Path(v.Path)).Holds(heads[(int)v.Old], heads[(int)v.New])));
    }

    private static Digest LeafOf(string hex) => TreeHash.Leaf(Convert.FromHexString(hex));

    private static Digest[] Path(string[] path) => [.. path.Select(p => new Digest(Convert.FromHexString(p)))];
}
