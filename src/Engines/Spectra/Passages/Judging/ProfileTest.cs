using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>
/// Point or extended: the time above half of the height against the time something stood there. A point source beside a long vehicle rises and falls within twice its distance over the speed; a load that
/// is radioactive throughout counts as long as it lasts. Beside a short vehicle the two look alike.
/// </summary>
internal static class ProfileTest
{
    private const double MostOfPoint = 0.4;
    private const double LeastOfExtended = 0.55;

    /// <summary>A sum over more of the time would make all profiles alike.</summary>
    private const double MostSmoothed = 0.1;

    /// <summary>m: shorter vehicles do not tell where the speed is known.</summary>
    private const double ShortVehicle = 8;

    /// <param name="samples">The samples.</param>
    /// <param name="course">Counts of gamma rays.</param>
    /// <param name="background">Their background.</param>
    /// <param name="alarm">The strongest alarm window.</param>
    /// <param name="speed">m/s, where the file says it.</param>
    public static CountProfile Of(IReadOnlyList<PassageSample> samples, CountCourse course, BackgroundCourse background, AlarmWindow alarm, double? speed)
    {
        var occupancy = samples.Where(s => s.Occupied == true).Sum(s => s.Length);
        var smooth = occupancy > 0 ? Math.Min(alarm.Window, occupancy * MostSmoothed) : alarm.Window;
        var net = SummedWindows.Of(course, background, _ => true, smooth).Select(w => (Rate: (w.Counts - w.Expected) / w.Seconds, w.First, w.Last, w.Seconds)).ToList();
        var top = net.MaxBy(n => n.Rate);
        var above = net.Where(n => n.Rate >= top.Rate / 2).Sum(n => samples[n.Last].Length);
        var width = Math.Sqrt(Math.Max(0, (above * above) - (top.First == top.Last ? 0 : top.Seconds * top.Seconds)));
        return new CountProfile(
            occupancy > 0 ? Shape(width, occupancy, speed) : ProfileShape.Unclear, width, top.Rate, (samples[top.First].Start + samples[top.Last].End) / 2, occupancy > 0 ? occupancy : null);
    }

    private static ProfileShape Shape(double width, double occupancy, double? speed) => (width / occupancy) switch
    {
        <= MostOfPoint => ProfileShape.Point,
        >= LeastOfExtended when speed is not { } known || known * occupancy >= ShortVehicle => ProfileShape.Extended,
        _ => ProfileShape.Unclear,
    };
}
