using System.Diagnostics;
using Cordon.Bench.Training;
using Cordon.Engines.Matching;
using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Names;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Screening;

/// <summary>Where the time of one comparison goes.</summary>
internal static class PairSpeed
{
    public static int Run(string[] args)
    {
        var pairs = PairSets.Read("nk", "nk_name_cases.csv").ToList();
        var parties = pairs.Select(p => (A: new Party { Kind = p.Kind, Names = [new(p.Left)] }, B: new Party { Kind = p.Kind, Names = [new(p.Right)] })).ToList();
        var prepared = parties.Select(p => (A: PreparedParty.Of(p.A), B: PreparedParty.Of(p.B))).ToList();
        Time("variants", () => { foreach (var p in pairs) NameVariants.Of(p.Left, p.Kind); }, pairs.Count);
        Time("prepare name", () => { foreach (var p in pairs) NamePreparer.Prepare(p.Left, p.Kind); }, pairs.Count);
        Time("prepare party", () => { foreach (var p in parties) PreparedParty.Of(p.A); }, pairs.Count);
        Time("align", () =>
        {
            Span<Link> links = stackalloc Link[Alignment.MostLinks];
            foreach (var (a, b) in prepared)
                Alignment.Find(a.Names[0].Name, b.Names[0].Name, a.Kind == PartyKind.Person, links);
        }, pairs.Count);
        Time("features", () => { foreach (var (a, b) in prepared) NameFeatures.Of(a.Names[0].Name, b.Names[0].Name, a.Kind == PartyKind.Person); }, pairs.Count);
        Time("score prepared", () => { foreach (var (a, b) in prepared) PartyComparer.Score(a, b); }, pairs.Count);
        Time("score", () => { foreach (var (a, b) in parties) PartyComparer.Score(PreparedParty.Of(a), PreparedParty.Of(b)); }, pairs.Count);
        return 0;
    }

    /// <summary>Microseconds to prepare and score one pair of names.</summary>
    public static double Score()
    {
        var parties = PairSets.Read("nk", "nk_name_cases.csv").Select(p => (A: new Party { Kind = p.Kind, Names = [new(p.Left)] }, B: new Party { Kind = p.Kind, Names = [new(p.Right)] })).ToList();
        return Measure(() => { foreach (var (a, b) in parties) PartyComparer.Score(PreparedParty.Of(a), PreparedParty.Of(b)); }, parties.Count);
    }

    private static void Time(string what, Action all, int count) => Console.WriteLine($"{what,-16} {Measure(all, count):F3} us");

    private static double Measure(Action all, int count)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var clock = Stopwatch.StartNew();
            var done = 0;
            while (clock.ElapsedMilliseconds < 300)
            {
                all();
                done += count;
            }

            best = Math.Min(best, clock.Elapsed.TotalMicroseconds / done);
        }

        return best;
    }
}
