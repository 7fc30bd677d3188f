using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Duty;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>A time in which nobody is on duty.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its end, on which somebody is on duty again, or the time looked at ends.</param>
public sealed record RosterGap(Instant From, Instant Until)
{
    /// <summary>The gaps between two moments, in their order. Pure.</summary>
    public static IReadOnlyList<RosterGap> Between(IEnumerable<DutyShift> shifts, Instant from, Instant until)
    {
        var (gaps, covered) = (new List<RosterGap>(), from);
        foreach (var shift in shifts.Where(s => s.Until > from && s.From < until).OrderBy(s => s.From.UnixMicroseconds))
        {
            if (shift.From > covered)
                gaps.Add(new RosterGap(covered, shift.From));
            if (shift.Until > covered)
                covered = shift.Until;
        }

        if (covered < until)
            gaps.Add(new RosterGap(covered, until));
        return gaps;
    }
}
