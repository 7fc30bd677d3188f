using Cordon.Engines.Matching;
using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Index;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>Synthetic people beside the listed names most like theirs: they are not those people, and the model must know it.</summary>
internal static class MinedNegatives
{
    private const int Kept = 24;

    /// <param name="kind">What they are asked as: as persons they stand beside persons, as nothing in particular beside everything else.</param>
    /// <param name="every">Takes every n-th row of the synthetic people, so that the others stay unseen.</param>
    /// <param name="from">The first row taken, below <paramref name="every"/>.</param>
    /// <param name="namesakes">Keeps those who bear a listed name in another script.</param>
    public static List<LabelledPair> Load(PartyKind kind, int every, int from = 0, bool namesakes = false)
    {
        var person = kind == PartyKind.Person;
        var parties = ListedParties.Load().Where(p => p.Kind == PartyKind.Person == person).ToList();
        var folded = FoldedNames(parties);
        var segment = new Segment([.. parties.Select(PreparedParty.Of)]);
        var pairs = new List<LabelledPair>();
        foreach (var (file, at, name) in SyntheticPeople.Names())
        {
            if (at % every != from || folded.Contains(Folded(name)))
                continue;
            var query = NamePreparer.Prepare(name, kind);
            var pair = new LabelledPair("mined", file, kind, name, "", false, "", "");
            foreach (var (_, index) in Searcher.Candidates(query, segment, person).Take(Kept))
            {
                var candidate = segment.Names[index].Name;
                var features = NameFeatures.Of(query, candidate, person);
                // The same name in another script is the same name: a namesake, not a mistake of the comparison.
                if (!namesakes && features is { LeftMore: 0, Worst: < 0.2f })
                    continue;
                var values = new float[NameVector.Terms.Length];
                NameVector.Write(features, values);
                pair.Rows.Add(values);
                pair.Names.Add(candidate.Source);
            }

            if (pair.Rows.Count > 0)
                pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>The folded names of some parties.</summary>
    public static HashSet<string> FoldedNames(IEnumerable<Party> parties) => parties.SelectMany(p => p.Names).Select(n => Folded(n.Text)).ToHashSet();

    /// <summary>The ASCII letters of a name, words sorted.</summary>
    public static string Folded(string name)
    {
        var prepared = NamePreparer.Prepare(name, PartyKind.Person);
        return string.Join(' ', prepared.Tokens.Select(t => System.Text.Encoding.ASCII.GetString(prepared.LettersOf(t))).Order(StringComparer.Ordinal));
    }
}
