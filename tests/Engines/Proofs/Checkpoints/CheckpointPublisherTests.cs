using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Proofs.Checkpoints;

/// <summary>A log never signs what does not continue what it signed.</summary>
public sealed class CheckpointPublisherTests
{
    [Fact]
    public async Task A_shorter_tree_than_the_one_signed_is_not_signed()
    {
        var store = await SampleLog.GrownAsync(10, 10);
        var ten = new TreeHead(10, await new TiledTree(store, 20).AsOf(10).RootAsync(SampleLog.Stop));
        Assert.Equal("log.size.behind", await RefusalAsync(store, ten));
    }

    [Fact]
    public async Task A_tree_with_a_rewritten_past_is_not_signed()
    {
        var store = await SampleLog.GrownAsync(10);
        var forked = new MemoryTileStore();
        var head = await (await LogWriter.OpenAsync(forked, TreeHead.Empty, SampleLog.Stop)).AppendAsync(SampleLog.Entries(20, seed: 1).AsMemory(), SampleLog.Stop);
        foreach (var (path, content) in forked.Files)
            store.Files[path] = content;
        Assert.Equal("log.head.inconsistent", await RefusalAsync(store, head));
    }

    [Fact]
    public async Task A_root_that_the_tiles_do_not_make_is_not_signed()
    {
        var store = await SampleLog.GrownAsync(10);
        Assert.Equal("log.head.differs", await RefusalAsync(store, new TreeHead(10, TreeHash.Empty)));
        store.Files.Remove(CheckpointPublisher.Path);
        Assert.Equal("log.head.differs", await RefusalAsync(store, new TreeHead(10, TreeHash.Empty)));
        Assert.Equal("log.tile.missing", await RefusalAsync(store, new TreeHead(11, TreeHash.Empty)));
    }

    [Fact]
    public async Task A_log_whose_checkpoint_another_key_signed_is_not_continued()
    {
        var store = await SampleLog.GrownAsync(10);
        var other = new CheckpointPublisher(store, SampleLog.Log(seed: 7));
        Assert.Equal("log.note.unsigned", (await Assert.ThrowsAsync<FaultException>(async () => await other.PublishAsync(TreeHead.Empty, SampleLog.Noon, SampleLog.Stop))).Fault.Code);
    }

    [Fact]
    public async Task Publishing_the_same_head_again_gives_the_same_checkpoint()
    {
        var store = await SampleLog.GrownAsync(10);
        var before = store.Files[CheckpointPublisher.Path];
        var publisher = new CheckpointPublisher(store, SampleLog.Log());
        var current = await publisher.CurrentAsync(SampleLog.Stop);
        await publisher.PublishAsync(current!.Checkpoint.Head, SampleLog.Noon, SampleLog.Stop);
        Assert.Equal(before, store.Files[CheckpointPublisher.Path]);
    }

    private static async Task<string> RefusalAsync(MemoryTileStore store, TreeHead head)
    {
        var before = store.Files.GetValueOrDefault(CheckpointPublisher.Path);
        var publisher = new CheckpointPublisher(store, SampleLog.Log());
        var fault = await Assert.ThrowsAsync<FaultException>(async () => await publisher.PublishAsync(head, SampleLog.Noon, SampleLog.Stop));
        Assert.Equal(before, store.Files.GetValueOrDefault(CheckpointPublisher.Path));
        return fault.Fault.Code;
    }
}
