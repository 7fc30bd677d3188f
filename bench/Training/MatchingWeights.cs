using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>Fits the logistic combination, one for persons and one for everything else, and says what ten-fold cross-validation gives.</summary>
internal static class MatchingWeights
{
    private const int Folds = 10;
    private const double NameCaseWeight = 8;
    private const double Ridge = 4;

    /// <summary>What a full unit of information adds at least: among names that agree as well, the longer and rarer one comes first.</summary>
    private const double LeastInformation = 0.35;

    /// <summary>Taken from names in two scripts: the labelled pairs of them are as often the same as not, a question meets every listed name.</summary>
    private const double CrossScriptCaution = 0.4;

    /// <summary>How much a hard negative counts: more would bring fewer false alerts and find fewer names.</summary>
    private const double MinedWeight = 0.8;

    /// <summary>The same where the question does not say what it names: with more, firms are no longer found by their names in another script.</summary>
    private const double UnstatedMinedWeight = 0.2;

    /// <summary>What synthetic people are asked as.</summary>
    private static readonly PartyKind[] Kinds = [PartyKind.Person, PartyKind.Any];

    private static readonly int CrossScript = Array.IndexOf(NameVector.Terms, "cross-script");
    private static readonly int Information = Array.IndexOf(NameVector.Terms, "information");

    public static int Run(string[] args)
    {
        var pairs = PairSets.Load();
        var mined = Mined();
        var scores = CrossValidate(pairs, mined);
        Report(pairs, scores);
        var fitted = Enum.GetValues<Reading>().ToDictionary(reading => reading, reading => Fit([.. Own(pairs, reading), .. Own(mined, reading)]));
        foreach (var kind in Kinds)
        {
            var unseen = MinedNegatives.Load(kind, every: 3, from: 1, namesakes: true);
            Console.WriteLine($"unseen synthetic people read as {unseen[0].Reading}, beside the likest listed names: {1000.0 * unseen.Count(p => Best(fitted[p.Reading], p).Z > 0) / unseen.Count:F2} in 1,000 alert");
        }

        var calibration = Calibration.Of([.. pairs.Where(p => !p.IsRepeated).Select(p => (scores[p], p.Same))]);
        Console.WriteLine($"calibration at equal priors: slopes {calibration.Below:F3} and {calibration.Above:F3}, offset {calibration.Offset:F3}, expected calibration error {calibration.Error:F3}");
        if (args.Contains("--errors"))
            Errors(pairs, scores, args);
        if (args.Contains("--write"))
            Write(fitted, calibration);
        return 0;
    }

    /// <summary>The hard negatives of every reading that has some.</summary>
    public static List<LabelledPair> Mined() => [.. Kinds.SelectMany(kind => MinedNegatives.Load(kind, every: 3))];

    /// <summary>The log-odds of each pair by weights fitted on the other nine tenths.</summary>
    public static Dictionary<LabelledPair, double> CrossValidate(List<LabelledPair> pairs, List<LabelledPair> mined)
    {
        var scores = new Dictionary<LabelledPair, double>();
        foreach (var reading in Enum.GetValues<Reading>())
        {
            var own = Own(pairs, reading);
            var shuffle = new Random(20260101);
            var fold = own.ToDictionary(p => p, _ => shuffle.Next(Folds));
            for (var k = 0; k < Folds; k++)
            {
                var beta = Fit([.. own.Where(p => fold[p] != k), .. Own(mined, reading)]);
                foreach (var pair in own.Where(p => fold[p] == k))
                    scores[pair] = Best(beta, pair).Z;
            }
        }

        return scores;
    }

    private static List<LabelledPair> Own(List<LabelledPair> pairs, Reading reading) => [.. pairs.Where(p => p.Reading == reading)];

    /// <summary>Writes the coefficients and keeps the constants below them, which are set by reason and say so.</summary>
    private static void Write(Dictionary<Reading, double[]> fitted, Calibration calibration)
    {
        var path = Path.Combine(BenchData.Root, "data", "matching", "weights.tsv");
        var kept = File.ReadAllLines(path).SkipWhile(l => l != "# constants").ToList();
        var lines = new List<string>
        {
            "# Coefficients of the logistic combination of name terms: term, for persons, for everything else, and for everything else where the question does not say what it names. Natural log-odds.",
            "# Version 1. Made by: ./cordon bench matching-weights --write",
            FormattableString.Invariant($"# Fitted on the half of the labelled pairs of name cases (weight {NameCaseWeight}), real aliases and cross-script names (weight 1 each) that is at hand, and on synthetic people beside the listed names most like theirs (weight {MinedWeight}, {UnstatedMinedWeight} where the question does not say what it names); ridge {Ridge} on standardised terms."),
        };
        for (var i = 0; i < NameVector.Terms.Length; i++)
            lines.Add(FormattableString.Invariant($"{NameVector.Terms[i]}\t{fitted[Reading.Person][i]:F5}\t{fitted[Reading.Other][i]:F5}\t{fitted[Reading.Unstated][i]:F5}"));
        var made = new Dictionary<string, double> { ["calibration-below"] = calibration.Below, ["calibration-above"] = calibration.Above, ["calibration-offset"] = calibration.Offset };
        kept = [.. kept.Select(l => l.Split('\t')[0] is var name && made.TryGetValue(name, out var value) ? FormattableString.Invariant($"{name}\t{value:F4}") : l)];
        File.WriteAllLines(path, [.. lines, .. kept]);
        Console.WriteLine("-> " + path);
    }

    private static double[] Fit(List<LabelledPair> pairs)
    {
        var terms = NameVector.Terms.Length;
        // The pairs of each set were drawn with a prior of their own: nuisance terms take it up, and the set of name cases is the reference.
        float[] Extend(LabelledPair p, float[] row) => [.. row, p.Set == "alias" ? 1 : 0, p.Set == "cross" ? 1 : 0];
        var beta = new double[terms + 2];
        beta[1] = 1;
        beta[2] = 1;
        List<bool> labels = [.. pairs.Select(p => p.Same)];
        List<double> weights = [.. pairs.Select(p => p.Set switch { "nk" => NameCaseWeight * Certainty(p), "mined" => p.Reading == Reading.Unstated ? UnstatedMinedWeight : MinedWeight, _ => 1.0 })];
        for (var round = 0; round < 3; round++)
        {
            var rows = pairs.Select(p => Extend(p, Best(beta, p).Row)).ToList();
            beta = SignRules.Fit(rows, labels, weights, Ridge, [.. rows.Select(r => LeastInformation * r[Information])]);
            beta[Information] += LeastInformation;
        }

        beta[CrossScript] -= CrossScriptCaution;
        return beta[..terms];
    }

    /// <summary>How sure the labellers were.</summary>
    private static double Certainty(LabelledPair pair) => pair.Quality switch { "STRONG" => 2.5, "WEAK" => 0.5, _ => 1 };

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
            Report(title, [.. pairs.Where(p => !p.IsRepeated && chosen(p))], scores);
        foreach (var set in pairs.Where(p => p is { IsRepeated: true, Reading: Reading.Unstated }).GroupBy(p => p.Set))
            Report(set.Key + ", kind unstated", [.. set], scores);
    }

    private static void Report(string title, List<LabelledPair> pairs, Dictionary<LabelledPair, double> scores)
    {
        var set = new PairMeasures([.. pairs.Select(p => (scores[p], p.Same))]);
        var at = set.At(0);
        var best = Enumerable.Range(-30, 61).Select(t => (T: t / 10.0, set.At(t / 10.0).F1)).MaxBy(x => x.F1);
        Console.WriteLine($"{title,-22} n={set.Count,5}  F1={at.F1:F3} (P {at.Precision:F3} R {at.Recall:F3} right {at.Accuracy:F3})  best F1={best.F1:F3} at {best.T:F1}  AUC={set.Auc():F3}  recall at 1% FPR={set.RecallAt(0.01):F3}");
    }

    private static void Errors(List<LabelledPair> pairs, Dictionary<LabelledPair, double> scores, string[] args)
    {
        var group = args.SkipWhile(a => a != "--errors").Skip(1).FirstOrDefault() ?? "nk";
        foreach (var p in pairs.Where(p => (p.Set == group || p.Group == group) && (scores[p] > 0) != p.Same).OrderBy(p => p.Same).ThenByDescending(p => Math.Abs(scores[p])))
            Console.WriteLine($"{(p.Same ? "missed" : "false ")} {scores[p],6:F2} {p.Quality,-6} {p.Kind,-6} {p.Left} | {p.Right}");
    }
}
