using System.Diagnostics;
using Cordon.Bench.Training;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Screening;

/// <summary><c>./cordon bench screening</c>: every figure the screening engine is held to, beside the best of its peers.</summary>
internal static class ScreeningBench
{
    public static int Run(string[] args)
    {
        var table = new FigureTable("screening");
        Pairs(table);
        var (index, entities) = Start(table);
        Lists(table, index, entities);
        Speed(table, index);
        table.Print();
        return 0;
    }

    private static void Pairs(FigureTable table)
    {
        var pairs = PairSets.Load();
        var scores = MatchingWeights.CrossValidate(pairs, MatchingWeights.Mined());
        PairMeasures Of(Func<LabelledPair, bool> chosen) => new([.. pairs.Where(p => !p.IsRepeated && chosen(p)).Select(p => (scores[p], p.Same))]);
        table.Group("pairs of names, each scored by weights fitted without it (ten-fold)");
        table.Row("labelled name pairs, F1 at 0.7", Of(p => p.Set == "nk").At(0).F1, "0.85", "0.798");
        table.Row("  people", Of(p => p.Set == "nk" && p.Kind == PartyKind.Person).At(0).F1, "0.75", "0.63");
        table.Row("  synthetic people only", Of(p => p.Group == "synth_people").At(0).F1, "", "0.628");
        table.Row("  synthetic companies only", Of(p => p.Group == "synth_companies").At(0).F1, "", "0.726");
        table.Row("  of quality STRONG, share right", Of(p => p.Set == "nk" && p.Quality == "STRONG").At(0).Accuracy, "0.95", "");
        foreach (var missed in pairs.Where(p => !p.IsRepeated && p.Quality == "STRONG" && (scores[p] >= 0) != p.Same))
            table.Note($"STRONG, wrong: {missed.Left} | {missed.Right} ({(missed.Same ? "same" : "different")})");
        var sharing = Of(p => p.Set == "alias" && SharesWord(p));
        table.Row("alias pairs with a similar word, recall at 1 % FPR", sharing.RecallAt(0.01), "0.50", "");
        table.Row("  AUC", sharing.Auc(), "0.87", "");
        var all = Of(p => p.Set == "alias");
        table.Row("alias pairs, all, recall at 1 % FPR", all.RecallAt(0.01), "", "0.339");
        table.Row("  AUC", all.Auc(), "", "0.774");
        table.Note($"alias pairs without a similar word (translations, renamings): {pairs.Count(p => !p.IsRepeated && p.Set == "alias" && !SharesWord(p))} of {all.Count}");
        table.Row("cross-script pairs, recall at 1 % FPR", Of(p => p.Set == "cross").RecallAt(0.01), "0.90", "0.739");
        table.Row("  Arabic, recall at 0.7", Of(p => p.Group == "xscript_ARABIC").At(0).Recall, "0.70", "0.263");
        table.Row("  Cyrillic, recall at 0.7", Of(p => p.Group == "xscript_CYRILLIC").At(0).Recall, "", "");
        table.Row("  Han and Hangul, recall at 0.7", Of(p => p.Group is "xscript_CJK" or "xscript_HANGUL").At(0).Recall, "0.50", "");
        var every = Of(p => true);
        table.Row("largest share of matches tied at one score", every.LargestTie(0), "", "0.603");
        table.Row("expected calibration error of the probability", Calibration.Of([.. pairs.Where(p => !p.IsRepeated).Select(p => (scores[p], p.Same))]).Error, "≤ 0.05", "");
    }

    /// <summary>A pair whose names share at least one word, or two alike: the others are translations and renamings that no spelling can find.</summary>
    private static bool SharesWord(LabelledPair pair) => pair.Rows.Any(r => r[NothingLinked] == 0);

    private static readonly int NothingLinked = Array.IndexOf(Engines.Matching.Scoring.NameVector.Terms, "nothing-linked");

    private static (PartyIndex Index, List<Party> Parties) Start(FigureTable table)
    {
        var clock = Stopwatch.StartNew();
        var loaded = ListFolder.Load([BenchData.PathOf("lists", "ofac"), BenchData.PathOf("lists", "un")]);
        List<Party> parties = [.. loaded.Entities.Select(e => e.Party)];
        var index = PartyIndex.Build(parties);
        table.Group($"OFAC and UN lists: {index.Count} entities, {index.NameCount} names");
        table.Row("read and indexed, s", clock.Elapsed.TotalSeconds, "≤ 2", "8.2");
        clock.Restart();
        var changed = index.With(parties.Take(40).Select(p => p with { Names = [.. p.Names, new PartyName("Another Spelling")] }), parties.Skip(40).Take(20).Select(p => p.Id!));
        table.Row("index takes a delta of 60, s", clock.Elapsed.TotalSeconds, "≤ 1", "");
        GC.KeepAlive(changed);
        return (index, parties);
    }

    private static void Lists(FigureTable table, PartyIndex index, List<Party> parties)
    {
        var altered = Csv.Rows(BenchData.PathOf("screening-bench", "positives_un_treated.csv")).ToList();
        var listed = MinedNegatives.FoldedNames(parties);
        bool Hit(string name, PartyKind kind = PartyKind.Person) => index.Search(new Party { Kind = kind, Names = [new(name)] }, limit: 1) is [{ Comparison.Score: >= 0.7 }, ..];
        var truly = altered.Where(r => !listed.Contains(MinedNegatives.Folded(r["full_name"]))).ToList();
        table.Row("altered UN names found at 0.7, names only", altered.Count(r => Hit(r["full_name"])) / (double)altered.Count, "0.99", "0.985");
        table.Row($"  the {truly.Count} whose words are altered, not only their order", truly.Count(r => Hit(r["full_name"])) / (double)truly.Count, "", "");
        table.Row("  where the question does not say what it names", altered.Count(r => Hit(r["full_name"], PartyKind.Any)) / (double)altered.Count, "", "");
        foreach (var (kind, title) in Kinds)
        {
            var answers = FalseAlerts.Ask(index, listed, kind).ToList();
            table.Row(title, 1000.0 * answers.Count(a => a.IsAlert) / answers.Count, "≤ 1", "0–6.7");
            table.Note($"  of {answers.Count}; {FalseAlerts.Summary(answers)}");
        }
    }

    private static readonly (PartyKind, string)[] Kinds =
        [(PartyKind.Person, "false alerts in 1,000 synthetic people"), (PartyKind.Any, "  where the question does not say what it names")];

    private static void Speed(FigureTable table, PartyIndex index)
    {
        var names = Csv.Rows(BenchData.PathOf("screening-bench", "negatives_us.csv")).Take(6000).Concat(Csv.Rows(BenchData.PathOf("screening-bench", "positives_un_treated.csv")))
            .Select(r => new Party { Kind = PartyKind.Person, Names = [new(r["full_name"])] }).ToList();
        var times = new List<double>();
        foreach (var round in new[] { false, true })
        {
            times.Clear();
            foreach (var party in names)
            {
                var started = Stopwatch.GetTimestamp();
                index.Search(party);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        var sum = times.Sum();
        times.Sort();
        table.Group("speed on one core, warm, explanation included");
        table.Row("queries a second", 1000 * times.Count / sum, "1,000", "11–58");
        table.Row("  p50, ms", times[times.Count / 2], "", "");
        table.Row("  p95, ms", times[(int)(times.Count * 0.95)], "≤ 5", "26–217");
        table.Row("one pair prepared and scored, µs", PairSpeed.Score(), "≤ 5", "7.5");
        table.Row("peak memory of this whole run, MB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, "", "");
        table.Note("memory of a screening run alone is printed by ./cordon screen (target ≤ 300 MB)");
    }
}
