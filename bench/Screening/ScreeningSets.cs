using System.Diagnostics;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Screening;

internal static class ScreeningSets
{
    public static int Run(string[] args)
    {
        var clock = Stopwatch.StartNew();
        var parties = Training.ListedParties.Load();
        Console.WriteLine($"read {parties.Count} in {clock.Elapsed.TotalSeconds:F2}s");
        clock.Restart();
        var index = PartyIndex.Build(parties);
        Console.WriteLine($"index {index.Count} / {index.NameCount} names in {clock.Elapsed.TotalSeconds:F2}s");
        var show = args.Contains("--show");
        foreach (var file in new[] { "positives_un_treated.csv", "negatives_us.csv", "negatives_global.csv" })
        {
            var rows = Csv.Rows(BenchData.PathOf("screening-bench", file)).ToList();
            if (file.StartsWith('n') && args.Contains("--quick"))
                rows = rows.Take(5000).ToList();
            var times = new List<double>();
            var hits = 0;
            foreach (var row in rows)
            {
                clock.Restart();
                var found = index.Search(new Party { Kind = PartyKind.Person, Names = [new(row["full_name"])] });
                times.Add(clock.Elapsed.TotalMilliseconds);
                var hit = found.Count > 0 && found[0].Comparison.Score >= 0.7;
                hits += hit ? 1 : 0;
                if (show && hit == file.StartsWith('n'))
                    Console.WriteLine($"   {row["full_name"]} -> {(found.Count > 0 ? $"{found[0].Comparison.Score:F3} {found[0].Comparison.Findings[0].Detail}" : "nothing")}");
            }

            times.Sort();
            Console.WriteLine($"{file}: {hits}/{rows.Count} = {100.0 * hits / rows.Count:F2}%  mean {times.Average():F3} ms p50 {times[times.Count / 2]:F3} p95 {times[(int)(times.Count * 0.95)]:F3} max {times[^1]:F1}");
        }

        return 0;
    }
}
