using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Storage;
using Cordon.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Bench.Journal;

/// <summary>How fast entries become durable through the public API, and how soon a signed checkpoint covers them.</summary>
internal sealed class JournalBenchmark
{
    private const int BulkEntries = 200_000;
    private const int PerProcess = 500;
    private const int AtOnce = 8;
    private const int SteadyRate = 2_000;
    private static readonly TimeSpan SteadyTime = TimeSpan.FromSeconds(20);

    private readonly TimeProvider _clock = TimeProvider.System;

    public static int Run(string[] arguments)
    {
        new JournalBenchmark().RunAsync().GetAwaiter().GetResult();
        return 0;
    }

    private async Task RunAsync()
    {
        var table = new FigureTable("journal");
        table.Group("SQLite");
        Add(table, await MeasureAsync(null), "15,000");
        table.Group("PostgreSQL");
        await Postgres.MeasureAsync(table, async connection => Add(table, await MeasureAsync(connection), ""));
        table.Note($"{BulkEntries:n0} entries in processes of {PerProcess}, {AtOnce} waiting at once; every second entry makes a new data key");
        table.Print();
    }

    // The best published for a log alone, without a database, sealing or projection: Tessera on POSIX, about 10,000/s on 7 cores, 2.3 s to integrate.
    private static void Add(FigureTable table, Figures figures, string target)
    {
        table.Row("entries/s, bulk, durable, sealed, with one projection", figures.PerSecond, target, "10,000");
        table.Row($"entry to signed checkpoint at {SteadyRate:n0}/s, p95, seconds", figures.P95.TotalSeconds, "1", "2.3");
    }

    private async Task<Figures> MeasureAsync(string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            var options = new JournalOptions { Folder = folder, Postgres = postgres };
            await using (var tables = TableSet.Of("bench", (DbContextOptions<BenchContext> o) => new BenchContext(o)).Create(new JournalFolder(options).OpenDatabase()))
                await tables.Database.EnsureCreatedAsync();
            await using var writer = await new Journals(JournalCatalog.Of(new BenchModule()), _clock, new SystemRandomness()).OpenAsync(options);
            await BulkAsync(writer, 0, 20 * PerProcess);
            var started = _clock.GetTimestamp();
            await BulkAsync(writer, 20 * PerProcess, BulkEntries);
            var perSecond = BulkEntries / _clock.GetElapsedTime(started).TotalSeconds;
            return new Figures(perSecond, await new SteadyLoad(writer, _clock, SteadyRate, SteadyTime).P95Async());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task BulkAsync(JournalWriter writer, long first, int entries)
    {
        using var room = new SemaphoreSlim(AtOnce);
        var running = new List<Task>();
        for (var at = first; at < first + entries; at += PerProcess)
        {
            await room.WaitAsync();
            running.Add(OneAsync(at));
        }

        await Task.WhenAll(running);

        async Task OneAsync(long from)
        {
            await writer.InProcessAsync(BenchModule.Words, process =>
            {
                process.Append(Enumerable.Range(0, PerProcess).Select(i => BenchModule.Answer(from + i)));
                return Task.CompletedTask;
            });
            room.Release();
        }
    }

    private sealed record Figures(double PerSecond, TimeSpan P95);
}
