using System.Diagnostics;
using System.Globalization;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Measures;

namespace Cordon.Bench.Ranker;

internal static class RankerBench
{
    private const int WarmUpDays = 60;

    public static int Run(string[] args)
    {
        var train = FraudDeclarations.Read("train");
        var valid = FraudDeclarations.Read("valid");
        foreach (var withPrices in new[] { false, true })
        {
            var plan = FraudDeclarations.Plan(withPrices);
            var encoder = new FeatureEncoder(plan);
            var history = new CaseHistory(plan);
            var watch = Stopwatch.StartNew();
            var rows = encoder.EncodeInTime(history, train);
            var later = encoder.EncodeInTime(history, valid.Select(c => c with { Irregular = null }));
            Console.WriteLine($"encode {watch.Elapsed}");
            foreach (var warm in new[]{0, 60, 120})
            foreach (var g in args.Length == 0 ? [Growth.Chosen] : args.Select(Parse))
            {
                var start = train[0].Declared.Day.AddDays(warm);
                var used = Enumerable.Range(0, train.Count).Where(i => train[i].Declared.Day >= start).ToList();
                watch.Restart();
                var (ours, theirs) = LightGbmTrainer.Train([.. used.Select(i => rows[i])], [.. used.Select(i => train[i].Irregular!.Value)], g);
                var t = watch.Elapsed;
                var s = later.Select((r, i) => (ours.Score(r), valid[i].Irregular!.Value)).ToList();
                var diff = theirs(later).Select((x, i) => Math.Abs(x - s[i].Item1)).Max();
                Console.WriteLine($"prices {withPrices} warm {warm} {g}: AP {RankingMeasures.AveragePrecision(s):F4} P5 {RankingMeasures.PrecisionAtTop(s, 0.05):F4} AUC {RankingMeasures.AreaUnderCurve(s):F4}  {t.TotalSeconds:F1}s diff {diff}");
            }
        }
        return 0;
    }

    private static Growth Parse(string t)
    {
        var p = t.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        return new((int)p[0], p[1], (int)p[2], (int)p[3], p[4], p[5]);
    }
}
