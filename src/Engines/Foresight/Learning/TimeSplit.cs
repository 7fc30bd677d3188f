namespace Cordon.Engines.Foresight.Learning;

/// <summary>Three slices of time, none of which has a day with another: learned from, calibrated on, measured on.</summary>
/// <param name="CalibratesFrom">First day of the second.</param>
/// <param name="MeasuresFrom">First day of the third.</param>
public sealed record TimeSplit(DateOnly CalibratesFrom, DateOnly MeasuresFrom)
{
    private const double Trained = 0.6;
    private const double Calibrated = 0.2;

    /// <summary>Cuts at the days before which three and four fifths of the outcomes lie.</summary>
    /// <param name="days">The day of each declaration whose outcome is known, in order.</param>
    /// <returns>Null when all lie on two days or fewer.</returns>
    public static TimeSplit? Of(IReadOnlyList<DateOnly> days)
    {
        if (days.Count == 0)
            return null;
        var second = First(days, (int)(days.Count * Trained), days[0]);
        if (second is null)
            return null;
        var third = First(days, (int)(days.Count * (Trained + Calibrated)), second.Value);
        return third is null ? null : new TimeSplit(second.Value, third.Value);
    }

    /// <summary>In which slice a day lies: 0, 1 or 2.</summary>
    public int SliceOf(DateOnly day) => day < CalibratesFrom ? 0 : day < MeasuresFrom ? 1 : 2;

    private static DateOnly? First(IReadOnlyList<DateOnly> days, int from, DateOnly after) => days.Skip(from).Cast<DateOnly?>().FirstOrDefault(d => d > after);
}
