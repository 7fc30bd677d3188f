using Cordon.Kernel.Time;

namespace Cordon.Modules.JointCases.Contracts;

/// <summary>The author opens the case, leads it, and invites others.</summary>
/// <param name="Title">What it is called; up to 200 characters.</param>
/// <param name="Purpose">What for, in own words; up to 2,000 characters.</param>
/// <param name="Gateway">The legal gateway; up to 400 characters.</param>
/// <param name="Invited">The nodes that are invited; 1 to 20.</param>
/// <param name="AnswerBy">Until when they are to answer.</param>
public sealed record Opens(string Title, string Purpose, string Gateway, IReadOnlyList<string> Invited, Instant AnswerBy) : JointAct;

/// <summary>The lead invites one more.</summary>
/// <param name="Member">Which node.</param>
/// <param name="AnswerBy">Until when it is to answer.</param>
/// <param name="Text">Why; up to 2,000 characters.</param>
public sealed record Invites(string Member, Instant AnswerBy, string Text) : JointAct;

/// <summary>Who was invited takes part from now on.</summary>
/// <param name="Hears">The nodes of the case with which the author exchanges messages.</param>
/// <param name="Text">On what conditions, or empty; up to 2,000 characters.</param>
public sealed record Accepts(IReadOnlyList<string> Hears, string Text) : JointAct;

/// <summary>Who was invited does not take part.</summary>
/// <param name="Text">Why, as far as may be said; up to 2,000 characters.</param>
public sealed record Declines(string Text) : JointAct;

/// <summary>The author exchanges messages with others than it said before.</summary>
/// <param name="Nodes">All nodes of the case with which it does.</param>
public sealed record Hears(IReadOnlyList<string> Nodes) : JointAct;

/// <summary>The author takes part no longer. When it leads, the member that has been in the case longest leads after it.</summary>
/// <param name="Text">Why, as far as may be said; up to 2,000 characters.</param>
public sealed record Leaves(string Text) : JointAct;

/// <summary>The lead excludes a member, or takes an invitation back.</summary>
/// <param name="Member">Which node.</param>
/// <param name="Text">Why; up to 2,000 characters.</param>
/// <param name="Proposal">The proposal that was carried; null when the lead decided alone.</param>
public sealed record Excludes(string Member, string Text, string? Proposal = null) : JointAct;
