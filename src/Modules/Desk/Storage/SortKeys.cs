using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;

namespace Cordon.Modules.Desk.Storage;

/// <summary>Numbers by which the database orders work.</summary>
internal static class SortKeys
{
    /// <summary>Later than any clock: the year 2286.</summary>
    public const long NoClock = 9_999_999_999_999_999;

    public static long Due(Instant? due) => Math.Clamp(due?.UnixMicroseconds ?? NoClock, 0, NoClock);

    /// <summary>The highest priority first, and within it whose time is up first.</summary>
    public static long Rank(int priority, long due) => ((WorkPut.Highest - priority) * (NoClock + 1)) + due;
}
