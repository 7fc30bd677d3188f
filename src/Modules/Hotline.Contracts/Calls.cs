using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>This authority calls a partner.</summary>
/// <param name="Call">Its id, here and there.</param>
/// <param name="Partner">Whom.</param>
/// <param name="Letter">What it says.</param>
/// <param name="Person">Who calls.</param>
public sealed record CallPlaced(string Call, string Partner, HotlineLetter Letter, string Person);

/// <summary>A partner calls.</summary>
/// <param name="Call">Its id here: the partner's name, a dot and the partner's id of it.</param>
/// <param name="Partner">Who.</param>
/// <param name="Theirs">The partner's id of it.</param>
/// <param name="Letter">What it says.</param>
/// <param name="Message">The message that brought it.</param>
public sealed record CallReceived(string Call, string Partner, string Theirs, HotlineLetter Letter, string Message);

/// <summary>Somebody here has seen a partner's call, and the partner is told so.</summary>
/// <param name="Call">Which.</param>
/// <param name="Person">Who.</param>
public sealed record CallAcknowledged(string Call, string Person);

/// <summary>Somebody of the partner's has seen a call of this authority.</summary>
/// <param name="Call">Which.</param>
/// <param name="At">When, by the partner's clock.</param>
public sealed record CallAcknowledgedThere(string Call, Instant At);

/// <summary>A partner's call is answered.</summary>
/// <param name="Call">Which.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">The answer; it goes to the partner.</param>
/// <param name="Person">Who answers.</param>
/// <param name="Files">What goes with it; null when nothing does.</param>
/// <param name="Classification">How high it is classified: level 1 or above; null when it is not.</param>
public sealed record CallAnswered(string Call, HotlineOutcome Outcome, string Text, string Person, HotlineFiles? Files = null, Classification? Classification = null);

/// <summary>The partner has answered a call of this authority.</summary>
/// <param name="Call">Which.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">The answer.</param>
/// <param name="At">When, by the partner's clock.</param>
/// <param name="Files">What comes with it; null when nothing does.</param>
/// <param name="Classification">How high the partner classified it: level 1 or above; null when it did not.</param>
public sealed record CallAnsweredThere(string Call, HotlineOutcome Outcome, string Text, Instant At, HotlineFiles? Files = null, Classification? Classification = null);

/// <summary>This authority takes the files back that it sent with a call or with its answer; what was said stands.</summary>
/// <param name="Call">Which.</param>
/// <param name="Bundles">The ids of the files.</param>
/// <param name="Text">Why; it goes to the partner.</param>
/// <param name="Person">Who.</param>
public sealed record CallFilesTakenBack(string Call, IReadOnlyList<string> Bundles, string Text, string Person);

/// <summary>A clock of a call ran out: the next on the roster is named, or the partner has to be telephoned.</summary>
/// <param name="Call">Which.</param>
/// <param name="Step">Counts from 1.</param>
/// <param name="OnDuty">Who is next on the roster; null when nobody is.</param>
public sealed record CallEscalated(string Call, int Step, string? OnDuty = null);

/// <summary>Somebody telephoned about a call.</summary>
/// <param name="Call">Which.</param>
/// <param name="Reached">Whether somebody was reached who compared the code.</param>
/// <param name="Text">With whom, and what was said.</param>
/// <param name="Person">Who telephoned.</param>
/// <param name="Classification">How high the note is classified: level 1 or above; null when it is not.</param>
public sealed record CallTelephoned(string Call, bool Reached, string Text, string Person, Classification? Classification = null);

/// <summary>A partner's message spoke of a call that this node does not have, or that was over.</summary>
/// <param name="Partner">Who.</param>
/// <param name="Call">The id it named.</param>
/// <param name="Act">What it said of it.</param>
/// <param name="Message">The message.</param>
public sealed record CallStrayed(string Partner, string Call, string Act, string Message);
