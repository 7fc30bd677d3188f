using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Evidence;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching;

/// <summary>
/// Compares two parties: the best pair of their names by the fitted logistic combination, then dates, countries, gender, numbers and addresses
/// as log-odds added to it (Fellegi and Sunter, 1969).
/// </summary>
public static class PartyComparer
{
    /// <summary>Information of a given and a family name that are neither rare nor common.</summary>
    private const float UsualInformation = 1.5f;

    /// <summary>Log-odds of two parties whose names have nothing in common.</summary>
    internal const double NoName = -12;

    /// <summary>Score, probability and explanation; both sides must be prepared for the same kind, see <see cref="PreparedParty.As"/>.</summary>
    /// <param name="query">The party asked about.</param>
    /// <param name="candidate">The party it may be.</param>
    /// <param name="prior">Probability, before looking, that the two are one; between 0 and 1.</param>
    public static PartyComparison Compare(PreparedParty query, PreparedParty candidate, double prior = 0.5)
    {
        var best = BestNames(query, candidate);
        var findings = new List<Finding>(4);
        var logOdds = best.LogOdds;
        if (best.Query >= 0)
            findings.Add(NameExplanation.Of(query.Names[best.Query], candidate.Names[best.Candidate], IsPerson(query, candidate), best.LogOdds));
        foreach (var finding in Evidence(query, candidate))
        {
            findings.Add(finding);
            logOdds += finding.LogOdds;
        }

        return new PartyComparison
        {
            LogOdds = logOdds,
            Score = Model.Instance.Score(logOdds),
            Probability = Model.Instance.Probability(logOdds, prior),
            QueryName = best.Query < 0 ? null : query.Names[best.Query].Source,
            MatchedName = best.Query < 0 ? null : candidate.Names[best.Candidate].Source,
            Findings = findings,
            Missing = Missing(query.Party, candidate.Party),
        };
    }

    /// <summary>The score alone, without explanation; equal to that of <see cref="Compare"/>.</summary>
    public static double Score(PreparedParty query, PreparedParty candidate) => Model.Instance.Score(LogOdds(query, candidate));

    private static double LogOdds(PreparedParty query, PreparedParty candidate) =>
        BestNames(query, candidate).LogOdds + EvidenceLogOdds(query, candidate);

    /// <summary>Log-odds of two prepared names, the qualification of the candidate's name counted.</summary>
    internal static double LogOdds(PreparedName query, PreparedName candidate, NameKind kind, bool person)
    {
        Span<float> row = stackalloc float[NameVector.Terms.Length];
        var features = NameFeatures.Of(query, candidate, person);
        NameVector.Write(features, row);
        // Among names that agree as well, the longer and rarer one comes first.
        var logOdds = Model.Instance.LogOdds(row, person) + (Model.Instance["information-order"] * (features.Matched - UsualInformation));
        return kind switch
        {
            NameKind.Weak => logOdds + Model.Instance["weak-name"],
            NameKind.Former => logOdds + Model.Instance["former-name"],
            _ => logOdds,
        };
    }

    /// <summary>The log-odds that give a score.</summary>
    internal static double LogOddsOf(double score) => Model.Instance.LogOddsOf(score);

    /// <summary>What everything but the name adds.</summary>
    internal static double EvidenceLogOdds(PreparedParty query, PreparedParty candidate)
    {
        var sum = 0.0;
        foreach (var finding in Evidence(query, candidate))
            sum += finding.LogOdds;
        return sum;
    }

    internal static bool IsPerson(PreparedParty query, PreparedParty candidate) => query.Kind == PartyKind.Person || candidate.Kind == PartyKind.Person;

    /// <summary>Where the log-odds begin when no name is compared: a question without a name is decided by its numbers and addresses.</summary>
    internal static double Nameless(PreparedParty query) => query.IsNameless && query.Party.Names.Count == 0 ? Model.Instance["nameless"] : NoName;

    private static (double LogOdds, int Query, int Candidate) BestNames(PreparedParty query, PreparedParty candidate)
    {
        var person = IsPerson(query, candidate);
        var best = (LogOdds: Nameless(query), Query: -1, Candidate: -1);
        for (var i = 0; i < query.Names.Length; i++)
        {
            for (var j = 0; j < candidate.Names.Length; j++)
            {
                var logOdds = LogOdds(query.Names[i].Name, candidate.Names[j].Name, candidate.Names[j].Source.Kind, person);
                if (logOdds > best.LogOdds)
                    best = (logOdds, i, j);
            }
        }

        return best;
    }

    private static IEnumerable<Finding> Evidence(PreparedParty query, PreparedParty candidate)
    {
        var (left, right) = (query.Party, candidate.Party);
        if (left.Dates.Count > 0 && right.Dates.Count > 0 && DateEvidence.Between(left.Dates, right.Dates) is { } date)
            yield return date;
        if (CountryEvidence.Between(left.Countries, right.Countries) is { } country)
            yield return country;
        if (GenderEvidence.Between(left.Gender, right.Gender) is { } gender)
            yield return gender;
        if (query.Identifiers.Length > 0 && candidate.Identifiers.Length > 0 && IdentifierEvidence.Between(query.Identifiers, candidate.Identifiers) is { } number)
            yield return number;
        if (left.Addresses.Count > 0 && right.Addresses.Count > 0 && AddressEvidence.Between(query.Addresses, candidate.Addresses, alone: query.Party.Names.Count == 0) is { } address)
            yield return address;
    }

    private static List<string> Missing(Party query, Party candidate)
    {
        var missing = new List<string>();
        if (query.Dates.Count == 0 || candidate.Dates.Count == 0)
            missing.Add("birthDate");
        if (query.Countries.Count == 0 || candidate.Countries.Count == 0)
            missing.Add("country");
        if (query.Identifiers.Count == 0 || candidate.Identifiers.Count == 0)
            missing.Add("identifier");
        return missing;
    }
}
