using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>A question of a partner as limits see it.</summary>
/// <param name="At">When it came.</param>
/// <param name="Cost">How much of the limits it uses.</param>
/// <param name="Beyond">Whether it was declined because of the limits; then it uses nothing of them.</param>
internal readonly record struct AskedTime(Instant At, int Cost, bool Beyond);

/// <summary>How many questions of a partner for one purpose are answered, and when they look as if it tried one identifier after the other. Pure; counted by what the journal holds, so that a restart forgets nothing.</summary>
internal static class AskedLimits
{
    /// <summary>Days of a week at the limit of a day.</summary>
    public const int DaysAtTheLimit = 3;

    /// <summary>Questions beyond the limits on one day.</summary>
    public const int TimesBeyond = 10;

    /// <summary>Questions in a run.</summary>
    public const int Run = 50;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>How far back questions are looked at.</summary>
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Whether a question of this cost is within the limits.</summary>
    /// <param name="before">Those before, of a day at least.</param>
    /// <param name="cost">Of the one that has come.</param>
    /// <param name="now">When it is looked at.</param>
    /// <param name="policy">The limits.</param>
    public static bool Allow(IReadOnlyCollection<AskedTime> before, int cost, Instant now, MatchingPolicy policy) =>
        Used(before, now, Day) + cost <= policy.ADay && Used(before, now, Minute) + cost <= policy.AMinute;

    /// <summary>What the questions of a week show, in the order of weight; usually nothing.</summary>
    /// <param name="week">All of a week, the one that has come among them.</param>
    /// <param name="now">When they are looked at.</param>
    /// <param name="policy">The limits.</param>
    public static IEnumerable<(EnumerationSign Sign, int Count)> Signs(IReadOnlyCollection<AskedTime> week, Instant now, MatchingPolicy policy)
    {
        var days = week.GroupBy(a => a.At.UtcDay).Count(d => d.Where(a => !a.Beyond).Sum(a => a.Cost) >= policy.ADay || d.Any(a => a.Beyond));
        if (days >= DaysAtTheLimit)
            yield return (EnumerationSign.AtTheLimit, days);
        var beyond = week.Count(a => a.Beyond && a.At + Day > now);
        if (beyond >= TimesBeyond)
            yield return (EnumerationSign.BeyondTheLimit, beyond);
        var run = LongestRun([.. week.Select(a => a.At).Order()]);
        if (run >= Run)
            yield return (EnumerationSign.LongRun, run);
    }

    private static int Used(IReadOnlyCollection<AskedTime> before, Instant now, TimeSpan span) => before.Where(a => !a.Beyond && a.At + span > now).Sum(a => a.Cost);

    private static int LongestRun(IReadOnlyList<Instant> times)
    {
        var (run, longest) = (0, 0);
        for (var i = 0; i < times.Count; i++)
        {
            run = i > 0 && times[i] - times[i - 1] <= Minute ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
