using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Merkle;

/// <summary>Proofs made from tiles against the naive tree, and against every way of tampering with them.</summary>
public sealed class ProofPropertiesTests
{
    private const int Largest = 700;
    private static readonly byte[][] Entries = SampleLog.Entries(Largest);

    private static readonly Gen<(int Size, int Index, int Old)> Places =
        from size in Gen.Frequency((3, Gen.Int[1, 20]), (2, Gen.Int[250, 260]), (2, Gen.Int[500, 520]), (3, Gen.Int[1, Largest]))
        from index in Gen.Int[0, size - 1]
        from old in Gen.Int[0, size]
        select (size, index, old);

    [Fact]
    public async Task An_inclusion_proof_from_tiles_is_the_one_of_the_naive_tree_and_holds()
    {
        var log = new TiledTree(await SampleLog.GrownAsync(Largest), Largest);
        await Places.SampleAsync(async place =>
        {
            var tree = log.AsOf(place.Size);
            var proof = await tree.ProveInclusionAsync(place.Index);
            Assert.Equal(NaiveTree.Inclusion(place.Index, Entries.AsSpan(0, place.Size)), proof.Path.Select(d => d.ToArray()));
            Assert.True(proof.Holds(TreeHash.Leaf(Entries[place.Index]), await HeadAsync(tree)));
        }, iter: 300);
    }

    [Fact]
    public async Task A_consistency_proof_from_tiles_is_the_one_of_the_naive_tree_and_holds()
    {
        var log = new TiledTree(await SampleLog.GrownAsync(Largest), Largest);
        await Places.SampleAsync(async place =>
        {
            var (older, newer) = (log.AsOf(place.Old), log.AsOf(place.Size));
            var proof = await newer.ProveConsistencyAsync(place.Old);
            var expected = place.Old == 0 ? [] : NaiveTree.Consistency(place.Old, Entries.AsSpan(0, place.Size));
            Assert.Equal(expected, proof.Path.Select(d => d.ToArray()));
            Assert.True(proof.Holds(await HeadAsync(older), await HeadAsync(newer)));
        }, iter: 300);
    }

    [Fact]
    public async Task The_root_from_tiles_is_the_one_of_the_naive_tree_for_every_size()
    {
        var log = new TiledTree(await SampleLog.GrownAsync(Largest), Largest);
        for (var size = 0; size <= Largest; size += size < 520 ? 1 : 37)
            Assert.Equal(NaiveTree.Root(Entries.AsSpan(0, size)), (await log.AsOf(size).RootAsync(SampleLog.Stop)).ToArray());
    }

    [Fact]
    public async Task Any_single_changed_bit_breaks_an_inclusion_proof()
    {
        var log = new TiledTree(await SampleLog.GrownAsync(Largest), Largest);
        await Places.SampleAsync(async place =>
        {
            var tree = log.AsOf(place.Size);
            var proof = await tree.ProveInclusionAsync(place.Index);
            var head = await HeadAsync(tree);
            var leaf = TreeHash.Leaf(Entries[place.Index]);
            Assert.All(EveryFlip(proof.Path), path => Assert.False(new InclusionProof(place.Index, path).Holds(leaf, head)));
            Assert.All(EveryFlip([leaf]), other => Assert.False(proof.Holds(other[0], head)));
            Assert.All(EveryFlip([head.Root]), other => Assert.False(proof.Holds(leaf, head with { Root = other[0] })));
            Assert.False(proof.Holds(leaf, head with { Size = 0 }));
            foreach (var other in Enumerable.Range(-1, place.Size + 2).Where(i => i != place.Index))
                Assert.False((proof with { Index = other }).Holds(leaf, head));
        }, iter: 12);
    }

    [Fact]
    public async Task Any_single_changed_bit_breaks_a_consistency_proof()
    {
        var log = new TiledTree(await SampleLog.GrownAsync(Largest), Largest);
        await Places.Where(p => p.Old > 0 && p.Old < p.Size).SampleAsync(async place =>
        {
            var (older, newer) = (log.AsOf(place.Old), log.AsOf(place.Size));
            var proof = await newer.ProveConsistencyAsync(place.Old);
            var (oldHead, newHead) = (await HeadAsync(older), await HeadAsync(newer));
            Assert.All(EveryFlip(proof.Path), path => Assert.False(new ConsistencyProof(path).Holds(oldHead, newHead)));
            Assert.All(EveryFlip([oldHead.Root]), other => Assert.False(proof.Holds(oldHead with { Root = other[0] }, newHead)));
            Assert.All(EveryFlip([newHead.Root]), other => Assert.False(proof.Holds(oldHead, newHead with { Root = other[0] })));
        }, iter: 12);
    }

    [Fact]
    public async Task A_proof_with_a_hash_too_many_or_too_few_is_refused()
    {
        var log = new TiledTree(await SampleLog.GrownAsync(Largest), Largest);
        await Places.Where(p => p.Old > 0 && p.Old < p.Size).SampleAsync(async place =>
        {
            var (older, newer) = (log.AsOf(place.Old), log.AsOf(place.Size));
            var (oldHead, newHead) = (await HeadAsync(older), await HeadAsync(newer));
            var leaf = TreeHash.Leaf(Entries[place.Index]);
            var inclusion = await newer.ProveInclusionAsync(place.Index);
            var consistency = await newer.ProveConsistencyAsync(place.Old);
            Assert.False((inclusion with { Path = [.. inclusion.Path, leaf] }).Holds(leaf, newHead));
            Assert.False((inclusion with { Path = [.. inclusion.Path.Skip(1)] }).Holds(leaf, newHead) && inclusion.Path.Count > 0);
            Assert.False(new ConsistencyProof([.. consistency.Path, leaf]).Holds(oldHead, newHead));
            Assert.False(new ConsistencyProof([.. consistency.Path.Skip(1)]).Holds(oldHead, newHead));
            Assert.False(new ConsistencyProof([.. consistency.Path.SkipLast(1)]).Holds(oldHead, newHead));
            Assert.False(consistency.Holds(newHead, oldHead));
        }, iter: 200);
    }

    [Fact]
    public void Two_trees_of_one_size_are_consistent_only_when_they_are_one()
    {
        var head = new TreeHead(5, TreeHash.Leaf([1]));
        Assert.True(new ConsistencyProof([]).Holds(head, head));
        Assert.False(new ConsistencyProof([]).Holds(head, head with { Root = TreeHash.Leaf([2]) }));
        Assert.False(new ConsistencyProof([head.Root]).Holds(head, head));
        Assert.False(new ConsistencyProof([]).Holds(new TreeHead(0, head.Root), head));
        Assert.True(new ConsistencyProof([]).Holds(TreeHead.Empty, head));
    }

    private static async Task<TreeHead> HeadAsync(TiledTree tree) => new(tree.Size, await tree.RootAsync());

    private static IEnumerable<IReadOnlyList<Digest>> EveryFlip(IReadOnlyList<Digest> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            for (var bit = 0; bit < 8 * Digest.Length; bit++)
            {
                var bytes = path[i].ToArray();
                bytes[bit / 8] ^= (byte)(1 << bit % 8);
                yield return [.. path.Take(i), new Digest(bytes), .. path.Skip(i + 1)];
            }
        }
    }
}
