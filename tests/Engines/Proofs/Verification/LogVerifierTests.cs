using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Verification;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Proofs.Verification;

public sealed class LogVerifierTests
{
    private static readonly VerifierKey Key = SampleLog.Log().Key;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(66_000)]
    public async Task A_whole_log_holds(int size)
    {
        var report = await VerifyAsync(await SampleLog.GrownAsync(size));
        Assert.Equal(size, report.Checkpoint.Checkpoint.Head.Size);
        Assert.Equal(Key, report.Signature!.Key);
        Assert.Equal((size + 255) / 256, report.Bundles);
        Assert.Equal(TileLayout.Levels(size) == 0 ? 0 : Enumerable.Range(0, TileLayout.Levels(size)).Sum(level => TileLayout.Level(level, size).Count()), report.Tiles);
    }

    [Fact]
    public async Task A_flipped_bit_in_any_file_is_found_and_the_file_is_named()
    {
        var store = await SampleLog.GrownAsync(300, 230);
        var sizes = new List<long>();
        foreach (var (path, content) in store.Files.Where(f => IsOf(530, f.Key)))
        {
            foreach (var place in Enumerable.Range(0, Math.Min(content.Length, 400)).Concat(Enumerable.Range(Math.Max(0, content.Length - 40), Math.Min(40, content.Length))).Distinct())
            {
                content[place] ^= 0x10;
                var fault = await FaultAsync(store);
                Assert.StartsWith(path, fault.Where);
                content[place] ^= 0x10;
            }

            sizes.Add(content.Length);
        }

        Assert.Equal(8, sizes.Count);
        await VerifyAsync(store);
    }

    [Fact]
    public async Task A_changed_entry_and_a_changed_hash_are_told_apart()
    {
        var store = await SampleLog.GrownAsync(300);
        store.Files["tile/entries/001.p/44"][12] ^= 1;
        var fault = await FaultAsync(store);
        Assert.Equal(("log.entry.differs", "tile/entries/001.p/44", "256"), (fault.Code, fault.Where, fault.Arguments["entry"]));
        store.Files["tile/entries/001.p/44"][12] ^= 1;

        store.Files["tile/0/000"][7 * Digest.Length] ^= 1;
        fault = await FaultAsync(store);
        Assert.Equal(("log.hash.differs", "tile/0/000", "7"), (fault.Code, fault.Where, fault.Arguments["entry"]));

        store.Files["tile/0/000"][6 * Digest.Length] ^= 1;
        fault = await FaultAsync(store);
        Assert.Equal(("log.both.differ", "6"), (fault.Code, fault.Arguments["entry"]));
    }

    [Fact]
    public async Task A_missing_file_and_one_cut_short_are_named()
    {
        foreach (var path in (await SampleLog.GrownAsync(300)).Files.Keys)
        {
            var store = await SampleLog.GrownAsync(300);
            store.Files.Remove(path);
            Assert.Equal((path == "checkpoint" ? "log.checkpoint.missing" : "log.tile.missing", path), await CodeAndPlaceAsync(store));
            store = await SampleLog.GrownAsync(300);
            store.Files[path] = store.Files[path][..^1];
            Assert.Equal(path, (await CodeAndPlaceAsync(store)).Place.Split(',')[0]);
        }
    }

    [Fact]
    public async Task A_log_that_rewrites_everything_consistently_is_caught_by_a_checkpoint_seen_before()
    {
        var seen = await SampleLog.GrownAsync(200, 200);
        var older = SignedCheckpoint.Parse(seen.Files["checkpoint"]);
        var rewritten = new MemoryTileStore();
        var writer = await LogWriter.OpenAsync(rewritten, TreeHead.Empty, SampleLog.Stop);
        await writer.AppendAsync(SampleLog.Entries(600, seed: 1).AsMemory(), SampleLog.Stop);
        await new CheckpointPublisher(rewritten, SampleLog.Log()).PublishAsync(writer.Head, SampleLog.Noon, SampleLog.Stop);
        await VerifyAsync(rewritten);
        Assert.Equal("log.older.differs", (await FaultAsync(rewritten, older)).Code);
    }

    [Fact]
    public async Task Older_checkpoints_of_every_size_are_continued_and_a_log_that_lost_entries_is_caught()
    {
        var store = await SampleLog.GrownAsync(600);
        var tree = new TiledTree(store, 600);
        var older = new List<SignedCheckpoint>();
        foreach (var size in new[] { 0, 600, 1, 255, 256, 256, 257, 511, 599 })
            older.Add(Signed(new TreeHead(size, await tree.AsOf(size).RootAsync(SampleLog.Stop))));
        Assert.Equal(older.Count, (await VerifyAsync(store, [.. older])).Older.Count);

        foreach (var past in older)
        {
            var changed = past.Checkpoint.Head.Root.ToArray();
            changed[3] ^= 4;
            Assert.Equal("log.older.differs", (await FaultAsync(store, Signed(past.Checkpoint.Head with { Root = new Digest(changed) }))).Code);
        }

        Assert.Equal("log.older.ahead", (await FaultAsync(await SampleLog.GrownAsync(5), older[1])).Code);
        Assert.Equal("log.note.unsigned", (await FaultAsync(store, SignedCheckpoint.Sign(older[1].Checkpoint, SampleLog.Noon, SampleLog.Log(seed: 8)))).Code);
    }

    [Fact]
    public async Task Without_a_key_the_tree_is_verified_and_nothing_is_said_of_who_signed()
    {
        var store = await SampleLog.GrownAsync(10);
        Assert.Null((await new LogVerifier(store).VerifyAsync(null, cancellation: SampleLog.Stop)).Signature);
        var stranger = SignedCheckpoint.Sign(new Checkpoint("log.corvale.example", TreeHead.Empty), SampleLog.Noon, SampleLog.Log());
        Assert.Equal("log.checkpoint.origin", (await Assert.ThrowsAsync<FaultException>(() => new LogVerifier(store).VerifyAsync(null, [("before", stranger)], cancellation: SampleLog.Stop))).Fault.Code);
    }

    [Fact]
    public async Task Partial_versions_left_over_are_compared_and_those_beyond_the_checkpoint_are_only_counted()
    {
        var store = await SampleLog.GrownAsync(3, 2, 10);
        var versions = new PartialVersions(store, 15);
        foreach (var path in store.Files.Keys.Where(p => p != "checkpoint").ToList())
        {
            Assert.True(TileName.TryParse(path, out var name));
            Assert.True(await versions.CompareAsync(name, SampleLog.Stop));
            if (name.Width == 15)
                continue;
            store.Files[path][4] ^= 1;
            Assert.StartsWith("log.", (await Assert.ThrowsAsync<FaultException>(async () => await versions.CompareAsync(name, SampleLog.Stop))).Fault.Code);
        }

        Assert.False(await versions.CompareAsync(new TileName(0, 0, 16), SampleLog.Stop));
        Assert.False(await versions.CompareAsync(new TileName(0, 1, 256), SampleLog.Stop));
        Assert.False(await versions.CompareAsync(new TileName(9, 0, 1), SampleLog.Stop));
    }

    private static SignedCheckpoint Signed(TreeHead head) => SignedCheckpoint.Sign(new Checkpoint(SampleLog.Origin, head), SampleLog.Noon, SampleLog.Log());

    private static bool IsOf(long size, string path) =>
        path == "checkpoint" || TileName.TryParse(path, out var name) && TileLayout.Width(name.Level, name.Index, size) == name.Width;

    private static Task<LogReport> VerifyAsync(ITileSource store, params SignedCheckpoint[] older) =>
        new LogVerifier(store).VerifyAsync(Key, [.. older.Select((o, i) => ($"older {i}", o))], cancellation: SampleLog.Stop);

    private static async Task<Fault> FaultAsync(ITileSource store, params SignedCheckpoint[] older) =>
        (await Assert.ThrowsAsync<FaultException>(() => VerifyAsync(store, older))).Fault;

    private static async Task<(string Code, string Place)> CodeAndPlaceAsync(ITileSource store)
    {
        var fault = await FaultAsync(store);
        return (fault.Code, fault.Where);
    }
}
