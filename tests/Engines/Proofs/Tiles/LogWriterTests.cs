using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;
using Cordon.Tests.Engines.Proofs.Merkle;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Tiles;

public sealed class LogWriterTests
{
    [Fact]
    public async Task Whatever_the_batches_the_files_of_the_newest_size_are_the_same()
    {
        await Gen.Int[0, 600].List[1, 6].SampleAsync(async batches =>
        {
            var total = batches.Sum();
            var (grown, once) = (new MemoryTileStore(), new MemoryTileStore());
            var entries = SampleLog.Entries(total);
            var writer = await LogWriter.OpenAsync(grown, TreeHead.Empty);
            foreach (var batch in batches)
            {
                var from = (int)writer.Head.Size;
                await writer.AppendAsync(entries[from..(from + batch)].AsMemory());
                Assert.Equal(NaiveTree.Root(entries.AsSpan(0, from + batch)), writer.Head.Root.ToArray());
            }

            var head = await (await LogWriter.OpenAsync(once, TreeHead.Empty)).AppendAsync(entries.AsMemory());
            Assert.Equal(head, writer.Head);
            Assert.All(once.Files, file => Assert.Equal(file.Value, grown.Files[file.Key]));
        }, iter: 40);
    }

    [Fact]
    public async Task A_log_has_exactly_the_tiles_that_the_specification_lists()
    {
        // The example of c2sp.org/tlog-tiles, "Partial Tiles": a tree of size 70,000.
        var store = await SampleLog.GrownAsync(70_000);
        var tiles = store.Files.Keys.Where(p => p.StartsWith("tile/", StringComparison.Ordinal)).ToList();
        Assert.Equal(273, tiles.Count(p => p.StartsWith("tile/0/", StringComparison.Ordinal) && !p.Contains(".p/")));
        Assert.Equal(273, tiles.Count(p => p.StartsWith("tile/entries/", StringComparison.Ordinal) && !p.Contains(".p/")));
        Assert.Equal(
            ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112"],
            tiles.Where(p => p.Contains(".p/") || p.StartsWith("tile/1", StringComparison.Ordinal)));
        Assert.Equal(273 * 2 + 5, tiles.Count);
    }

    [Fact]
    public async Task Partial_versions_of_a_full_tile_are_dropped_and_proofs_of_older_sizes_still_work()
    {
        var store = await SampleLog.GrownAsync(10, 20, 300);
        Assert.DoesNotContain(store.Files.Keys, p => p.StartsWith("tile/0/000.p", StringComparison.Ordinal) || p.StartsWith("tile/entries/000.p", StringComparison.Ordinal));
        var older = new TiledTree(store, 30);
        var head = new TreeHead(30, new Digest(NaiveTree.Root(SampleLog.Entries(330).AsSpan(0, 30))));
        Assert.Equal(head.Root, await older.RootAsync(SampleLog.Stop));
        Assert.True((await older.ProveInclusionAsync(29, SampleLog.Stop)).Holds(TreeHash.Leaf(SampleLog.Entries(330)[29]), head));
        Assert.Equal(SampleLog.Entries(330)[29], (await older.EntryAsync(29, SampleLog.Stop)).ToArray());
    }

    [Fact]
    public async Task An_entry_of_the_greatest_length_fits_and_one_byte_more_is_refused_without_a_trace()
    {
        var store = new MemoryTileStore();
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty, SampleLog.Stop);
        await writer.AppendAsync([new byte[EntryBundle.LongestEntry], ReadOnlyMemory<byte>.Empty], SampleLog.Stop);
        var before = writer.Head;
        var fault = await Assert.ThrowsAsync<FaultException>(async () => await writer.AppendAsync([new byte[1], new byte[EntryBundle.LongestEntry + 1]], SampleLog.Stop));
        Assert.Equal("log.entry.long", fault.Fault.Code);
        Assert.Equal(before, writer.Head);
        Assert.Equal(EntryBundle.LongestEntry, (await new TiledTree(store, 2).EntryAsync(0, SampleLog.Stop)).Length);
        Assert.Equal(0, (await new TiledTree(store, 2).EntryAsync(1, SampleLog.Stop)).Length);
    }

    [Fact]
    public async Task Opening_at_a_head_that_the_tiles_do_not_make_is_refused()
    {
        var store = await SampleLog.GrownAsync(300);
        var root = await new TiledTree(store, 300).RootAsync(SampleLog.Stop);
        Assert.Equal(300, (await LogWriter.OpenAsync(store, new TreeHead(300, root), SampleLog.Stop)).Head.Size);
        Assert.Equal("log.head.differs", await CodeOf(store, new TreeHead(300, TreeHash.Empty)));
        Assert.Equal("log.tile.missing", await CodeOf(store, new TreeHead(301, root)));
        store.Files["tile/0/001.p/44"][5] ^= 1;
        Assert.Equal("log.head.differs", await CodeOf(store, new TreeHead(300, root)));
        store.Files["tile/0/001.p/44"] = [];
        Assert.Equal("log.tile.length", await CodeOf(store, new TreeHead(300, root)));
    }

    [Fact]
    public async Task Questions_beyond_the_end_of_the_log_are_refused()
    {
        var tree = new TiledTree(await SampleLog.GrownAsync(3), 3);
        Assert.Equal("log.entry.absent", (await Assert.ThrowsAsync<FaultException>(async () => await tree.ProveInclusionAsync(3, SampleLog.Stop))).Fault.Code);
        Assert.Equal("log.entry.absent", (await Assert.ThrowsAsync<FaultException>(async () => await tree.EntryAsync(-1, SampleLog.Stop))).Fault.Code);
        Assert.Equal("log.size.ahead", (await Assert.ThrowsAsync<FaultException>(async () => await tree.ProveConsistencyAsync(4, SampleLog.Stop))).Fault.Code);
    }

    private static async Task<string> CodeOf(ITileStore store, TreeHead head) =>
        (await Assert.ThrowsAsync<FaultException>(async () => await LogWriter.OpenAsync(store, head, SampleLog.Stop))).Fault.Code;
}
