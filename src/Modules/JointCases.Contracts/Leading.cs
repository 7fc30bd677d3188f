namespace Cordon.Modules.JointCases.Contracts;

/// <summary>The lead offers the lead to another member. It leads on until that one accepts.</summary>
/// <param name="Offer">Its id, for ever.</param>
/// <param name="To">Which member.</param>
/// <param name="Text">Why; up to 2,000 characters.</param>
public sealed record OffersLead(string Offer, string To, string Text) : JointAct;

/// <summary>The author leads from now on.</summary>
/// <param name="Offer">Which offer it accepts.</param>
public sealed record AcceptsLead(string Offer) : JointAct;

/// <summary>The author does not take the lead.</summary>
/// <param name="Offer">Which offer it declines.</param>
/// <param name="Text">Why, as far as may be said; up to 2,000 characters.</param>
public sealed record DeclinesLead(string Offer, string Text) : JointAct;
