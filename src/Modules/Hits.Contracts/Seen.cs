using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Hits.Contracts;

/// <summary>A party as it was asked about.</summary>
/// <param name="Given">Field to values, as given.</param>
/// <param name="NotUnderstood">Fields whose value was not understood and was not compared.</param>
public sealed record HitParty(IReadOnlyDictionary<string, IReadOnlyList<string>> Given, IReadOnlyList<string> NotUnderstood);

/// <summary>The judgement that a hit rests on: what an answer said about one party and one listed entity, and what it was made with.</summary>
/// <param name="Answer">The entry that holds the answer.</param>
/// <param name="Index">Number of the party in it, from 0.</param>
/// <param name="Candidate">The listed entity with score and reasons.</param>
/// <param name="List">The version of the list.</param>
/// <param name="Algorithm">What compared them.</param>
/// <param name="Settings">How.</param>
public sealed record HitJudgement(Guid Answer, int Index, Candidate Candidate, ScreenedList List, AlgorithmIdentity Algorithm, ScreeningSettings Settings);

/// <summary>A party was found to resemble a listed entity, for the first time: a hit was opened for the pair.</summary>
/// <param name="Hit">Its id, for ever.</param>
/// <param name="Pair">What identifies party and entity: SHA-256, 64 hexadecimal digits.</param>
/// <param name="Party">The party.</param>
/// <param name="Judgement">Why.</param>
public sealed record HitOpened(string Hit, string Pair, HitParty Party, HitJudgement Judgement);

/// <summary>The pair of a hit was seen again.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Answer">The entry that holds the answer.</param>
/// <param name="Index">Number of the party in it, from 0.</param>
/// <param name="Score">How alike this time, 0 to 1.</param>
/// <param name="CoveredBy">The entry by which the pair was found to be a false match, when that still holds; null when the hit waits for a decision.</param>
public sealed record HitSighted(string Hit, Guid Answer, int Index, double Score, Guid? CoveredBy = null);

/// <summary>A hit waits for a decision again.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Why">What happened.</param>
/// <param name="Changes">What changed, field by field; empty when nothing did.</param>
/// <param name="Party">The party as it was asked about now; null when that is as before.</param>
/// <param name="Judgement">The judgement of now; null when that of before stands.</param>
public sealed record HitReopened(string Hit, ReopenedBecause Why, IReadOnlyList<HitChange> Changes, HitParty? Party = null, HitJudgement? Judgement = null);

/// <summary>The pair of a hit that waits for somebody matches no longer. The hit is marked and stays: a person decides, and the hold stays until then.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Why">Why.</param>
/// <param name="Version">Number of the version of the list that shows it.</param>
public sealed record HitCeased(string Hit, CeasedBecause Why, int Version);

/// <summary>Why a pair matches no longer.</summary>
public enum CeasedBecause
{
    /// <summary>The entity has left the list.</summary>
    EntityRemoved,

    /// <summary>Party or entity changed, so that they are no longer alike enough.</summary>
    NoLongerAlike,
}

/// <summary>Why a hit waits for a decision again.</summary>
public enum ReopenedBecause
{
    /// <summary>The listed entity changed in something by which it is recognised or which its listing brings with it.</summary>
    EntityChanged,

    /// <summary>The entity had left the list and is on it again.</summary>
    EntityReturned,

    /// <summary>The party was asked about with other facts.</summary>
    PartyChanged,

    /// <summary>The time for which the false match was to be remembered is over.</summary>
    Expired,

    /// <summary>A party that is known to be the listed one was asked about again.</summary>
    TrueMatchSeenAgain,

    /// <summary>The entity that the party is known to be has left the list: somebody must say whether the hold ends.</summary>
    EntityRemoved,
}

/// <summary>Values of one field that went and came.</summary>
/// <param name="Field">The field: that of the list, or of the question.</param>
/// <param name="Removed">Values of before only.</param>
/// <param name="Added">Values of now only.</param>
public sealed record HitChange(string Field, IReadOnlyList<string> Removed, IReadOnlyList<string> Added);
