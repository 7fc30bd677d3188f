using System.Diagnostics;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Trust;
using Cordon.Engines.Proofs.Verification;

namespace Cordon.Bench.Log;

/// <summary><c>./cordon bench log</c>: trees, tiles, proofs and receipts without the Journal around them. Peers: Tessera on POSIX with NVMe and up to 7 cores; Go's own tlog verifier on a log of ours, on 2 cores.</summary>
internal static class LogBench
{
    private const int Entries = 1_000_000;
    private const int Proofs = 2_000;

    public static int Run(string[] args) => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        var table = new FigureTable("log");
        var entries = MakeEntries();
        using var signer = new Ed25519Signer(new byte[Ed25519.SeedLength]);
        var key = new NoteSigner("log.arvonia.example", SignatureType.Ed25519, signer);

        table.Group("tree, in memory");
        table.Row("leaves appended a second, leaf hash included", Entries / Seconds(() => Grow(entries)), "500,000", "");
        foreach (var batch in new[] { 1_000, 10_000, 100_000 })
        {
            var folder = Directory.CreateTempSubdirectory("cordon-bench-log-").FullName;
            try
            {
                await BatchAsync(table, entries, batch, new FileTileStore(folder), key);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        table.Print();
        return 0;
    }

    private static async Task BatchAsync(FigureTable table, ReadOnlyMemory<byte>[] entries, int batch, FileTileStore store, NoteSigner key)
    {
        var count = Math.Min(Entries, batch * 100);
        var writer = await LogWriter.OpenAsync(store, TreeHead.Empty);
        var publisher = new CheckpointPublisher(store, key);
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        for (var from = 0; from < count; from += batch)
        {
            var started = clock.Elapsed;
            await writer.AppendAsync(entries[from..(from + batch)]);
            await publisher.PublishAsync(writer.Head, DateTimeOffset.UnixEpoch);
            times.Add((clock.Elapsed - started).TotalMilliseconds);
        }

        table.Group($"{count:N0} entries on disk, flushed and signed every {batch:N0}");
        table.Row("durable entries a second", count / clock.Elapsed.TotalSeconds, "10,000", "10,000");
        table.Row("one batch to its signed checkpoint, p95, ms", P95(times), "1,000", "");

        clock.Restart();
        var report = await new LogVerifier(store).VerifyAsync(key.Key);
        table.Row("whole log verified, entries a second", count / clock.Elapsed.TotalSeconds, "", "703,637");

        var random = new Random(1);
        times.Clear();
        TlogProof? receipt = null;
        for (var i = 0; i < Proofs; i++)
        {
            clock.Restart();
            receipt = await TlogProof.MakeAsync(store, report.Checkpoint, random.Next(count));
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        table.Row("receipt made from the files, p95, ms", P95(times), "5", "");
        var bytes = receipt!.ToBytes();
        var policy = TrustPolicy.Of(key.Key);
        table.Row("receipts read and verified a second", Proofs / Seconds(() => Check(bytes, policy)), "", "");
    }

    private static void Check(byte[] bytes, TrustPolicy policy)
    {
        for (var i = 0; i < Proofs; i++)
        {
            var receipt = TlogProof.Parse(bytes);
            receipt.Verify(receipt.Extra!.Value.Span, policy);
        }
    }

    private static void Grow(ReadOnlyMemory<byte>[] entries)
    {
        var tree = new CompactRange();
        foreach (var entry in entries)
            tree.Append(TreeHash.Leaf(entry.Span));
    }

    private static ReadOnlyMemory<byte>[] MakeEntries()
    {
        var random = new Random(1);
        var entries = new ReadOnlyMemory<byte>[Entries];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = new byte[Digest.Length];
            random.NextBytes(entry);
            entries[i] = entry;
        }

        return entries;
    }

    private static double Seconds(Action act)
    {
        var clock = Stopwatch.StartNew();
        act();
        return clock.Elapsed.TotalSeconds;
    }

    private static double P95(List<double> times)
    {
        times.Sort();
        return times[(int)(times.Count * 0.95)];
    }
}
