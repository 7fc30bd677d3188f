using System.Runtime.CompilerServices;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Text;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>What the comparison of two names found, in the few numbers that the model weighs.</summary>
internal struct NameFeatures
{
    /// <summary>How often a given name that the table of names knows is taken to be in use.</summary>
    private const int SeenGivenName = 5;

    /// <summary>Two ways to write one sound in another script leave no more than this.</summary>
    private const float SameEnough = 0.12f;

    /// <summary>Information explained by links, similarity counted.</summary>
    public float Matched;

    /// <summary>Information in the links that the similarity left out.</summary>
    public float Fuzz;

    /// <summary>Dissimilarity of the worst link between words that carry the name.</summary>
    public float Worst;

    /// <summary>
    /// How common, 0 to 1, the rarer word is in the commonest link of two words that are not the same though both are known names:
    /// a slip seldom makes another name that is in use.
    /// </summary>
    public float CommonApart;

    /// <summary>Where the writing tells the family name: its first word is left over while another of it is linked, or none of it is linked.</summary>
    public bool FamilyParted;
    public bool FamilyLeft;

    /// <summary>Likeness of the link that holds the first, and the last, words of both.</summary>
    public float FirstLikeness;
    public float LastLikeness;

    /// <summary>Information of words on the query's side that nothing on the other side explains.</summary>
    public float QueryLeft;

    /// <summary>Of a query that nobody said what it names: see <see cref="PreparedName.OtherThanPerson"/>.</summary>
    public float OtherThanPerson;

    /// <summary>The same of the candidate.</summary>
    public float CandidateLeft;

    /// <summary>Information of the rarest word that is linked, similarity counted.</summary>
    public float RarestLinked;

    /// <summary>Information of the rarest word left over, on the side where that is less: two names that both keep a rare word to themselves are two names.</summary>
    public float RarestLeft;

    /// <summary>Words that carry the name and are linked.</summary>
    public int LinkedWords;

    /// <summary>Words that carry the name left over, on the side with fewer and with more of them.</summary>
    public int LeftFewer;
    public int LeftMore;

    /// <summary>Share of neighbouring links that change order.</summary>
    public float Disorder;

    public int Initials;
    public int GivenNames;
    public int Concepts;
    public int Joined;
    public int Acronyms;
    public int NumberConflicts;

    /// <summary>Words left over on both sides point to different countries.</summary>
    public bool PlaceConflict;
    public bool FormConflict;
    public bool FormSame;
    public bool CrossScript;

    /// <summary>Information of the smaller and of the larger name, linked words counted with the weight of their link.</summary>
    public float Smaller;
    public float Larger;

    [SkipLocalsInit]
    public static NameFeatures Of(PreparedName query, PreparedName candidate, bool person)
    {
        Span<Link> links = stackalloc Link[Alignment.MostLinks];
        var count = Alignment.Find(query, candidate, person, links);
        return Of(query, candidate, links[..count]);
    }

    public static NameFeatures Of(PreparedName query, PreparedName candidate, ReadOnlySpan<Link> links)
    {
        var found = new NameFeatures();
        uint usedQuery = 0, usedCandidate = 0;
        foreach (ref readonly var link in links)
        {
            usedQuery |= ((1u << link.QueryCount) - 1) << link.QueryStart;
            usedCandidate |= ((1u << link.CandidateCount) - 1) << link.CandidateStart;
            found.Add(query, candidate, link);
        }

        var (queryWords, queryRarest) = CountLeft(query, usedQuery, ref found.QueryLeft);
        var (candidateWords, candidateRarest) = CountLeft(candidate, usedCandidate, ref found.CandidateLeft);
        found.OtherThanPerson = query.OtherThanPerson;
        found.RarestLeft = Math.Min(queryRarest, candidateRarest);
        found.LeftFewer = Math.Min(queryWords, candidateWords);
        found.LeftMore = Math.Max(queryWords, candidateWords);
        found.NumberConflicts = Math.Min(NumbersLeft(query, usedQuery), NumbersLeft(candidate, usedCandidate));
        found.PlaceConflict = HasPlaceLeft(query, usedQuery) && HasPlaceLeft(candidate, usedCandidate);
        found.Disorder = DisorderOf(links);
        Family(query, usedQuery, ref found);
        Family(candidate, usedCandidate, ref found);
        if (query.Form is { } a && candidate.Form is { } b)
        {
            found.FormSame = a.Name == b.Name || (a.Kind == b.Kind && a.Kind != "-");
            found.FormConflict = !found.FormSame && a.Kind != "-" && b.Kind != "-";
        }

        found.CrossScript = SystemOf(query) != SystemOf(candidate);
        var linked = found.Matched + found.Fuzz;
        found.Smaller = linked + Math.Min(found.QueryLeft, found.CandidateLeft);
        found.Larger = linked + Math.Max(found.QueryLeft, found.CandidateLeft);
        var (firstQuery, lastQuery) = Ends(query);
        var (firstCandidate, lastCandidate) = Ends(candidate);
        foreach (ref readonly var link in links)
        {
            if (Covers(link.QueryStart, link.QueryCount, firstQuery) && Covers(link.CandidateStart, link.CandidateCount, firstCandidate))
                found.FirstLikeness = link.Similarity;
            if (Covers(link.QueryStart, link.QueryCount, lastQuery) && Covers(link.CandidateStart, link.CandidateCount, lastCandidate))
                found.LastLikeness = link.Similarity;
        }

        return found;
    }

    private static bool Covers(int start, int count, int index) => index >= start && index < start + count;

    private static (int First, int Last) Ends(PreparedName name)
    {
        int first = -1, last = -1;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if (name.Tokens[i].Role is not (TokenRole.Content or TokenRole.Initial))
                continue;
            if (first < 0)
                first = i;
            last = i;
        }

        return (first, last);
    }

    private void Add(PreparedName query, PreparedName candidate, in Link link)
    {
        Matched += link.Weight * link.Similarity;
        Fuzz += link.Weight * (1 - link.Similarity);
        RarestLinked = Math.Max(RarestLinked, Math.Min(link.Weight, 1) * link.Similarity);
        var content = Content(query, link.QueryStart, link.QueryCount) && Content(candidate, link.CandidateStart, link.CandidateCount);
        if (content && link.Likeness != Likeness.Initial)
        {
            LinkedWords += Math.Max((int)link.QueryCount, (int)link.CandidateCount);
            var unlike = 1 - link.Similarity;
            Worst = Math.Max(Worst, unlike);
            if (unlike >= SameEnough && link is { Likeness: Likeness.Spelling or Likeness.Sound, QueryCount: 1, CandidateCount: 1 })
                CommonApart = Math.Max(CommonApart, Commonness(query.Tokens[link.QueryStart], candidate.Tokens[link.CandidateStart]));
        }

        switch (link.Likeness)
        {
            case Likeness.Initial: Initials++; break;
            case Likeness.GivenName: GivenNames++; break;
            case Likeness.Acronym: Acronyms++; break;
            case Likeness.Concept or Likeness.Abbreviation: Concepts++; break;
        }

        if (link.QueryCount != link.CandidateCount)
            Joined++;
    }

    /// <summary>Of the rarer of two words of one script, 0 to 1; 0 when one of them is not known.</summary>
    private static float Commonness(in Token query, in Token candidate)
    {
        if (query.System != candidate.System)
            return 0;
        var seen = Math.Min(Seen(query.Word), Seen(candidate.Word));
        return Math.Min(1, MathF.Log(seen + 1) / 6);

        static int Seen(Word word) => Math.Max(Math.Max(word.InPersons, word.InOrganisations), word.NameGroups.Length > 0 ? SeenGivenName : 0);
    }

    private static (int Words, float Rarest) CountLeft(PreparedName name, uint used, ref float left)
    {
        var words = 0;
        var rarest = 0f;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if (i < 32 && (used & (1u << i)) != 0)
                continue;
            ref readonly var token = ref name.Tokens[i];
            left += token.Weight;
            rarest = Math.Max(rarest, token.Weight);
            if (token.Role is TokenRole.Content or TokenRole.Initial)
                words++;
        }

        return (words, rarest);
    }

    private static void Family(PreparedName name, uint used, ref NameFeatures found)
    {
        if (name.FamilyStart < 0)
            return;
        int words = 0, linked = 0;
        var firstLinked = false;
        for (var i = name.FamilyStart; i < name.Tokens.Length && i < 32; i++)
        {
            if (name.Tokens[i].Role != TokenRole.Content)
                continue;
            var isLinked = (used & (1u << i)) != 0;
            firstLinked |= words == 0 && isLinked;
            words++;
            linked += isLinked ? 1 : 0;
        }

        found.FamilyParted |= words > 1 && linked > 0 && !firstLinked;
        found.FamilyLeft |= words > 0 && linked == 0;
    }

    private static int NumbersLeft(PreparedName name, uint used)
    {
        var numbers = 0;
        for (var i = 0; i < name.Tokens.Length && i < 32; i++)
        {
            if (name.Tokens[i].Role == TokenRole.Number && (used & (1u << i)) == 0)
                numbers++;
        }

        return numbers;
    }

    private static bool HasPlaceLeft(PreparedName name, uint used)
    {
        for (var i = 0; i < name.Tokens.Length && i < 32; i++)
        {
            if (name.Tokens[i].Word.Place >= 0 && (used & (1u << i)) == 0)
                return true;
        }

        return false;
    }

    private static float DisorderOf(ReadOnlySpan<Link> links)
    {
        if (links.Length < 2)
            return 0;
        int pairs = 0, crossed = 0;
        for (var i = 0; i < links.Length; i++)
        {
            for (var j = i + 1; j < links.Length; j++)
            {
                pairs++;
                if ((links[i].QueryStart < links[j].QueryStart) != (links[i].CandidateStart < links[j].CandidateStart))
                    crossed++;
            }
        }

        return (float)crossed / pairs;
    }

    private static bool Content(PreparedName name, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (name.Tokens[i].Role is TokenRole.Content or TokenRole.Initial)
                return true;
        }

        return false;
    }

    private static WritingSystem SystemOf(PreparedName name) => name.Tokens.Length == 0 ? WritingSystem.Latin : name.Tokens[^1].System;
}
