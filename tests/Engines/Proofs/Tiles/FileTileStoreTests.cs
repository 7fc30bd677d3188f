using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Tests.Engines.Proofs.Tiles;

public sealed class FileTileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-tiles-").FullName;

    [Fact]
    public async Task Files_are_written_replaced_listed_and_dropped_on_the_real_disk()
    {
        var store = new FileTileStore(Path.Combine(_folder, "deep", "log"));
        Assert.Null(await store.ReadAsync("checkpoint", SampleLog.Stop));
        await store.WriteAsync([new TileFile("checkpoint", "one"u8.ToArray()), new TileFile("tile/0/x001/000.p/3", new byte[3])], SampleLog.Stop);
        await store.WriteAsync([new TileFile("checkpoint", "two"u8.ToArray())], SampleLog.Stop);
        Assert.Equal("two"u8.ToArray(), (await store.ReadAsync("checkpoint", SampleLog.Stop))!.Value.ToArray());
        Assert.Equal(["checkpoint", "tile/0/x001/000.p/3"], store.Paths());
        await store.DropPartialsAsync(new TileName(0, 1000, 256), SampleLog.Stop);
        await store.DropPartialsAsync(new TileName(0, 1001, 256), SampleLog.Stop);
        Assert.Equal(["checkpoint"], store.Paths());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("tile//0")]
    [InlineData("tile/./0")]
    [InlineData("")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    public async Task No_path_leads_out_of_the_folder(string path)
    {
        var store = new FileTileStore(_folder);
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.ReadAsync(path, SampleLog.Stop));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.WriteAsync([new TileFile(path, new byte[1])], SampleLog.Stop));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
