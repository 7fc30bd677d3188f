using System.Security.Cryptography;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Tests.Journal.Projections;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Blobs;

public sealed class BlobTests
{
    private static readonly Retention Retention = new("sample", "party-1");

    [Theory, EachDatabase]
    public async Task A_file_comes_back_as_it_was_under_the_hash_of_its_content(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        foreach (var length in new[] { 0, 1, 65_535, 65_536, 65_537, 131_072, 300_001 })
        {
            var content = new byte[length];
            new Random(length).NextBytes(content);
            var hash = await KeepAsync(writer, content);
            Assert.Equal(SHA256.HashData(content), hash);
            Assert.Equal(content, await ReadAsync(writer, hash));
        }

        // The same content again is kept once.
        var files = Files(place).Length;
        await KeepAsync(writer, [0]);
        var twice = await KeepAsync(writer, [0]);
        Assert.Equal([0], await ReadAsync(writer, twice));
        await writer.DisposeAsync();
        await using var again = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal(files + 1, Files(place).Length);
    }

    [Fact]
    public async Task Every_way_to_damage_a_file_is_found()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var content = new byte[200_000];
        new Random(1).NextBytes(content);
        var hash = await KeepAsync(writer, content);
        var file = Assert.Single(Files(place));
        var whole = File.ReadAllBytes(file);
        const int piece = 65_536 + 17;
        byte[][] damaged =
        [
            [], whole[..10], whole[..24], whole[..(24 + piece)], whole[..^1], [.. whole, 0],
            [.. whole[..24], .. whole[(24 + piece)..]],
            [.. whole[..24], .. whole[(24 + piece)..(24 + (2 * piece))], .. whole[24..(24 + piece)], .. whole[(24 + (2 * piece))..]],
            .. new[] { 0, 23, 24, 100_000, whole.Length - 1 }.Select(at => Flipped(whole, at)),
        ];
        foreach (var bytes in damaged)
        {
            File.WriteAllBytes(file, bytes);
            Assert.Equal("journal.blob.damaged", (await Assert.ThrowsAsync<FaultException>(() => ReadAsync(writer, hash))).Fault.Code);
        }
    }

    [Fact]
    public async Task A_file_nobody_may_see_is_as_if_it_were_not_there_and_an_erased_one_is_gone_from_the_disk()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var hash = await KeepAsync(writer, [1, 2, 3]);
        var stranger = SampleModule.Viewer with { Purposes = new HashSet<string>() };
        Assert.Equal("journal.blob.missing", (await Assert.ThrowsAsync<FaultException>(() => writer.Blobs.ReadAsync(hash, stranger, Stream.Null))).Fault.Code);
        await writer.EraseAsync(Retention, "order", RebuildProperties.Erasing, SampleModule.Open);
        Assert.Equal("journal.blob.erased", (await Assert.ThrowsAsync<FaultException>(() => ReadAsync(writer, hash))).Fault.Code);
        Assert.Empty(Files(place));
    }

    [Fact]
    public async Task An_erasure_leaves_a_file_alone_that_waits_for_its_process()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        await KeepAsync(writer, [1]);
        var staged = await writer.Blobs.StageAsync(new MemoryStream([2]));
        await writer.EraseAsync(Retention, "order", RebuildProperties.Erasing, SampleModule.Open);
        await writer.InProcessAsync(SampleModule.Words, async process =>
        {
            process.Append([SampleJournal.Note("party-1", 1)]);
            await process.AttachAsync(staged, "application/octet-stream", SampleModule.Open, Retention);
        });
        Assert.Equal([2], await ReadAsync(writer, staged.Sha256.ToArray()));
    }

    [Fact]
    public async Task A_file_that_no_process_attached_is_gone_after_the_next_start()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using (var writer = await SampleJournal.OpenAsync(place.Options()))
            await writer.Blobs.StageAsync(new MemoryStream([1]));
        Assert.Single(Files(place));
        await using var again = await SampleJournal.OpenAsync(place.Options());
        Assert.Empty(Files(place));
    }

    private static byte[] Flipped(byte[] whole, int at)
    {
        var bytes = whole.ToArray();
        bytes[at] ^= 1;
        return bytes;
    }

    private static async Task<byte[]> KeepAsync(JournalWriter writer, byte[] content)
    {
        var staged = await writer.Blobs.StageAsync(new MemoryStream(content));
        await writer.InProcessAsync(SampleModule.Words, async process =>
        {
            process.Append([SampleJournal.Note("party-1", 1)]);
            await process.AttachAsync(staged, "application/octet-stream", SampleModule.Open, Retention);
        });
        return staged.Sha256.ToArray();
    }

    private static async Task<byte[]> ReadAsync(JournalWriter writer, byte[] hash)
    {
        var output = new MemoryStream();
        await writer.Blobs.ReadAsync(hash, SampleModule.Viewer, output);
        return output.ToArray();
    }

    private static string[] Files(TestPlace place) => Directory.GetFiles(Path.Combine(place.Folder, "blobs"), "*", SearchOption.AllDirectories);
}
