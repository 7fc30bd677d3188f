namespace Cordon.Modules.Exchange.Contracts.Watching;

/// <summary>How a partner's log is witnessed after an alarm about it was cleared.</summary>
public enum LogAfterAlarm
{
    /// <summary>The history that this node cosigned holds: what the partner shows has to continue it, and the next that does not is a new alarm.</summary>
    Continues,

    /// <summary>The log begins anew, after a loss at the partner: the next head that its key has signed is the first that this node witnesses.</summary>
    Anew,
}

/// <summary>Somebody found out what was behind an alarm about a partner's log; the alarm stands until somebody else confirms.</summary>
/// <param name="Partner">Whose log.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="After">How it is witnessed from then on.</param>
/// <param name="Found">What was found, and from whom; up to 4,000 characters.</param>
/// <param name="Text">Why the alarm can be cleared; up to 4,000 characters.</param>
/// <param name="Person">Who.</param>
public sealed record LogClearingProposed(string Partner, string Origin, LogAfterAlarm After, string Found, string Text, string Person);

/// <summary>What was proposed about an alarm was not confirmed, or was taken back; the alarm stands.</summary>
/// <param name="Partner">Whose log.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record LogClearingReturned(string Partner, string Origin, string Text, string Person);

/// <summary>An alarm about a partner's log is cleared. The two checkpoints stay in the journal with the alarm.</summary>
/// <param name="Partner">Whose log.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="After">How it is witnessed from now on.</param>
/// <param name="Found">What was found.</param>
/// <param name="Text">Why it was cleared.</param>
/// <param name="ProposedBy">Who found it.</param>
/// <param name="Person">Who confirms it; never the one who proposed it.</param>
public sealed record LogAlarmCleared(string Partner, string Origin, LogAfterAlarm After, string Found, string Text, string ProposedBy, string Person);
