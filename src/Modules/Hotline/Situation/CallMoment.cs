using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>How a call stood at a moment, whatever happened to it since. Pure.</summary>
/// <param name="Call">The call.</param>
/// <param name="Status">How it stood.</param>
/// <param name="Due">Until when the next thing had to happen; null when nothing had to.</param>
/// <param name="Overdue">Whether that time had passed.</param>
public sealed record CallMoment(Call Call, CallStatus Status, Instant? Due, bool Overdue)
{
    public bool IsOpen => Due is not null;

    /// <summary>The call at a moment; null when it had not been placed.</summary>
    public static CallMoment? At(Call call, Instant moment)
    {
        if (call.At > moment)
            return null;
        var then = call with
        {
            Answer = call.Answer is { } answer && answer.At <= moment ? answer : null,
            MoreTime = call.MoreTime is { } time && time.At <= moment ? time : null,
            AcknowledgedAt = call.AcknowledgedAt is { } seen && seen <= moment ? seen : null,
        };
        return new CallMoment(then, then.Status, then.Due, then.Due is { } due && due < moment);
    }

    /// <summary>Minutes until somebody had seen it, counted up; null as long as nobody had. Clocks of two States differ: what is below nothing is nothing.</summary>
    public int? MinutesToAcknowledge => Call.AcknowledgedAt is { } seen ? Math.Max(0, (int)Math.Ceiling((seen - Call.At).TotalMinutes)) : null;

    /// <summary>Whether it was seen after its time, or not at all although its time has passed.</summary>
    public bool SeenLate(Instant moment) => (Call.AcknowledgedAt ?? moment) > Call.Letter.AcknowledgeBy;

    /// <summary>The same of the answer; a test asks for none.</summary>
    public bool AnsweredLate(Instant moment) => Call.Letter.Kind != HotlineKind.Test && (Call.Answer?.At ?? moment) > Call.AnswerBy;
}
