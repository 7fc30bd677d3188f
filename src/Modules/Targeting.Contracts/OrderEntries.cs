using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A control decision goes out to those who carry it out: customs, the port, the carrier. It takes the place of an earlier order about the same declaration.</summary>
/// <param name="Order">Its number on this node: 32 hexadecimal digits.</param>
/// <param name="Declaration">The declaration on this node.</param>
/// <param name="Decision">What is to be done.</param>
/// <param name="Message">What goes out, word for word: a signed message (DSSE).</param>
/// <param name="Ways">How it goes out: <c>webhook</c>, <c>folder</c>; none when no way is set, and somebody has to telephone.</param>
/// <param name="AcknowledgeBy">Until when an answer has to be here before somebody telephones.</param>
public sealed record OrderIssued(string Order, string Declaration, ControlDecision Decision, string Message, IReadOnlyList<string> Ways, Instant AcknowledgeBy);

/// <summary>The order was handed over. That is no answer yet.</summary>
/// <param name="Order">The order.</param>
/// <param name="Declaration">Its declaration.</param>
/// <param name="Attempt">At which attempt, from 1.</param>
/// <param name="Unread">Why the receiver's reply could not be read as an answer; null when it gave none, or one that could.</param>
public sealed record OrderSent(string Order, string Declaration, int Attempt, RefusedBecause? Unread = null);

/// <summary>The order could not be handed over; it is tried again. Told once for each cause.</summary>
/// <param name="Order">The order.</param>
/// <param name="Declaration">Its declaration.</param>
/// <param name="Because">Why.</param>
public sealed record OrderUndelivered(string Order, string Declaration, RefusedBecause Because);

/// <summary>Those who are to carry an order out have answered.</summary>
/// <param name="Order">The order.</param>
/// <param name="Declaration">Its declaration.</param>
/// <param name="Answer">What they say.</param>
/// <param name="By">Who says so: a name, a desk.</param>
/// <param name="Reference">Their own reference; may be empty.</param>
/// <param name="Text">What else they say; may be empty.</param>
/// <param name="Heard">How: <c>webhook</c>, <c>folder</c>, <c>api</c>, <c>telephone</c>.</param>
public sealed record OrderAnswered(string Order, string Declaration, OrderAnswer Answer, string By, string Reference, string Text, string Heard);

/// <summary>No answer came in time: somebody has to telephone.</summary>
/// <param name="Order">The order.</param>
/// <param name="Declaration">Its declaration.</param>
public sealed record OrderUnanswered(string Order, string Declaration);

/// <summary>What they say who are to carry an order out.</summary>
public enum OrderAnswer
{
    /// <summary>They will do it.</summary>
    Accepted,

    /// <summary>It is done.</summary>
    CarriedOut,

    /// <summary>The goods have left already.</summary>
    TooLate,

    /// <summary>They will not do it.</summary>
    Refused,
}
