using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.Calibration;
using Cordon.Engines.Foresight.Inspection;
using Cordon.Engines.Foresight.Learning;
using Cordon.Engines.Foresight.Measures;
using Cordon.Engines.Foresight.Models;
using Cordon.Growing;

namespace Cordon.Bench.Ranker;

/// <summary>
/// Trains on the first slice of time, calibrates on the second, measures on the third. Settings were chosen on the second slice only:
/// <c>valid</c> shows it, with <c>prices</c> as further keys and other ways to grow as <c>rounds,rate,leaves,least in leaf,feature share,ridge</c>.
/// </summary>
internal static class RankerBench
{
    private const double Top = 0.05;
    private const double RandomShare = 0.2;

    public static int Run(string[] args)
    {
        if (args.Length > 0)
            return args[0] == "valid" ? OnValid(args[1..]) : Usage();
        var slices = TimeSlices.Read(withPrices: false, "train", "valid", "test");
        var (train, valid, test) = (slices[0], slices[1], slices[2]);

        var watch = Stopwatch.StartNew();
        var model = new LightGbmGrower().Grow(train.Rows, train.Outcomes, TreeGrowth.Many);
        var training = watch.Elapsed;
        var calibration = new IsotonicCalibration(valid.ScoredBy(model));
        var linear = Baseline(train);

        var scored = test.ScoredBy(model);
        var (importer, regression) = (test.ScoredBy(test.FeatureOf("Importer ID")), test.ScoredBy(linear));
        List<(double, bool)> probable = [.. scored.Select(s => (calibration.Probability(s.Score), s.Irregular))];

        var table = new FigureTable("ranker");
        table.Note("The data is synthetic revenue fraud: the figures prove the machinery and say nothing about proliferation.");
        table.Note($"trained on {train.Span}, calibrated on {valid.Span}, measured on {test.Span}; best peer is the better of the two baselines");
        table.Group("test");
        Compare(table, "average precision", "0.70", RankingMeasures.AveragePrecision, scored, importer, regression);
        Compare(table, "precision in the top 5 %", "0.93", c => RankingMeasures.PrecisionAtTop(c, Top), scored, importer, regression);
        Compare(table, "area under the curve", "", RankingMeasures.AreaUnderCurve, scored, importer, regression);
        table.Row("calibration error (ECE, 10 bins)", RankingMeasures.CalibrationError(probable), "", "");
        ShowFreshPrices(table, test.WithNewPrice(train, scored));
        table.Group("speed, one thread");
        table.Row("training, s", training.TotalSeconds, "", "");
        table.Row("features made, declarations/s", slices.Sum(s => s.Cases.Count) / slices.Sum(s => s.Encoding.TotalSeconds), "", "");
        table.Row("scored, declarations/s", Speed(test.Rows, row => model.Score(row)), "", "");
        table.Row("explained (parts of each feature), declarations/s", Speed(test.Rows, row => model.Attribute(row)[0]), "", "");
        ShowInspections(table, test, scored);
        ShowReasons(table, test, model, scored, calibration);
        table.Print();
        return 0;
    }

    private static int OnValid(string[] args)
    {
        var slices = TimeSlices.Read(args.Contains("prices"), "train", "valid");
        foreach (var growth in args.Where(a => a != "prices").Select(GrowthOf).DefaultIfEmpty(TreeGrowth.Many))
        {
            var (ours, theirs) = LightGbmGrower.GrowBoth(slices[0].Rows, slices[0].Outcomes, growth);
            var scored = slices[1].ScoredBy(ours);
            var apart = theirs(slices[1].Rows).Select((t, i) => Math.Abs(t - scored[i].Score)).Max();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{growth}: average precision {RankingMeasures.AveragePrecision(scored):F4}, top 5 % {RankingMeasures.PrecisionAtTop(scored, Top):F4}, AUC {RankingMeasures.AreaUnderCurve(scored):F4}; our score and the library's differ by {apart:E1} at most"));
            var fresh = slices[1].WithNewPrice(slices[0], scored);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  the {fresh.Count} with a price never declared before ({fresh.Average(f => f.Irregular ? 1.0 : 0):F3} irregular): average precision {RankingMeasures.AveragePrecision(fresh):F4}, top 5 % {RankingMeasures.PrecisionAtTop(fresh, Top):F4}, AUC {RankingMeasures.AreaUnderCurve(fresh):F4}"));
        }

        return 0;
    }

    private static TreeGrowth GrowthOf(string text)
    {
        var parts = text.Split(',').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return new((int)parts[0], parts[1], (int)parts[2], (int)parts[3], parts[4], parts[5]);
    }

    private static int Usage()
    {
        Console.Error.WriteLine("usage: ./cordon bench ranker [valid [prices] [rounds,rate,leaves,least in leaf,feature share,ridge …]]");
        return 2;
    }

    private static LinearModel Baseline(TimeSlice train)
    {
        var beta = Training.LogisticFit.Fit([.. train.Rows.Select(r => (float[])[1, .. r])], train.Outcomes, [.. train.Rows.Select(_ => 1.0)], 1);
        return new LinearModel(beta[0], beta[1..], new double[beta.Length - 1]);
    }

    private static void Compare(FigureTable table, string figure, string target, Func<IReadOnlyList<(double, bool)>, double> measure, IReadOnlyList<(double, bool)> ours, IReadOnlyList<(double, bool)> importer, IReadOnlyList<(double, bool)> regression)
    {
        var (byImporter, byRegression) = (measure(importer), measure(regression));
        table.Row(figure, measure(ours), target, Math.Max(byImporter, byRegression).ToString("F3", CultureInfo.InvariantCulture));
        table.Note(string.Create(CultureInfo.InvariantCulture, $"    past rate of the importer {byImporter:F3}, logistic regression on the same features {byRegression:F3}"));
    }

    private static void ShowFreshPrices(FigureTable table, List<(double Score, bool Irregular)> fresh)
    {
        table.Group($"the {fresh.Count:N0} of them whose price to the cent was never declared in training (the rest is where this data repeats itself)");
        table.Row("average precision", RankingMeasures.AveragePrecision(fresh), "", "");
        table.Row("irregular among them: what a ranking that knows nothing would reach", fresh.Average(f => f.Irregular ? 1.0 : 0), "", "");
        table.Row("area under the curve", RankingMeasures.AreaUnderCurve(fresh), "", "");
    }

    private static double Speed(IReadOnlyList<float[]> rows, Func<float[], double> work)
    {
        var (watch, sum, rounds) = (Stopwatch.StartNew(), 0.0, 0);
        for (; watch.Elapsed.TotalSeconds < 2; rounds++)
            sum += rows.Sum(work);
        return double.IsFinite(sum) ? rounds * rows.Count / watch.Elapsed.TotalSeconds : double.NaN;
    }

    private static void ShowInspections(FigureTable table, TimeSlice test, List<(double Score, bool Irregular)> scored)
    {
        var capacity = (int)(scored.Count * Top);
        var outcome = test.Cases.Zip(test.Outcomes).ToDictionary(c => c.First.Id, c => c.Second);
        var chosen = InspectionDraw.Draw([.. test.Cases.Zip(scored, (c, s) => (c.Id, s.Score))], capacity, RandomShare, SHA256.HashData(Encoding.UTF8.GetBytes("cordon bench ranker")));
        var estimate = InspectionEstimate.From(chosen.Select(i => (i, outcome[i.Id])), capacity);
        var ranked = chosen.Where(i => i.Ground == Ground.Ranking).ToList();
        table.Group($"{capacity} inspections, {RandomShare:P0} of them drawn at random");
        table.Row("irregular among those chosen by rank", ranked.Count(i => outcome[i.Id]) / (double)ranked.Count, "", "");
        table.Row("irregular among the random ones", estimate.Irregular.Share ?? double.NaN, "", "");
        table.Note(string.Create(CultureInfo.InvariantCulture, $"    95 % interval {estimate.Irregular.Low:F3} to {estimate.Irregular.High:F3} from {estimate.Irregular.Of}; the truth is {scored.Average(s => s.Irregular ? 1.0 : 0):F3}"));
    }

    private static void ShowReasons(FigureTable table, TimeSlice test, TreeModel model, List<(double Score, bool Irregular)> scored, IsotonicCalibration calibration)
    {
        var first = Enumerable.Range(0, scored.Count).MaxBy(i => scored[i].Score);
        table.Group($"reasons of the first in rank (probability {calibration.Probability(scored[first].Score).ToString("F3", CultureInfo.InvariantCulture)})");
        foreach (var reason in new Reasons(test.Plan, model).Of(test.History, test.Cases[first], test.Rows[first], 4))
            table.Note(string.Create(CultureInfo.InvariantCulture, $"{reason.Weight,6:+0.00;-0.00}  {reason.Words}"));
    }
}
