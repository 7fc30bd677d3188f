using Cordon.Kernel.Time;

namespace Cordon.Modules.Cases.Contracts;

/// <summary>Somebody wrote something down in a case. It is never changed. How it is handled is the handling of this entry, which may be stricter than that of the case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Note">Id of the note, for ever.</param>
/// <param name="Text">What.</param>
/// <param name="Person">Who.</param>
/// <param name="ObservedAt">When what it tells of happened; null when it tells of no event.</param>
/// <param name="Corrects">The note that this one corrects; null when it corrects none.</param>
public sealed record CaseNoteAdded(string Case, string Note, string Text, string Person, Instant? ObservedAt = null, string? Corrects = null);
