namespace Cordon.Modules.Cases.Contracts;

/// <summary>A case was opened. How it is handled is the handling of this entry.</summary>
/// <param name="Case">Its id, for ever: opaque, made of no name or number of this node.</param>
/// <param name="Title">What it is called; up to 200 characters.</param>
/// <param name="Kind">What it looks into.</param>
/// <param name="About">What it is about, in the person's own words.</param>
/// <param name="Lead">Who opened it and answers for it.</param>
public sealed record CaseOpened(string Case, string Title, CaseKind Kind, string About, string Lead);

/// <summary>Somebody was brought into a case, or is something else in it from now on. Who was the lead before a new one is a member.</summary>
/// <param name="Case">The case.</param>
/// <param name="Added">Whom.</param>
/// <param name="Role">As what.</param>
/// <param name="Person">Who did it.</param>
/// <param name="Text">Why; may be empty.</param>
public sealed record CasePersonAdded(string Case, string Added, CaseRole Role, string Person, string Text);

/// <summary>Somebody was taken off a case and sees it no more.</summary>
/// <param name="Case">The case.</param>
/// <param name="Removed">Whom.</param>
/// <param name="Person">Who did it.</param>
/// <param name="Text">Why.</param>
public sealed record CasePersonRemoved(string Case, string Removed, string Person, string Text);
