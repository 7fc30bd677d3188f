using Cordon.Engines.Proofs.Tiles;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Tiles;

public sealed class TileNameTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 1234067, 256, "tile/1/x001/x234/067")]
    [InlineData(63, 999, 1, "tile/63/999.p/1")]
    [InlineData(TileName.Entries, 1000, 255, "tile/entries/x001/000.p/255")]
    [InlineData(TileName.Entries, 999_999_999, 256, "tile/entries/x999/x999/999")]
    public void A_name_is_written_as_the_specification_says_and_read_back(int level, long index, int width, string path)
    {
        var name = new TileName(level, index, width);
        Assert.Equal(path, name.ToString());
        Assert.True(TileName.TryParse(path, out var read));
        Assert.Equal(name, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/00")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/x001/x000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Anything_else_is_no_name(string path) => Assert.False(TileName.TryParse(path, out _));

    [Fact]
    public void Every_name_survives_writing_and_reading()
    {
        Gen.Select(Gen.Int[-1, 63], Gen.OneOf(Gen.Long[0, 2000], Gen.Long[0, long.MaxValue / 1001]), Gen.Int[1, 256]).Sample((level, index, width) =>
        {
            var name = new TileName(level, index, width);
            Assert.True(TileName.TryParse(name.ToString(), out var read), name.ToString());
            Assert.Equal(name, read);
        }, iter: 10_000);
    }

    [Fact]
    public void Reading_anything_gives_one_spelling_or_nothing()
    {
        SampleLog.PieceOf("tile", "/", "0", "63", "entries", "x", "000", "123", ".p", "256", "7").Array[0, 12].Sample(parts =>
        {
            var path = string.Concat(parts);
            Assert.True(!TileName.TryParse(path, out var name) || name.ToString() == path);
        }, iter: 50_000);
    }
}
