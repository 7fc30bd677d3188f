using System.Diagnostics;
using Cordon.Bench.Training;
using Cordon.Engines.Matching;
using Cordon.Engines.Matching.Index;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Screening;

internal static class SearchStages
{
    public static int Run(string[] args)
    {
        var parties = ListedParties.Load();
        var index = PartyIndex.Build(parties);
        var segment = new Segment([.. parties.Select(PreparedParty.Of)]);
        var queries = Csv.Rows(BenchData.PathOf("screening-bench", args.Length > 0 ? args[0] : "negatives_us.csv")).Take(3000).Select(r => new Party { Kind = PartyKind.Person, Names = [new(r["full_name"])] }).ToList();
        var prepared = queries.Select(PreparedParty.Of).ToList();
        for (var round = 0; round < 3; round++)
        {
            Time("gather", () => { foreach (var q in prepared) foreach (var (n, _) in q.Names) { var s = Scratch.For(segment); Searcher.Gather(n, segment, true, s); Count += s.Touched.Count; } }, queries.Count);
            Console.WriteLine($"touched {Count / 3000}");
            Count = 0;
            Time("gather+rank", () => { foreach (var q in prepared) foreach (var (n, _) in q.Names) Count += Searcher.Candidates(n, segment, true).Count; }, queries.Count);
            Console.WriteLine($"ranked {Count / 3000}");
            Count = 0;
            Time("search", () => { foreach (var q in prepared) { var f = new Dictionary<int, double>(); Searcher.Search(q, segment, true, f); } }, queries.Count);
            Time("whole", () => { foreach (var q in queries) index.Search(q); }, queries.Count);
        }

        return 0;
    }

    private static long Count;

    private static void Time(string what, Action all, int count)
    {
        var before = Process.GetCurrentProcess().UserProcessorTime;
        var clock = Stopwatch.StartNew();
        all();
        Console.WriteLine($"{what,-16} {clock.Elapsed.TotalMicroseconds / count:F1} us  (cpu {(Process.GetCurrentProcess().UserProcessorTime - before).TotalMicroseconds / count:F1})");
    }
}
