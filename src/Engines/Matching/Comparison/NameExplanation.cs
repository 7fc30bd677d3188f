using System.Text;
using Cordon.Engines.Matching.Evidence;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>Says how two names were aligned: each run of words with its counterpart, then what nothing explains.</summary>
internal static class NameExplanation
{
    /// <summary>Half a chance that a person is meant.</summary>
    private static readonly float ReadsAsPerson = MathF.Log(0.5f);

    public static Finding Of((PreparedName Name, PartyName Source) query, (PreparedName Name, PartyName Source) candidate, bool person, double logOdds)
    {
        var links = new Link[Alignment.MostLinks];
        var count = Alignment.Find(query.Name, candidate.Name, person, links);
        var found = links.AsSpan(0, count);
        found.Sort((a, b) => a.QueryStart.CompareTo(b.QueryStart));
        var text = new StringBuilder();
        foreach (ref readonly var link in found)
        {
            if (text.Length > 0)
                text.Append("; ");
            text.Append(Run(query.Name, link.QueryStart, link.QueryCount)).Append(Sign(link)).Append(Run(candidate.Name, link.CandidateStart, link.CandidateCount));
            if (link.Likeness != Likeness.Same)
                text.Append(' ').Append(Reason(link.Likeness)).Append(' ').Append(link.Similarity.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
        }

        Left(text, "only in query", query.Name, found, l => (l.QueryStart, l.QueryCount));
        Left(text, "only in record", candidate.Name, found, l => (l.CandidateStart, l.CandidateCount));
        if (query.Name.Form is { } left && candidate.Name.Form is { } right)
            text.Append(left.Name == right.Name ? $"; both {left.Name}" : $"; {left.Name} and {right.Name}");
        if (!person && query.Name.OtherThanPerson < ReadsAsPerson)
            text.Append("; the query reads like the name of a person, and the record is none");
        if (candidate.Source.Kind != NameKind.Primary)
            text.Append("; ").Append(candidate.Source.Kind switch { NameKind.Weak => "weak alias", NameKind.Former => "former name", _ => "alias" });
        return new Finding("name", Model.Instance.Score(logOdds), logOdds, text.ToString(), query.Source.Text, candidate.Source.Text);
    }

    private static void Left(StringBuilder text, string where, PreparedName name, ReadOnlySpan<Link> links, Func<Link, (byte Start, byte Count)> span)
    {
        uint used = 0;
        foreach (var link in links)
        {
            var (start, count) = span(link);
            used |= ((1u << count) - 1) << start;
        }

        var left = new List<string>();
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if ((i >= 32 || (used & (1u << i)) == 0) && name.Tokens[i].Role is not (TokenRole.Title or TokenRole.LegalForm))
                left.Add(Run(name, i, 1));
        }

        if (left.Count > 0)
            text.Append(text.Length > 0 ? "; " : "").Append(where).Append(": ").AppendJoin(' ', left);
    }

    private static string Sign(in Link link) => link.Likeness == Likeness.Same ? " = " : " ~ ";

    private static string Run(PreparedName name, int start, int count) =>
        name.Source[name.Tokens[start].SourceStart..name.Tokens[start + count - 1].SourceEnd];

    private static string Reason(Likeness likeness) => likeness switch
    {
        Likeness.Spelling => "spelling",
        Likeness.Sound => "sound",
        Likeness.Skeleton => "consonants",
        Likeness.GivenName => "forms of one name",
        Likeness.Concept => "same meaning",
        Likeness.Number => "same number",
        Likeness.Initial => "initial",
        Likeness.Abbreviation => "abbreviation",
        Likeness.Acronym => "first letters",
        _ => "",
    };
}
