using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>Somebody holds what this authority said on a call to be classified too high; the level stays until somebody else confirms.</summary>
/// <param name="Call">Which.</param>
/// <param name="To">The lower level with its words; level 0 when it is not to be classified any more.</param>
/// <param name="Text">Why; it goes to the partner, at the lower level.</param>
/// <param name="Person">Who proposes it.</param>
public sealed record CallLoweringProposed(string Call, Classification To, string Text, string Person);

/// <summary>What this authority said on a call is lowered, and the partner is told so.</summary>
/// <param name="Call">Which.</param>
/// <param name="To">The level, as it was proposed.</param>
/// <param name="Text">Why.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="Person">Who confirms it; never the one who proposed it.</param>
public sealed record CallLowered(string Call, Classification To, string Text, string ProposedBy, string Person);

/// <summary>The proposed lowering was not confirmed, or was taken back.</summary>
/// <param name="Call">Which.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record CallLoweringReturned(string Call, string Text, string Person);

/// <summary>The partner has lowered what it said on a call.</summary>
/// <param name="Call">Which.</param>
/// <param name="To">The level; level 0 when it is not classified any more.</param>
/// <param name="Text">Why.</param>
/// <param name="At">When, by the partner's clock.</param>
public sealed record CallLoweredThere(string Call, Classification To, string Text, Instant At);
