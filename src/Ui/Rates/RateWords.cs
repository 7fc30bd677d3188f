using Cordon.Ui.Texts;

namespace Cordon.Ui.Rates;

/// <summary>A curve of shares in a sentence, for whoever does not see it.</summary>
internal static class RateWords
{
    /// <summary>From here on an instrument is usually said to find a source.</summary>
    public const double Reached = 0.8;

    public static string Describe(PageTexts texts, IReadOnlyList<RatePoint> points)
    {
        if (points.Count == 0)
            return texts["ui.rate.says.none"];
        var from = points.Reverse().TakeWhile(p => p.Share >= Reached).LastOrDefault();
        return from is null
            ? texts.With("ui.rate.says.never", ("most", Number(points[^1].At)), ("share", Percent(points[^1].Share)))
            : texts.With("ui.rate.says.from", ("at", Number(from.At)), ("low", Percent(from.Low)));
    }

    public static string Number(double at) => at.ToString("#,0");

    public static string Percent(double share) => share.ToString("0 %");
}
