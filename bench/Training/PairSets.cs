using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>One labelled pair of names.</summary>
internal sealed record LabelledPair(string Set, string Group, PartyKind Kind, string Left, string Right, bool Same, string Quality, string Category)
{
    /// <summary>True for a pair of organisations, vessels or aircraft that is taken a second time: without saying what it names, or as an organisation where it did not say.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>As what it is read.</summary>
    public Reading Reading => Kind switch { PartyKind.Person => Reading.Person, PartyKind.Any => Reading.Unstated, _ => Reading.Other };

    /// <summary>The comparison of each pair of variants; the model takes the best.</summary>
    public List<float[]> Rows { get; } = [];

    /// <summary>For mined pairs, the listed name of each row.</summary>
    public List<string> Names { get; } = [];
}

/// <summary>The labelled pairs of the benchmark folder.</summary>
internal static class PairSets
{
    /// <summary>All labelled pairs, and those that name no persons once more, read the other way: stated as unstated, and the reverse.</summary>
    public static List<LabelledPair> Load()
    {
        List<LabelledPair> pairs = [.. Read("nk", "nk_name_cases.csv"), .. Read("alias", "alias_pairs.csv"), .. Read("cross", "cross_script_pairs_6k.csv")];
        var repeated = pairs.Where(p => p.Reading != Reading.Person).Select(p =>
            new LabelledPair(p.Set, p.Group, p.Kind == PartyKind.Any ? PartyKind.Organization : PartyKind.Any, p.Left, p.Right, p.Same, p.Quality, p.Category) { IsRepeated = true });
        pairs = [.. pairs, .. repeated];
        foreach (var pair in pairs)
            Compare(pair);
        return pairs;
    }

    public static PartyKind KindOf(string schema) => schema switch
    {
        "Person" => PartyKind.Person,
        "Vessel" => PartyKind.Vessel,
        "Airplane" => PartyKind.Aircraft,
        "LegalEntity" => PartyKind.Any,
        _ => PartyKind.Organization,
    };

    public static IEnumerable<LabelledPair> Read(string set, string file) =>
        Csv.Rows(BenchData.PathOf("screening-bench", file)).Select(r =>
            new LabelledPair(set, r["case_group"], KindOf(r["schema"]), r["name1"], r["name2"], r["is_match"] == "true", r["quality"], r["category"]));

    private static void Compare(LabelledPair pair)
    {
        var person = pair.Kind == PartyKind.Person;
        foreach (var left in NameVariants.Of(pair.Left, pair.Kind))
        {
            var query = NamePreparer.Prepare(left, pair.Kind);
            foreach (var right in NameVariants.Of(pair.Right, pair.Kind))
            {
                var candidate = NamePreparer.Prepare(right, pair.Kind);
                var row = new float[NameVector.Terms.Length];
                NameVector.Write(NameFeatures.Of(query, candidate, person), row);
                pair.Rows.Add(row);
            }
        }
    }
}
