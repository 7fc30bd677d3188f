using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>What sort of thing has to be looked at about a partner.</summary>
public enum ConcernSort
{
    /// <summary>It told of one set in two ways.</summary>
    Dispute,

    /// <summary>Its questions look like trying.</summary>
    Enumeration,
}

/// <summary>Something about a partner that somebody has to look at.</summary>
/// <param name="Count">Number of the set, or how often the sign shows.</param>
/// <param name="Sign">What its questions show; null of a dispute.</param>
/// <param name="Noted">What somebody made of it; empty while nobody did.</param>
public sealed record Concern(string Id, ConcernSort Sort, string Partner, MatchPurpose Purpose, int Count, Instant At, EnumerationSign? Sign = null, string Noted = "")
{
    internal static Concern Of(PartnerSetDisputed fact, Instant at) => new($"dispute.{fact.Partner}.{Word(fact.Purpose)}.{fact.Number}", ConcernSort.Dispute, fact.Partner, fact.Purpose, fact.Number, at);

    /// <summary>One a day: what goes on is said again the next day.</summary>
    internal static Concern Of(EnumerationSuspected fact, Instant at) =>
        new($"enumeration.{fact.Partner}.{Word(fact.Purpose)}.{at.UtcDay:yyyyMMdd}.{fact.Sign.ToString().ToLowerInvariant()}", ConcernSort.Enumeration, fact.Partner, fact.Purpose, fact.Count, at, fact.Sign);

    private static string Word(MatchPurpose purpose) => purpose.ToString().ToLowerInvariant();
}
