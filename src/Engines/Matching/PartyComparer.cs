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
    /// <summary>Log-odds of two parties whose names have nothing in common.</summary>
    internal const double NoName = -12;

    /// <summary>Score, probability and explanation; both sides must be prepared for the same kind, see <see cref="PreparedParty.As"/>.</summary>
    /// <param name="query">The party asked about.</param>
    /// <param name="candidate">The party it may be.</param>
    /// <param name="prior">Probability, before looking, that the two are one; between 0 and 1.</param>
    public static PartyComparison Compare(PreparedParty query, PreparedParty candidate, double prior = 0.5)
    {
        var best = BestNames(query, candidate);
        var beyond = Evidence(query, candidate).ToList();
        var name = NameLogOdds(best.LogOdds, beyond);
        var logOdds = name + beyond.Sum(f => f.LogOdds);
        IReadOnlyList<Finding> findings = query.Names.Length == 0 || candidate.Names.Length == 0 ? beyond
            : [best.Query < 0
                ? new Finding("name", 0, name, "nothing in common", query.Names[0].Source.Text, candidate.Names[0].Source.Text)
                : NameExplanation.Of(query.Names[best.Query], candidate.Names[best.Candidate], IsPerson(query, candidate), name), .. beyond];

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

    private static double LogOdds(PreparedParty query, PreparedParty candidate) => Total(BestNames(query, candidate).LogOdds, query, candidate);

    /// <summary>Log-odds of two prepared names, the qualification of the candidate's name counted.</summary>
    internal static double LogOdds(PreparedName query, PreparedName candidate, NameKind kind, bool person)
    {
        Span<float> row = stackalloc float[NameVector.Terms.Length];
        var features = NameFeatures.Of(query, candidate, person);
        NameVector.Write(features, row);
        var logOdds = Model.Instance.LogOdds(row, person ? Reading.Person : query.IsUnstated ? Reading.Unstated : Reading.Other);
        return kind switch
        {
            NameKind.Weak => logOdds + Model.Instance["weak-name"],
            NameKind.Former => logOdds + Model.Instance["former-name"],
            _ => logOdds,
        };
    }

    /// <summary>The log-odds that give a score.</summary>
    internal static double LogOddsOf(double score) => Model.Instance.LogOddsOf(score);

    /// <summary>Log-odds of two parties from that of the best pair of their names and everything else that is known of them.</summary>
    internal static double Total(double bestNames, PreparedParty query, PreparedParty candidate)
    {
        var beyond = Evidence(query, candidate).ToList();
        return NameLogOdds(bestNames, beyond) + beyond.Sum(f => f.LogOdds);
    }

    /// <summary>
    /// What the names say in the light of the rest: another name speaks no more than so much against a party that has the same number,
    /// for ships and companies are renamed.
    /// </summary>
    private static double NameLogOdds(double best, List<Finding> beyond)
    {
        var sameNumber = beyond.Exists(f => f is { Feature: IdentifierEvidence.Feature, LogOdds: > 0 });
        return sameNumber ? Math.Max(best, Model.Instance["other-name-same-number"]) : best;
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
