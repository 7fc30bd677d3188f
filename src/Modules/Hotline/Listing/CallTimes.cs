using System.Globalization;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Hotline.Listing;

/// <summary>How long something took, in words of numbers.</summary>
internal static class CallTimes
{
    /// <summary>Whole minutes, at least one: what took seconds took a minute.</summary>
    public static string Minutes(Instant from, Instant until) => Math.Max(1, (long)Math.Ceiling((until - from).TotalMinutes)).ToString(CultureInfo.InvariantCulture);
}
