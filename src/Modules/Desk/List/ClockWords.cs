using Cordon.Kernel.Time;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Desk.List;

/// <summary>Clocks and ages in words, in the largest unit that says something.</summary>
internal static class ClockWords
{
    public static bool IsOverdue(Instant? due, Instant now) => due is { } at && at <= now;

    public static string Clock(PageTexts texts, Instant? due, Instant now) => due switch
    {
        null => texts["desk.clock.none"],
        { } at when at <= now => texts.With("desk.clock.overdue", ("time", Span(texts, now - at))),
        { } at => texts.With("desk.clock.left", ("time", Span(texts, at - now))),
    };

    public static string Age(PageTexts texts, Instant since, Instant now) => Span(texts, since < now ? now - since : TimeSpan.Zero);

    private static string Span(PageTexts texts, TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => texts.With("desk.time.days", ("count", (int)span.TotalDays)),
        { TotalHours: >= 2 } => texts.With("desk.time.hours", ("count", (int)span.TotalHours)),
        _ => texts.With("desk.time.minutes", ("count", (int)span.TotalMinutes)),
    };
}
