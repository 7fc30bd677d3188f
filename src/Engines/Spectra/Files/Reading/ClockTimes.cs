using System.Globalization;
using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Days with times in the spellings that instruments use.</summary>
internal static class ClockTimes
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmss.FFFFFFF", "yyyyMMdd'T'HHmmss", "yyyyMMddHHmmss", "yyyy/MM/dd HH:mm:ss",
        "dd-MMM-yyyy HH:mm:ss.FFFFFFF", "dd-MMM-yyyy HH:mm", "dd-MMM-yy HH:mm:ss", "yyyy-MMM-dd HH:mm:ss.FFFFFFF",
        "MM/dd/yyyy HH:mm:ss", "MM/dd/yy HH:mm:ss", "M/d/yyyy HH:mm:ss", "dd.MM.yyyy HH:mm:ss",
    ];

    /// <summary>The day and time; null where the text is none.</summary>
    public static ClockTime? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        var (clock, offset) = Parted(text);
        return DateTime.TryParseExact(clock, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)
            ? new ClockTime(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset)
            : null;
    }

    private static (string Clock, TimeSpan? Offset) Parted(string text)
    {
        if (text[^1] is 'Z' or 'z')
            return (Tidy(text[..^1]), TimeSpan.Zero);
        var sign = text.LastIndexOfAny(['+', '-']);
        if (sign > text.IndexOf('T') && text.Contains('T')
            && TimeSpan.TryParseExact(text[(sign + 1)..], [@"hh\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14))
            return (Tidy(text[..sign]), text[sign] == '-' ? -offset : offset);
        return (Tidy(text), null);
    }

    // Nanoseconds are more than a tick holds.
    private static string Tidy(string clock)
    {
        var point = clock.LastIndexOf('.');
        return point > 0 && clock.Length - point > 8 && clock.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? clock[..(point + 8)] : clock;
    }
}
