using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Cases.Life;

/// <summary>What somebody wrote down in a case.</summary>
/// <param name="Note">Its id.</param>
/// <param name="At">When it was written.</param>
/// <param name="Handling">How it must be handled, beside its case.</param>
/// <param name="ObservedAt">When what it tells of happened; null when it tells of no event.</param>
/// <param name="Corrects">The note it corrects; null when it corrects none.</param>
public sealed record CaseNote(string Note, string Text, string Person, Instant At, Handling Handling, Instant? ObservedAt = null, string? Corrects = null);
