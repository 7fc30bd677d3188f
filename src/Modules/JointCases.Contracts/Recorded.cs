using Cordon.Kernel.Time;

namespace Cordon.Modules.JointCases.Contracts;

/// <summary>This node did something in a joint case.</summary>
/// <param name="Fact">What, as it goes to the other members.</param>
/// <param name="Person">Who here; empty when the node did it by itself. It never leaves.</param>
public sealed record JointFactAuthored(JointFact Fact, string Person);

/// <summary>Another member did something in a joint case.</summary>
/// <param name="Partner">Who, as the transport knows it: always the author of the fact.</param>
/// <param name="Fact">What.</param>
/// <param name="Message">The message that brought it.</param>
/// <param name="Held">Whether it is held back, since more came from this partner in a day than this node takes in unasked.</param>
public sealed record JointFactReceived(string Partner, JointFact Fact, string Message, bool Held = false);

/// <summary>A fact of this node was given to the post for a member.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Member">To whom.</param>
/// <param name="Number">The number of the fact.</param>
/// <param name="Message">The message that carries it.</param>
public sealed record JointFactSent(string Case, string Member, long Number, string Message);

/// <summary>What was held back of a partner is taken into the case.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Partner">Whose.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who decided.</param>
public sealed record JointFactsAdmitted(string Case, string Partner, string Text, string Person);

/// <summary>A member left: what had not gone to it was taken out, and releases in the case were called back from it.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Member">Who.</param>
/// <param name="Since">Since when it is out, by the clock of whoever ended it.</param>
/// <param name="Releases">All releases of this node in the case that were called back from it.</param>
/// <param name="TakenOut">Messages that were never tried, and do not go.</param>
public sealed record JointAccessEnded(string Case, string Member, Instant Since, IReadOnlyList<string> Releases, IReadOnlyList<string> TakenOut);

/// <summary>Somebody of this node works on a joint case and sees it from now on.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Added">Who.</param>
/// <param name="Person">Who brought that one in.</param>
/// <param name="Text">Why; may be empty.</param>
public sealed record JointPersonAdded(string Case, string Added, string Person, string Text);

/// <summary>Somebody of this node sees a joint case no longer.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Removed">Who.</param>
/// <param name="Person">Who took that one off.</param>
/// <param name="Text">Why.</param>
public sealed record JointPersonRemoved(string Case, string Removed, string Person, string Text);

/// <summary>Somebody has looked at an alarm of a joint case: that a member said two different things under one number, or that another was told other words.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Author">Whose fact.</param>
/// <param name="Number">Its number.</param>
/// <param name="Text">What was found.</param>
/// <param name="Person">Who.</param>
public sealed record JointAlarmNoted(string Case, string Author, long Number, string Text, string Person);
