namespace Cordon.Modules.Cases.Contracts;

/// <summary>A record of another module belongs to a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">What sort of record; the word of its <see cref="ILinkable"/>.</param>
/// <param name="Record">Its id.</param>
/// <param name="Person">Who linked it.</param>
/// <param name="Text">Why; empty when the case was opened from it.</param>
public sealed record CaseRecordLinked(string Case, string Kind, string Record, string Person, string Text);

/// <summary>A record belongs to a case no longer.</summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">What sort of record.</param>
/// <param name="Record">Its id.</param>
/// <param name="Person">Who unlinked it.</param>
/// <param name="Text">Why.</param>
public sealed record CaseRecordUnlinked(string Case, string Kind, string Record, string Person, string Text);
