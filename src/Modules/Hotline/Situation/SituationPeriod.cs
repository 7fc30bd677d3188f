using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>The period of a situation report.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The end; never ahead of now.</param>
public sealed record SituationPeriod(Instant From, Instant Until)
{
    public const string Day = "day";
    public const string Week = "week";
    public const string Own = "own";

    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The last 24 hours, the last seven days, or whole days (UTC) of which both ends are named.</summary>
    /// <exception cref="FaultException"><c>hotline.period</c>, with what is wrong</exception>
    public static SituationPeriod Read(string? period, string? from, string? until, Instant now) => period switch
    {
        null or "" or Day => new SituationPeriod(now + TimeSpan.FromDays(-1), now),
        Week => new SituationPeriod(now + TimeSpan.FromDays(-7), now),
        Own when FormWords.Day(from) is { } first && FormWords.Day(until) is { } last && first <= last && Instant.OfUtcDay(first) <= now => OfDays(first, last, now),
        _ => throw Wrong(),
    };

    /// <summary>As it stands in addresses: the same moments, whenever it is opened.</summary>
    public string Query(string? period) => period is null or "" or Day or Week
        ? $"?period={(period is Week ? Week : Day)}"
        : string.Create(CultureInfo.InvariantCulture, $"?period={Own}&from={From.UtcDay:yyyy-MM-dd}&until={Until.UtcDay:yyyy-MM-dd}");

    private static SituationPeriod OfDays(DateOnly first, DateOnly last, Instant now)
    {
        var end = new Instant(Instant.OfUtcDay(last.AddDays(1)).UnixMicroseconds - 1);
        var period = new SituationPeriod(Instant.OfUtcDay(first), end < now ? end : now);
        return period.Until - period.From <= Longest ? period : throw Wrong();
    }

    private static FaultException Wrong() => new(Fault.Of("hotline.period", "from", ("days", (int)Longest.TotalDays)));
}
