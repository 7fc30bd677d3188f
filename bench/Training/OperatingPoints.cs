using Cordon.Bench.Screening;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary><c>./cordon bench operating-points</c>: what a match would be worth if it began at other log-odds, for persons: fewer false alerts against fewer names found. Pairs are scored by weights fitted without them.</summary>
internal static class OperatingPoints
{
    public static int Run(string[] args)
    {
        var pairs = PairSets.Load();
        var scores = MatchingWeights.CrossValidate(pairs, MatchingWeights.Mined());
        List<Party> parties = [.. ListFolder.Load([BenchData.PathOf("lists", "ofac"), BenchData.PathOf("lists", "un")]).Entities.Select(e => e.Party)];
        var (index, listed) = (PartyIndex.Build(parties), MinedNegatives.FoldedNames(parties));
        var people = new[] { PartyKind.Person, PartyKind.Any }.ToDictionary(kind => kind, kind => FalseAlerts.Ask(index, listed, kind).Select(a => LogOdds(a.Best?.Score)).ToList());
        var altered = Csv.Rows(BenchData.PathOf("screening-bench", "positives_un_treated.csv"))
            .Select(r => index.Search(new Party { Kind = PartyKind.Person, Names = [new(r["full_name"])] }, limit: 1) is [var first, ..] ? LogOdds(first.Comparison.Score) : double.NegativeInfinity).ToList();
        Console.WriteLine("   at  F1     people  cos    STRONG  Arabic  Cyrill.  altered  false/1000  kind unsaid");
        for (var at = -0.2; at <= 1.21; at += 0.1)
        {
            PairMeasures Of(Func<LabelledPair, bool> chosen) => new([.. pairs.Where(p => !p.IsRepeated && chosen(p)).Select(p => (scores[p], p.Same))]);
            double Alerts(PartyKind kind) => 1000.0 * people[kind].Count(z => z >= at) / people[kind].Count;
            // Only persons are moved: what is no person stays where it is.
            var all = new PairMeasures([.. pairs.Where(p => p is { IsRepeated: false, Set: "nk" }).Select(p => (p.Reading == Reading.Person ? scores[p] - at : scores[p], p.Same))]);
            Console.WriteLine(FormattableString.Invariant(
                $"{at,5:F1}  {all.At(0).F1:F3}  {Of(p => p.Set == "nk" && p.Kind == PartyKind.Person).At(at).F1:F3}   {Of(p => p.Group == "synth_companies").At(0).F1:F3}  {Of(p => p is { Set: "nk", Quality: "STRONG", Reading: Reading.Person }).At(at).Accuracy:F3}   {Of(p => p.Group == "xscript_ARABIC").At(at).Recall:F3}   {Of(p => p.Group == "xscript_CYRILLIC").At(at).Recall:F3}    {altered.Count(z => z >= at) / (double)altered.Count:F4}   {Alerts(PartyKind.Person):F2}        {Alerts(PartyKind.Any):F2}"));
        }

        return 0;
    }

    /// <summary>The score undone: 0.7 is log-odds of nought, and the slope is that of the weights.</summary>
    private static double LogOdds(double? score) => score is > 0 and < 1 ? (Math.Log(score.Value / (1 - score.Value)) - Math.Log(0.7 / 0.3)) / Slope : score >= 1 ? double.PositiveInfinity : double.NegativeInfinity;

    private const double Slope = 0.6;
}
