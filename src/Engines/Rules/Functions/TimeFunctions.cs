using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Parts of instants, in UTC or a named or fixed zone, and of spans of time.</summary>
internal static partial class TimeFunctions
{
    private const long Second = Instants.NanosPerSecond;

    public static IEnumerable<CelFunction> All { get; } =
    [
        Part("getFullYear", t => t.Year),
        Part("getMonth", t => t.Month - 1),
        Part("getDate", t => t.Day),
        Part("getDayOfMonth", t => t.Day - 1),
        Part("getDayOfWeek", t => (long)t.DayOfWeek),
        Part("getDayOfYear", t => t.DayOfYear - 1),
        Part("getHours", t => t.Hour, nanos => nanos / (3600 * Second)),
        Part("getMinutes", t => t.Minute, nanos => nanos / (60 * Second)),
        Part("getSeconds", t => t.Second, nanos => nanos / Second),
        Milliseconds(),
    ];

    private static CelFunction Part(string name, Func<DateTime, long> of, Func<long, long>? ofSpan = null)
    {
        var overloads = new List<CelOverload>
        {
            Member(CelType.Int, (a, _) => CelValue.Of(of(Instants.Utc(a[0]))), CelType.Timestamp),
            Member(CelType.Int, (a, _) => InZone(a[0], a[1].AsString, of), CelType.Timestamp, CelType.String),
        };
        if (ofSpan is not null)
            overloads.Add(Member(CelType.Int, (a, _) => CelValue.Of(ofSpan(a[0].AsDuration)), CelType.Duration));
        return new(name, overloads);
    }

    private static CelFunction Milliseconds() => new("getMilliseconds",
    [
        Member(CelType.Int, (a, _) => CelValue.Of((long)a[0].Nanos / 1_000_000), CelType.Timestamp),
        Member(CelType.Int, (a, _) => InZone(a[0], a[1].AsString, _ => 0) is { Kind: CelKind.Error } unknown ? unknown : CelValue.Of((long)a[0].Nanos / 1_000_000), CelType.Timestamp, CelType.String),
        Member(CelType.Int, (a, _) => CelValue.Of(a[0].AsDuration % Second / 1_000_000), CelType.Duration),
    ]);

    private static CelValue InZone(in CelValue timestamp, string zone, Func<DateTime, long> of)
    {
        var utc = Instants.Utc(timestamp);
        if (Offset(zone, utc) is not { } offset)
            return CelValue.Fail("rules.eval.zone", ("zone", zone));
        var ticks = utc.Ticks + offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? CelValue.Fail("rules.eval.range", ("what", "timestamp")) : CelValue.Of(of(new DateTime(ticks)));
    }

    private static TimeSpan? Offset(string zone, DateTime utc)
    {
        if (FixedOffset().Match(zone) is { Success: true } match)
        {
            var (hours, minutes) = (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
            return hours > 23 || minutes > 59 ? null : new TimeSpan(hours, minutes, 0) * (match.Groups[1].Value == "-" ? -1 : 1);
        }

        return ZoneName().IsMatch(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : null;
    }

    [GeneratedRegex("""^([+-]?)([0-9]{2}):([0-9]{2})\z""")]
    private static partial Regex FixedOffset();

    /// <summary>A name of the zone database, and nothing that could be a path elsewhere.</summary>
    [GeneratedRegex("""^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z""")]
    private static partial Regex ZoneName();
}
