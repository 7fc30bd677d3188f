using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Tests.Engines.Proofs.Tiles;

/// <summary>Power is lost after every single operation on the disk, and everything that was not flushed is gone.</summary>
public sealed class PowerLossTests
{
    private static readonly int[] Batches = [3, 250, 10, 300];
    private static readonly byte[][] Entries = SampleLog.Entries(Batches.Sum());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_losing_power_at_any_point_the_log_stands_at_a_signed_head_and_grows_to_the_same_files(bool unflushedIsLost)
    {
        var whole = new FragileDisk(int.MaxValue, unflushedIsLost);
        Assert.Equal(Batches.Sum(), await GrowAsync(whole));
        Assert.InRange(whole.Operations, 30, 1000);
        for (var last = 0; last < whole.Operations; last++)
        {
            var disk = new FragileDisk(last, unflushedIsLost);
            var published = 0L;
            await Assert.ThrowsAsync<PowerLostException>(() => GrowAsync(disk, size => published = size));
            disk.Restart();

            var publisher = new CheckpointPublisher(new FileTileStore("/log", disk), SampleLog.Log());
            var current = (await publisher.CurrentAsync(SampleLog.Stop))?.Checkpoint.Head ?? TreeHead.Empty;
            Assert.True(current.Size >= published, $"after operation {last} the log forgot a checkpoint that had been acknowledged");

            await GrowAsync(disk);
            Assert.All(whole.Durable, file => Assert.Equal(file.Value, disk.Durable[file.Key]));
        }
    }

    [Fact]
    public async Task A_file_is_flushed_before_it_gets_its_name_and_its_folder_before_the_write_is_acknowledged()
    {
        var disk = new FragileDisk(int.MaxValue, unflushedIsLost: true);
        await new FileTileStore("/log", disk).WriteAsync([new TileFile("tile/0/000", new byte[1])], SampleLog.Stop);
        Assert.Equal("flush tile/0/000.unfinished", disk.Trace.First(t => t.Contains("000")));
        Assert.True(disk.Trace.IndexOf("flush tile/0/000.unfinished") < disk.Trace.IndexOf("rename tile/0/000"));
        foreach (var folder in new[] { "tile/0", "tile", ".", ".." })
            Assert.True(disk.Trace.IndexOf("rename tile/0/000") < disk.Trace.IndexOf($"flush folder {folder}"), folder);
    }

    /// <summary>What the Journal does: opens at the published head and appends what is not yet in the log, with a checkpoint after each batch.</summary>
    private static async Task<long> GrowAsync(FragileDisk disk, Action<long>? acknowledged = null)
    {
        var store = new FileTileStore("/log", disk);
        var publisher = new CheckpointPublisher(store, SampleLog.Log());
        var head = (await publisher.CurrentAsync(SampleLog.Stop))?.Checkpoint.Head ?? TreeHead.Empty;
        var writer = await LogWriter.OpenAsync(store, head, SampleLog.Stop);
        var end = 0;
        foreach (var batch in Batches)
        {
            end += batch;
            if (end <= writer.Head.Size)
                continue;
            await writer.AppendAsync(Entries[(int)writer.Head.Size..end].AsMemory(), SampleLog.Stop);
            await publisher.PublishAsync(writer.Head, SampleLog.Noon, SampleLog.Stop);
            acknowledged?.Invoke(writer.Head.Size);
        }

        return writer.Head.Size;
    }
}
