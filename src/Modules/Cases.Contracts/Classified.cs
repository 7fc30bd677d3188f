using Cordon.Kernel.Markings;

namespace Cordon.Modules.Cases.Contracts;

/// <summary>A case is classified, or classified higher: at once, by one person.</summary>
/// <param name="Case">Which case.</param>
/// <param name="To">The level, 1 to 9 and above the one before, with its words.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record CaseRaised(string Case, Classification To, string Text, string Person);

/// <summary>Somebody holds a case to be classified too high; the level stays until somebody else confirms it.</summary>
/// <param name="Case">Which case.</param>
/// <param name="To">The lower level with its words; level 0 when it is not to be classified any more.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who proposes it.</param>
public sealed record CaseLoweringProposed(string Case, Classification To, string Text, string Person);

/// <summary>The proposed lowering takes effect.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Text">In the person's own words; may be empty.</param>
/// <param name="Person">Who confirms it; never the one who proposed it.</param>
public sealed record CaseLoweringConfirmed(string Case, string Text, string Person);

/// <summary>The proposed lowering was not confirmed, or was taken back.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record CaseLoweringReturned(string Case, string Text, string Person);
