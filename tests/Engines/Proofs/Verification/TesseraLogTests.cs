using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Verification;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Proofs.Verification;

/// <summary>A log that another implementation wrote: 15 entries, every partial version, and the checkpoint of every size.</summary>
public sealed class TesseraLogTests
{
    private static readonly VerifierKey Key = VerifierKey.Parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    [Fact]
    public async Task It_holds_with_all_its_checkpoints_and_partial_versions()
    {
        var files = Load();
        Assert.Equal(15, await VerifyAllAsync(files, _ => true));
        Assert.Equal(47, files.Files.Count);
    }

    [Fact]
    public async Task A_flipped_byte_in_any_of_its_files_is_found_and_the_file_is_named()
    {
        var files = Load();
        foreach (var (path, content) in files.Files)
        {
            // The checkpoints' signatures take most of the time and do not depend on the tiles: each file is read with those that can notice it.
            var isTile = path.StartsWith("tile/", StringComparison.Ordinal);
            for (var place = 0; place < content.Length; place++)
            {
                content[place] ^= 0x01;
                var fault = (await Assert.ThrowsAsync<FaultException>(() => VerifyAllAsync(files, name => !isTile && name == path))).Fault;
                Assert.Equal(path, fault.Where.Split(',')[0]);
                content[place] ^= 0x01;
            }
        }
    }

    [Fact]
    public async Task Every_checkpoint_is_consistent_with_every_later_one_by_a_proof_from_the_tiles()
    {
        var files = Load();
        var checkpoints = Older(files, _ => true).Select(o => o.Checkpoint.Checkpoint.Head).OrderBy(h => h.Size).ToList();
        Assert.Equal(Enumerable.Range(0, 16).Select(i => (long)i), checkpoints.Select(c => c.Size));
        foreach (var newer in checkpoints)
        {
            foreach (var older in checkpoints.Where(c => c.Size <= newer.Size))
                Assert.True((await new TiledTree(files, newer.Size).ProveConsistencyAsync(older.Size, SampleLog.Stop)).Holds(older, newer));
        }
    }

    private static async Task<long> VerifyAllAsync(MemoryTileStore files, Func<string, bool> older)
    {
        var report = await new LogVerifier(files).VerifyAsync(Key, Older(files, older), cancellation: SampleLog.Stop);
        foreach (var path in files.Files.Keys)
        {
            if (TileName.TryParse(path, out var name))
                Assert.True(await new PartialVersions(files, report.Checkpoint.Checkpoint.Head.Size).CompareAsync(name, SampleLog.Stop));
        }

        return report.Checkpoint.Checkpoint.Head.Size;
    }

    private static List<(string Name, SignedCheckpoint Checkpoint)> Older(MemoryTileStore files, Func<string, bool> wanted) =>
        [.. files.Files.Where(f => f.Key.StartsWith("checkpoint.", StringComparison.Ordinal) && wanted(f.Key)).Select(f => (f.Key, Parse(f.Key, f.Value)))];

    private static SignedCheckpoint Parse(string path, byte[] content)
    {
        try
        {
            return SignedCheckpoint.Parse(content);
        }
        catch (FaultException malformed)
        {
            throw new FaultException(malformed.Fault with { Where = path });
        }
    }

    /// <summary>The published files; the writer's own bookkeeping (.state) is no part of a log.</summary>
    private static MemoryTileStore Load()
    {
        var folder = SharedData.Need("exchange", "tlog", "tessera-log", "log");
        var store = new MemoryTileStore();
        foreach (var path in new FileTileStore(folder).Paths().Where(p => !p.StartsWith(".state/", StringComparison.Ordinal)))
            store.Files[path] = File.ReadAllBytes(Path.Combine(folder, path));
        return store;
    }
}
