using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Cases.Act;

/// <summary>Days and moments as forms send them, in UTC.</summary>
internal static class FormMoments
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>The end of a day.</summary>
    /// <exception cref="FaultException"><c>cases.day</c></exception>
    public static Instant EndOf(string? day, string where) =>
        FormWords.Day(day) is { } date
            ? Instant.Of(new DateTimeOffset(date.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero)) : throw new FaultException(new Fault("cases.day", where));

    /// <summary>A moment, or the beginning of a day; null where none is given.</summary>
    /// <exception cref="FaultException"><c>cases.moment</c></exception>
    public static Instant? At(string? moment, string where)
    {
        if (string.IsNullOrWhiteSpace(moment))
            return null;
        return DateTime.TryParseExact(moment.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? Instant.Of(new DateTimeOffset(at, TimeSpan.Zero)) : throw new FaultException(new Fault("cases.moment", where));
    }
}
