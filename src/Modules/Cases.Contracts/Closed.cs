namespace Cordon.Modules.Cases.Contracts;

/// <summary>An outcome that says nothing was wrong was proposed; the case stays open until somebody else confirms it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">Which.</param>
/// <param name="Text">On what grounds.</param>
/// <param name="Person">Who proposed it.</param>
public sealed record CaseOutcomeProposed(string Case, CaseOutcome Outcome, string Text, string Person);

/// <summary>The proposed outcome was confirmed; the case is closed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Text">In the person's own words; may be empty.</param>
/// <param name="Person">Who; never the one who proposed it.</param>
public sealed record CaseOutcomeConfirmed(string Case, string Text, string Person);

/// <summary>The proposed outcome was not confirmed, or was taken back; the case goes on.</summary>
/// <param name="Case">The case.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record CaseOutcomeReturned(string Case, string Text, string Person);

/// <summary>A case was closed by one person, with an outcome that says something was wrong or that somebody goes on with it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">Which.</param>
/// <param name="Text">On what grounds.</param>
/// <param name="Person">Who.</param>
public sealed record CaseClosed(string Case, CaseOutcome Outcome, string Text, string Person);

/// <summary>A closed case goes on.</summary>
/// <param name="Case">The case.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who opened it again.</param>
public sealed record CaseReopened(string Case, string Text, string Person);
