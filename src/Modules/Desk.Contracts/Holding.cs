namespace Cordon.Modules.Desk.Contracts;

/// <summary>Somebody took work.</summary>
/// <param name="Work">Its id.</param>
/// <param name="Person">Who.</param>
public sealed record WorkClaimed(string Work, string Person);

/// <summary>Somebody let work go; it is for anybody again.</summary>
/// <param name="Work">Its id.</param>
/// <param name="Person">Who.</param>
public sealed record WorkReleased(string Work, string Person);

/// <summary>Work went from one person to another, who finds it marked.</summary>
/// <param name="Work">Its id.</param>
/// <param name="From">Who gave it.</param>
/// <param name="To">Who has it now.</param>
/// <param name="Note">What the one tells the other; may be empty.</param>
public sealed record WorkHandedOver(string Work, string From, string To, string Note);

/// <summary>Whom a kind of work is for, as long as nobody has taken it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Duty">Those with this duty; null when it is for a person, or for all who may do it.</param>
/// <param name="Person">This person; null when it is for a duty, or for all who may do it.</param>
public sealed record AssignmentRuleSet(string Kind, string? Duty = null, string? Person = null);

/// <summary>A person keeps a view of the desk under a name.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">Its name; another view of that name is replaced.</param>
/// <param name="Query">The filter as it stands in the address.</param>
public sealed record ViewSaved(string Person, string Name, string Query);

/// <summary>A person keeps a view no longer.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">Its name.</param>
public sealed record ViewRemoved(string Person, string Name);
