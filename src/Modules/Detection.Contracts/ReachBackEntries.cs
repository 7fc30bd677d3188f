using Cordon.Kernel.Time;

namespace Cordon.Modules.Detection.Contracts;

/// <summary>An expert who is not on site was asked.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Question">What is asked.</param>
/// <param name="AcknowledgeBy">Until when somebody has to say that they are on it.</param>
/// <param name="AnswerBy">Until when the answer is due.</param>
/// <param name="Person">Who asked.</param>
public sealed record ReachBackAsked(string Alarm, string Question, Instant AcknowledgeBy, Instant AnswerBy, string Person);

/// <summary>An expert says that they are on it.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Person">Who.</param>
public sealed record ReachBackAcknowledged(string Alarm, string Person);

/// <summary>The expert's answer.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Opinion">As what the expert takes it.</param>
/// <param name="Text">Why, and what to do.</param>
/// <param name="MayGoOn">Whether those on site may go on where they were told to step back.</param>
/// <param name="Person">Who.</param>
public sealed record ReachBackAnswered(string Alarm, AlarmOutcome Opinion, string Text, bool MayGoOn, string Person);
