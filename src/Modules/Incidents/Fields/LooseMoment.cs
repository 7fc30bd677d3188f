using System.Globalization;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>A moment as exactly as it is known: a year, a month, a day, or a minute in UTC.</summary>
/// <param name="First">The earliest instant it may mean.</param>
/// <param name="Last">The latest.</param>
internal sealed record LooseMoment(Instant First, Instant Last)
{
    /// <summary>Reads <c>2026</c>, <c>2026-11</c>, <c>2026-11-30</c> or <c>2026-11-30T08:15</c>; null for anything else.</summary>
    public static LooseMoment? Read(string text)
    {
        foreach (var (pattern, next) in Patterns)
        {
            if (text.Length == pattern.Replace("'", "", StringComparison.Ordinal).Length && DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year < DateTime.MaxValue.Year)
                return new LooseMoment(Of(at), new Instant(Of(next(at)).UnixMicroseconds - 1));
        }

        return null;
    }

    private static readonly (string Pattern, Func<DateTime, DateTime> Next)[] Patterns =
    [
        ("yyyy", at => at.AddYears(1)), ("yyyy-MM", at => at.AddMonths(1)), ("yyyy-MM-dd", at => at.AddDays(1)), ("yyyy-MM-dd'T'HH:mm", at => at.AddMinutes(1)),
    ];

    private static Instant Of(DateTime at) => Instant.Of(new DateTimeOffset(at, TimeSpan.Zero));
}
