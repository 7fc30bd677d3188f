using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs;

/// <summary>Logs and keys to test with. Seeds are fixed, so that a failure can be repeated.</summary>
internal static class SampleLog
{
    public const string Origin = "log.arvonia.example/test";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static byte[][] Entries(int count, int seed = 0) =>
        [.. Enumerable.Range(0, count).Select(i => Encoding.ASCII.GetBytes($"entry {i} of {seed}"))];

    public static IEnumerable<ReadOnlyMemory<byte>> AsMemory(this IEnumerable<byte[]> entries) => entries.Select(e => (ReadOnlyMemory<byte>)e);

    public static Ed25519Signer Seeded(byte seed) => new([.. Enumerable.Repeat(seed, Ed25519.SeedLength)]);

    public static NoteSigner Log(string origin = Origin, byte seed = 1) => new(origin, SignatureType.Ed25519, Seeded(seed));

    public static NoteSigner Witness(string name, byte seed) => new(name, SignatureType.CosignatureV1, Seeded(seed));

    /// <summary>One of these pieces, to put texts together that are nearly right.</summary>
    public static Gen<string> PieceOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    /// <summary>A log grown by batches of these sizes, with a signed checkpoint after each.</summary>
    public static async Task<MemoryTileStore> GrownAsync(params int[] batches)
    {
        var store = new MemoryTileStore();
        var entries = Entries(batches.Sum());
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty, Stop);
        var publisher = new CheckpointPublisher(store, Log());
        await publisher.PublishAsync(TreeHead.Empty, Noon, Stop);
        foreach (var batch in batches)
        {
            var from = (int)writer.Head.Size;
            await publisher.PublishAsync(await writer.AppendAsync(entries[from..(from + batch)].AsMemory(), Stop), Noon, Stop);
        }

        return store;
    }
}
