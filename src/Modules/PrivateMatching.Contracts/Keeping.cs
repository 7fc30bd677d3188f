using Cordon.Kernel.Time;

namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>Whoever asked wants a question to be asked again with each new set of its partners, by itself.</summary>
/// <param name="Question">Which: the first, which the others name.</param>
/// <param name="Until">Until when.</param>
/// <param name="Person">Who.</param>
public sealed record MatchAskingKept(string Question, Instant Until, string Person);

/// <summary>A question is asked again no more.</summary>
/// <param name="Question">Which: the first.</param>
/// <param name="Why">Why.</param>
/// <param name="Text">What the person says who ended it; empty when it ended by itself.</param>
/// <param name="Person">Who; empty as well.</param>
public sealed record MatchAskingEnded(string Question, AskingEnd Why, string Text, string Person);

/// <summary>Why a question is asked again no more.</summary>
public enum AskingEnd
{
    /// <summary>Somebody withdrew it.</summary>
    Withdrawn,

    /// <summary>The day came that was chosen for its end.</summary>
    Over,

    /// <summary>The record it was for is closed, or is there no more.</summary>
    RecordClosed,

    /// <summary>No partner of it lets this node ask any more.</summary>
    NobodyLetsAsk,
}
