using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Evidence;
using Cordon.Engines.Matching.Names;

namespace Cordon.Engines.Matching.Index;

/// <summary>
/// Finds the parties of a segment worth comparing: words like those of the query by skeleton, meaning or joined writing, then the names
/// that gather the most information from them.
/// </summary>
internal static class Searcher
{
    /// <summary>Names compared in full for one name of the query.</summary>
    private const int MostCompared = 96;

    /// <summary>Information two names must share, as a share of that of the one that tells less.</summary>
    private const float LeastShare = 0.2f;

    /// <summary>Words below this likeness bring no name.</summary>
    private const float LeastSimilarity = 0.4f;

    /// <summary>Adds the log-odds of the best pair of names for each party worth looking at.</summary>
    public static void Search(PreparedParty query, Segment segment, bool person, Dictionary<int, double> found)
    {
        foreach (var (name, _) in query.Names)
        {
            foreach (var (_, index) in Candidates(name, segment, person))
            {
                ref readonly var candidate = ref segment.Names[index];
                if (!PreparedParty.Compatible(query.Kind, segment.Parties[candidate.Party].Kind))
                    continue;
                var logOdds = PartyComparer.LogOdds(name, candidate.Name, candidate.Source.Kind, person);
                if (!found.TryGetValue(candidate.Party, out var known) || logOdds > known)
                    found[candidate.Party] = logOdds;
            }
        }

        foreach (var identifier in query.Identifiers)
        {
            if (identifier.Normal.Length < IdentifierEvidence.ShortestNumber || !segment.Numbers.TryGetValue(identifier.Normal, out var parties))
                continue;
            foreach (var party in parties.Where(p => PreparedParty.Compatible(query.Kind, segment.Parties[p].Kind)))
                found.TryAdd(party, PartyComparer.Nameless(query));
        }

        if (query.Party.Names.Count == 0 && query.Addresses.Length > 0)
            ByAddress(query, segment, found);
    }

    /// <summary>
    /// Parties of the segment that may score as high as a floor, however many they are. Unlike <see cref="Search"/> what is found of a party does not depend on
    /// what else the segment holds, and it is the same whichever side is asked (what the names share is summed both ways, and the smaller sum decides): so a standing
    /// comparison comes out alike from either side.
    /// </summary>
    /// <param name="asked">The party whose names are looked up.</param>
    /// <param name="segment">Where they are looked up.</param>
    /// <param name="person">Whether names are compared as names of persons.</param>
    /// <param name="askedIsListed">True when the segment holds the parties asked about, and <paramref name="asked"/> is a listed one.</param>
    /// <param name="floor">Log-odds of names below which a pair is not worth a full comparison.</param>
    /// <param name="found">Takes the indices of the parties.</param>
    public static void Near(PreparedParty asked, Segment segment, bool person, bool askedIsListed, double floor, HashSet<int> found)
    {
        foreach (var (name, source) in asked.Names)
        {
            var scratch = Scratch.For(segment);
            Gather(name, segment, person, scratch);
            scratch.SumOtherWay(segment);
            foreach (var touched in scratch.Touched)
            {
                ref readonly var other = ref segment.Names[touched];
                var far = !scratch.IsJoined(touched) && scratch.GainEitherWay(touched) < LeastShare * Math.Min(name.Weight, other.Name.Weight);
                if (far || found.Contains(other.Party) || !PreparedParty.Compatible(asked.Kind, segment.Parties[other.Party].Kind))
                    continue;
                var logOdds = askedIsListed
                    ? PartyComparer.LogOdds(other.Name, name, source.Kind, person)
                    : PartyComparer.LogOdds(name, other.Name, other.Source.Kind, person);
                if (logOdds >= floor)
                    found.Add(other.Party);
            }
        }

        foreach (var identifier in asked.Identifiers.Where(i => i.Normal.Length >= IdentifierEvidence.ShortestNumber))
        {
            if (segment.Numbers.TryGetValue(identifier.Normal, out var parties))
                found.UnionWith(parties.Where(p => PreparedParty.Compatible(asked.Kind, segment.Parties[p].Kind)));
        }
    }

    /// <summary>Names worth comparing with one name, the likeliest first; the list is the thread's own and lives until the next call.</summary>
    public static List<(float Relevance, int Name)> Candidates(PreparedName name, Segment segment, bool person)
    {
        var scratch = Scratch.For(segment);
        Gather(name, segment, person, scratch);
        Rank(name, segment, scratch);
        return scratch.Ranked;
    }

    public static void Gather(PreparedName name, Segment segment, bool person, Scratch scratch)
    {
        Span<ulong> keys = stackalloc ulong[TokenKeys.Most];
        for (var t = 0; t < name.Tokens.Length && t < Alignment.MostWords; t++)
        {
            ref readonly var token = ref name.Tokens[t];
            if (!Segment.Brings(name, t) || Repeats(name, t))
                continue;
            scratch.NextWord();
            var count = TokenKeys.Write(name.SoundsOf(token), keys);
            var outline = WordOutline.Of(token, person);
            for (var k = 0; k < count; k++)
            {
                var (first, many) = segment.WordKeys.Range(keys[k]);
                var outlines = segment.Outlines.AsSpan(first, many);
                for (var o = 0; o < outlines.Length; o++)
                {
                    if (outline.MayBe(outlines[o]))
                        Collect(name, token, segment, segment.WordKeys.Values[first + o], person, scratch);
                }
            }

            // With all its keys, since a run of words is looked up among all keys of single words: both ways must find the same.
            for (var k = 0; k < count; k++)
            {
                var (start, length) = segment.JoinedKeys.Range(keys[k]);
                foreach (var joined in segment.JoinedKeys.Values.Slice(start, length))
                {
                    scratch.Gain(joined, 0.5f * token.Weight);
                    scratch.Joined(joined);
                }
            }

            count = Segment.GroupKeys(token, person, keys);
            for (var k = 0; k < count; k++)
            {
                var (first, many) = segment.Groups.Range(keys[k]);
                foreach (var word in segment.Groups.Values.Slice(first, many))
                    Collect(name, token, segment, word, person, scratch);
            }
        }

        for (var run = 2; run <= 3; run++)
        {
            for (var t = 0; t + run <= name.Tokens.Length && t < Alignment.MostWords; t++)
                GatherJoined(name, t, run, segment, person, scratch);
        }
    }

    /// <summary>A question by address alone looks at every address: it is rare, and lists have few.</summary>
    private static void ByAddress(PreparedParty query, Segment segment, Dictionary<int, double> found)
    {
        for (var p = 0; p < segment.Parties.Count; p++)
        {
            if (PreparedParty.Compatible(query.Kind, segment.Parties[p].Kind) && AddressEvidence.Between(query.Addresses, segment.Parties[p].Addresses, alone: true) is not null)
                found.TryAdd(p, PartyComparer.Nameless(query));
        }
    }

    private static void GatherJoined(PreparedName name, int start, int run, Segment segment, bool person, Scratch scratch)
    {
        Span<ulong> keys = stackalloc ulong[TokenKeys.Most];
        scratch.NextWord();
        TokenKeys.Write(Segment.JoinedSounds(name, start, run), keys);
        var weight = 0f;
        for (var t = start; t < start + run; t++)
            weight += name.Tokens[t].Weight;
        var (first, length) = segment.WordKeys.Range(keys[0]);
        foreach (var word in segment.WordKeys.Values.Slice(first, length))
        {
            if (segment.Words[word].Person != person || !scratch.FirstTime(word))
                continue;
            foreach (var candidate in segment.NamesWith(word))
            {
                scratch.Gain(candidate, 0.5f * weight);
                scratch.Joined(candidate);
            }
        }
    }

    private static void Collect(PreparedName name, in Token token, Segment segment, int word, bool person, Scratch scratch)
    {
        ref readonly var candidate = ref segment.Words[word];
        if (candidate.Person != person || !scratch.FirstTime(word))
            return;
        ref readonly var other = ref candidate.Name.Tokens[candidate.Token];
        var similarity = WordSimilarity.Between(name, token, candidate.Name, other, person, out _);
        if (similarity < LeastSimilarity)
            return;
        var gain = similarity * similarity * (token.Weight + other.Weight + 0.01f) / 2;
        scratch.Resembles(word, gain);
        foreach (var found in segment.NamesWith(word))
            scratch.Gain(found, gain);
    }

    /// <summary>True when the same word stands earlier in the name: it is looked up once, as it is filed once.</summary>
    private static bool Repeats(PreparedName name, int at)
    {
        for (var t = 0; t < at; t++)
        {
            if (name.Tokens[t].Hash == name.Tokens[at].Hash && Segment.Brings(name, t) && Segment.KeyOf(name, t, false) == Segment.KeyOf(name, at, false))
                return true;
        }

        return false;
    }

    private static void Rank(PreparedName name, Segment segment, Scratch scratch)
    {
        var most = 0f;
        foreach (var candidate in scratch.Touched)
            most = Math.Max(most, scratch.GainOf(candidate));
        foreach (var candidate in scratch.Touched)
        {
            var gain = scratch.GainOf(candidate);
            if (gain < 0.3f * most)
                continue;
            // Information explained, less a share of what stays unexplained on both sides.
            var left = Math.Max(0, name.Weight - gain) + Math.Max(0, segment.Names[candidate].Name.Weight - gain);
            scratch.Ranked.Add((gain - (0.25f * left), candidate));
        }

        scratch.Ranked.Sort(static (a, b) => a.Relevance != b.Relevance ? b.Relevance.CompareTo(a.Relevance) : a.Name.CompareTo(b.Name));
        if (scratch.Ranked.Count > MostCompared)
            scratch.Ranked.RemoveRange(MostCompared, scratch.Ranked.Count - MostCompared);
    }
}
