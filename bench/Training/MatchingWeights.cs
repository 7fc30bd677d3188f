using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>Fits the logistic combination, one for persons and one for everything else, and says what ten-fold cross-validation gives.</summary>
internal static class MatchingWeights
{
    private const int Folds = 10;
    private static double NameCaseWeight = 8;
    private static double Ridge = 4;

    public static int Run(string[] args)
    {
        var pairs = PairSets.Load();
        var mined = MinedNegatives.Load(every: 3);
        NameCaseWeight = args.SkipWhile(a => a != "--nk").Skip(1).Select(double.Parse).FirstOrDefault(8);
        Ridge = args.SkipWhile(a => a != "--ridge").Skip(1).Select(double.Parse).FirstOrDefault(4);
        var minedWeight = args.SkipWhile(a => a != "--mined").Skip(1).Select(double.Parse).FirstOrDefault(0.4);
        var scores = new Dictionary<LabelledPair, double>();
        var fitted = new Dictionary<bool, double[]>();
        foreach (var person in new[] { true, false })
        {
            var own = pairs.Where(p => (p.Kind == PartyKind.Person) == person).ToList();
            var shuffle = new Random(20260101);
            var fold = own.ToDictionary(p => p, _ => shuffle.Next(Folds));
            for (var k = 0; k < Folds; k++)
            {
                var beta = Fit([.. own.Where(p => fold[p] != k), .. person ? mined : []], minedWeight);
                foreach (var pair in own.Where(p => fold[p] == k))
                    scores[pair] = Best(beta, pair).Z;
            }

            var all = Fit([.. own, .. person ? mined : []], minedWeight);
            if (person && args.Contains("--worst"))
            {
                foreach (var m in mined.OrderByDescending(m => Best(all, m).Z).Take(60))
                    Console.WriteLine($"   {Best(all, m).Z:F2} {m.Left} -> {m.Names[m.Rows.IndexOf(Best(all, m).Row)]}");
            }

            if (person)
                Console.WriteLine($"mined above 0: {mined.Count(p => Best(all, p).Z > 0)}, above 1: {mined.Count(p => Best(all, p).Z > 1)}, above 2: {mined.Count(p => Best(all, p).Z > 2)} of {mined.Count}");
            fitted[person] = all;
            Console.WriteLine($"-- {(person ? "persons" : "organisations")}: " + string.Join(", ", NameVector.Terms.Zip(all).Select(t => $"{t.First} {t.Second:F2}")));
        }

        Report(pairs, scores);
        var calibration = Calibration.Of([.. pairs.Select(p => (scores[p], p.Same))]);
        Console.WriteLine($"calibration at equal priors: slope {calibration.Slope:F3}, offset {calibration.Offset:F3}, expected calibration error {calibration.Error:F3}");
        if (args.Contains("--write"))
            Write(fitted, calibration);
        if (args.Contains("--errors"))
            Errors(pairs, scores, args);
        return 0;
    }

    /// <summary>Writes the coefficients and keeps the constants below them, which are set by reason and say so.</summary>
    private static void Write(Dictionary<bool, double[]> fitted, Calibration calibration)
    {
        var path = Path.Combine(BenchData.Root, "data", "matching", "weights.tsv");
        var kept = File.ReadAllLines(path).SkipWhile(l => l != "# constants").ToList();
        var lines = new List<string>
        {
            "# Coefficients of the logistic combination of name terms: term, for persons, for everything else. Natural log-odds.",
            "# Version 1. Made by: ./cordon bench matching-weights --write",
            "# Fitted on the half of the labelled pairs of name cases (weight 4), real aliases and cross-script names (weight 1 each) that is at hand; ridge 2 on standardised terms.",
        };
        for (var i = 0; i < NameVector.Terms.Length; i++)
            lines.Add(FormattableString.Invariant($"{NameVector.Terms[i]}\t{fitted[true][i]:F5}\t{fitted[false][i]:F5}"));
        kept = [.. kept.Select(l => l.StartsWith("calibration-slope", StringComparison.Ordinal) ? FormattableString.Invariant($"calibration-slope\t{calibration.Slope:F4}")
            : l.StartsWith("calibration-offset", StringComparison.Ordinal) ? FormattableString.Invariant($"calibration-offset\t{calibration.Offset:F4}") : l)];
        File.WriteAllLines(path, [.. lines, .. kept]);
        Console.WriteLine("-> " + path);
    }

    private static double[] Fit(List<LabelledPair> pairs, double minedWeight)
    {
        var terms = NameVector.Terms.Length;
        // The pairs of each set were drawn with a prior of their own: nuisance terms take it up, and the set of name cases is the reference.
        float[] Extend(LabelledPair p, float[] row) => [.. row, p.Set == "alias" ? 1 : 0, p.Set == "cross" ? 1 : 0];
        var beta = new double[terms + 2];
        beta[1] = 1;
        beta[2] = 1;
        for (var round = 0; round < 3; round++)
        {
            var rows = pairs.Select(p => Extend(p, Best(beta, p).Row)).ToList();
            beta = LogisticFit.Fit(rows, pairs.Select(p => p.Same).ToList(), pairs.Select(p => p.Set switch { "nk" => NameCaseWeight, "mined" => minedWeight, _ => 1.0 }).ToList(), Ridge);
        }

        return beta[..terms];
    }

    private static (double Z, float[] Row) Best(double[] beta, LabelledPair pair)
    {
        var best = (Z: double.NegativeInfinity, Row: pair.Rows[0]);
        foreach (var row in pair.Rows)
        {
            var z = LogisticFit.Apply(beta, row);
            if (z > best.Z)
                best = (z, row);
        }

        return best;
    }

    private static void Report(List<LabelledPair> pairs, Dictionary<LabelledPair, double> scores)
    {
        foreach (var (title, chosen) in new (string, Func<LabelledPair, bool>)[]
        {
            ("name cases", p => p.Set == "nk"),
            ("  persons", p => p.Set == "nk" && p.Kind == PartyKind.Person),
            ("  synth people", p => p.Group == "synth_people"),
            ("  synth companies", p => p.Group == "synth_companies"),
            ("  strong", p => p.Set == "nk" && p.Quality == "STRONG"),
            ("alias", p => p.Set == "alias"),
            ("  alias persons", p => p.Set == "alias" && p.Kind == PartyKind.Person),
            ("  alias others", p => p.Set == "alias" && p.Kind != PartyKind.Person),
            ("cross", p => p.Set == "cross"),
            ("  cyrillic", p => p.Group == "xscript_CYRILLIC"),
            ("  arabic", p => p.Group == "xscript_ARABIC"),
            ("  cjk+hangul", p => p.Group is "xscript_CJK" or "xscript_HANGUL"),
        })
        {
            var set = pairs.Where(chosen).Select(p => (Z: scores[p], p.Same)).OrderByDescending(s => s.Z).ToList();
            var at0 = F1(set, 0);
            var best = Enumerable.Range(-30, 61).Select(t => (T: t / 10.0, F: F1(set, t / 10.0).F1)).MaxBy(x => x.F);
            Console.WriteLine($"{title,-18} n={set.Count,5}  F1@0={at0.F1:F3} (P {at0.P:F3} R {at0.R:F3} acc {at0.Acc:F3})  best F1={best.F:F3}@{best.T:F1}  AUC={Auc(set):F3}  R@1%FPR={RecallAtFpr(set, 0.01):F3}");
        }
    }

    private static void Errors(List<LabelledPair> pairs, Dictionary<LabelledPair, double> scores, string[] args)
    {
        var group = args.SkipWhile(a => a != "--errors").Skip(1).FirstOrDefault() ?? "nk";
        foreach (var p in pairs.Where(p => (p.Set == group || p.Group == group) && (scores[p] > 0) != p.Same).OrderBy(p => p.Same).ThenByDescending(p => Math.Abs(scores[p])))
            Console.WriteLine($"{(p.Same ? "missed" : "false ")} {scores[p],6:F2} {p.Quality,-6} {p.Kind,-6} {p.Left} | {p.Right}");
    }

    private static (double F1, double P, double R, double Acc) F1(List<(double Z, bool Same)> set, double threshold)
    {
        var tp = set.Count(s => s.Z >= threshold && s.Same);
        var fp = set.Count(s => s.Z >= threshold && !s.Same);
        var fn = set.Count(s => s.Z < threshold && s.Same);
        var tn = set.Count - tp - fp - fn;
        return (tp == 0 ? 0 : 2.0 * tp / ((2 * tp) + fp + fn), tp / Math.Max(1.0, tp + fp), tp / Math.Max(1.0, tp + fn), (tp + tn) / (double)set.Count);
    }

    private static double Auc(List<(double Z, bool Same)> set)
    {
        var ordered = set.OrderBy(s => s.Z).ToList();
        double rankSum = 0, positives = ordered.Count(s => s.Same), negatives = ordered.Count - positives;
        for (var i = 0; i < ordered.Count;)
        {
            var j = i;
            while (j < ordered.Count && ordered[j].Z == ordered[i].Z)
                j++;
            rankSum += ordered.Skip(i).Take(j - i).Count(s => s.Same) * ((i + j + 1) / 2.0);
            i = j;
        }

        return (rankSum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    private static double RecallAtFpr(List<(double Z, bool Same)> set, double rate)
    {
        var negatives = set.Where(s => !s.Same).Select(s => s.Z).OrderDescending().ToList();
        if (negatives.Count == 0)
            return 1;
        var bound = negatives[Math.Min(negatives.Count - 1, (int)Math.Floor(rate * negatives.Count))];
        return set.Count(s => s.Same && s.Z > bound) / Math.Max(1.0, set.Count(s => s.Same));
    }
}
