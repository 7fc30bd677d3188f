using Cordon.Kernel.Time;

namespace Cordon.Modules.Screening.Contracts;

/// <summary>
/// Parties were compared with the lists in force, and this is what came out. "No match in these lists at this time" is an answer like any other.
/// It holds all that is needed to give the same answer again.
/// </summary>
/// <param name="Algorithm">What compared them.</param>
/// <param name="Lists">What they were compared with.</param>
/// <param name="Settings">How.</param>
/// <param name="Answers">One for each party, in order.</param>
public sealed record ScreeningAnswered(AlgorithmIdentity Algorithm, IReadOnlyList<ScreenedList> Lists, ScreeningSettings Settings, IReadOnlyList<PartyAnswer> Answers);

/// <summary>An algorithm, so that another one, or other tables, are never taken for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Counts every change that can change a score.</param>
/// <param name="Digest">SHA-256 of the tables it works from, 64 hexadecimal digits.</param>
public sealed record AlgorithmIdentity(string Name, string Version, string Digest);

/// <summary>A version of a list that was searched.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Version">Its number on the node that answered.</param>
/// <param name="ContentDigest">What the version says, 64 hexadecimal digits: the same list read elsewhere has the same.</param>
/// <param name="RetrievedAt">When it was fetched or handed in.</param>
/// <param name="Entities">How many entities it has.</param>
/// <param name="Stale">True when the last check was longer ago than the list allows.</param>
public sealed record ScreenedList(string Dataset, int Version, string ContentDigest, Instant RetrievedAt, int Entities, bool Stale);

/// <summary>How parties were compared.</summary>
/// <param name="Threshold">Score from which a candidate is a match, above 0 to 1.</param>
/// <param name="Limit">Candidates given for each party, 1 to 500.</param>
/// <param name="Prior">Probability, before looking, that a candidate is the party; between 0 and 1.</param>
public sealed record ScreeningSettings(double Threshold = 0.7, int Limit = 5, double Prior = 0.5);

/// <summary>What came out for one party.</summary>
/// <param name="Query">The party as given: field to values.</param>
/// <param name="Candidates">Listed parties like it, by score; empty when there is none above 0.3.</param>
/// <param name="NotUnderstood">Fields whose value was not understood and was not compared: dates and countries.</param>
public sealed record PartyAnswer(IReadOnlyDictionary<string, IReadOnlyList<string>> Query, IReadOnlyList<Candidate> Candidates, IReadOnlyList<string> NotUnderstood);

/// <summary>A listed party that resembles the one asked about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Dataset">The list it stands on.</param>
/// <param name="Caption">Its first name on the list.</param>
/// <param name="Score">0 to 1, four decimals.</param>
/// <param name="Probability">Calibrated for the prior, four decimals.</param>
/// <param name="Match">True from the threshold on.</param>
/// <param name="MatchedName">The name or alias that agreed best.</param>
/// <param name="Findings">What spoke for and against.</param>
/// <param name="Missing">What could not be compared because a side does not state it.</param>
/// <param name="Ties">Who owns, controls or is tied to it, as the list says: a finding of its own, which has no part in the score.</param>
public sealed record Candidate(
    string Id, string Dataset, string Caption, double Score, double Probability, bool Match, string MatchedName,
    IReadOnlyList<CandidateFinding> Findings, IReadOnlyList<string> Missing, IReadOnlyList<CandidateTie> Ties);

/// <summary>A tie of a listed party to another one.</summary>
/// <param name="Kind">What sort: <c>ownedBy</c>, <c>controllerOf</c>, <c>linkedTo</c> and the like.</param>
/// <param name="Name">The other party, as written; its id where only that is known.</param>
/// <param name="Source">The words of the list that say so.</param>
public sealed record CandidateTie(string Kind, string Name, string Source);

/// <summary>One thing that spoke for or against.</summary>
/// <param name="Feature">What was compared.</param>
/// <param name="Score">How alike, 0 to 1, four decimals.</param>
/// <param name="LogOdds">What it adds to the natural logarithm of the odds, four decimals.</param>
/// <param name="Detail">Why.</param>
/// <param name="Query">What the query said.</param>
/// <param name="Listed">What the list says.</param>
public sealed record CandidateFinding(string Feature, double Score, double LogOdds, string Detail, string Query, string Listed);
