using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;

namespace Cordon.Modules.Hotline.Forms;

/// <summary>How long a call may wait. The one who calls puts the moments into it, so that both ends count by the same.</summary>
internal static class CallClocks
{
    /// <summary>The longest time for an answer that anybody may ask or give.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <summary>Until somebody has to have seen it.</summary>
    public static TimeSpan ToAcknowledge(HotlineUrgency urgency) => urgency switch
    {
        HotlineUrgency.Flash => TimeSpan.FromMinutes(15),
        HotlineUrgency.Immediate => TimeSpan.FromHours(1),
        _ => TimeSpan.FromHours(24),
    };

    /// <summary>Until an answer is asked for, where the caller asks for no other day. A consultation about a refused export has four weeks.</summary>
    public static TimeSpan ToAnswer(HotlineKind kind, HotlineUrgency urgency) => (kind, urgency) switch
    {
        (HotlineKind.Denial or HotlineKind.Consultation, _) => TimeSpan.FromDays(28),
        (_, HotlineUrgency.Flash) => TimeSpan.FromHours(2),
        (_, HotlineUrgency.Immediate) => TimeSpan.FromHours(24),
        _ => TimeSpan.FromDays(7),
    };

    /// <summary>By how much the clock of a consultation is set on when the partner needs time.</summary>
    public static readonly TimeSpan MoreTime = TimeSpan.FromDays(28);

    /// <summary>How long a denial is in force, in years: three, as supplier arrangements are commonly described. This program's own reading; the adopting State may hold otherwise.</summary>
    public const int YearsOfDenial = 3;

    /// <summary>The last moment of a denial that was told at a moment.</summary>
    public static Instant DenialEnds(Instant told) => Instant.Of(told.ToDateTimeOffset().AddYears(YearsOfDenial));

    /// <summary>Between two steps of an escalation.</summary>
    public static TimeSpan BetweenSteps(HotlineUrgency urgency) => ToAcknowledge(urgency) / 3;
}
