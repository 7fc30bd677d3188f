namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>A partner asks this node. What it looks for is not known here.</summary>
/// <param name="Asked">Its id here: the partner's name, a dot and the partner's id of it.</param>
/// <param name="Partner">Who.</param>
/// <param name="Theirs">The partner's id of it.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Set">The number of the set it asks about.</param>
/// <param name="Form">Number of the way in which it writes identifiers.</param>
/// <param name="LegalBasis">On what ground, as the partner says.</param>
/// <param name="Elements">What it asks, blinded, in base64.</param>
/// <param name="Message">The message.</param>
public sealed record MatchQuestionCame(string Asked, string Partner, string Theirs, MatchPurpose Purpose, int Set, int Form, string LegalBasis, IReadOnlyList<string> Elements, string Message);

/// <summary>A partner's elements are answered.</summary>
/// <param name="Asked">Which question.</param>
/// <param name="Partner">Whose.</param>
/// <param name="Elements">SHA-256 of the elements asked, one after another, hexadecimal: what was asked can be proved, not what it was.</param>
/// <param name="Count">How many.</param>
public sealed record MatchQuestionAnswered(string Asked, string Partner, string Elements, int Count);

/// <summary>A partner's question is not answered.</summary>
/// <param name="Asked">Which.</param>
/// <param name="Partner">Whose.</param>
/// <param name="Code">Why; the partner is told.</param>
public sealed record MatchQuestionDeclined(string Asked, string Partner, string Code);

/// <summary>A partner asks for buckets, with an answer of this node in its hands.</summary>
/// <param name="Asked">By which question.</param>
/// <param name="Partner">Who.</param>
/// <param name="Prefixes">Which.</param>
/// <param name="Message">The message.</param>
public sealed record MatchBucketsAsked(string Asked, string Partner, IReadOnlyList<int> Prefixes, string Message);

/// <summary>A partner gets the buckets it asked for.</summary>
/// <param name="Asked">By which question.</param>
/// <param name="Partner">Who.</param>
/// <param name="Count">How many.</param>
public sealed record MatchBucketsGiven(string Asked, string Partner, int Count);

/// <summary>The questions of a partner look as if it tried one identifier after the other.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Purpose">For what it asks.</param>
/// <param name="Sign">What they show.</param>
/// <param name="Count">How often it shows.</param>
public sealed record EnumerationSuspected(string Partner, MatchPurpose Purpose, EnumerationSign Sign, int Count);

/// <summary>What looks like trying one identifier after the other.</summary>
public enum EnumerationSign
{
    /// <summary>The limit of a day was reached on several days of a week.</summary>
    AtTheLimit,

    /// <summary>Many questions beyond the limits on one day.</summary>
    BeyondTheLimit,

    /// <summary>A long run of questions, each soon after the one before.</summary>
    LongRun,
}

/// <summary>Somebody has looked at an alarm about a partner.</summary>
/// <param name="Concern">Which.</param>
/// <param name="Text">What came of it.</param>
/// <param name="Person">Who.</param>
public sealed record MatchConcernNoted(string Concern, string Text, string Person);
