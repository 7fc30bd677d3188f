using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts.Watching;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>What somebody found about an alarm of a partner's log: it waits for a second person, or was confirmed by one.</summary>
/// <param name="Origin">Name of the log.</param>
/// <param name="After">How it is witnessed from then on.</param>
/// <param name="Found">What was found.</param>
/// <param name="Text">Why the alarm can be cleared.</param>
/// <param name="Person">Who found it.</param>
/// <param name="At">When it was proposed, or confirmed.</param>
/// <param name="ConfirmedBy">Who confirmed it; null as long as it waits.</param>
public sealed record LogClearing(string Origin, LogAfterAlarm After, string Found, string Text, string Person, Instant At, string? ConfirmedBy = null);
