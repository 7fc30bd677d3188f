using System.Globalization;
using Cordon.Engines.Foresight.Measures;
using Cordon.Modules.Detection.Figures;
using Cordon.Modules.Detection.Pages.Parts;
using Cordon.Ui.Rates;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Detection.Pages.Experts;

/// <summary>Figures of identification, in words and as points.</summary>
internal static class FigureWords
{
    /// <summary>Ends of the axis of counts.</summary>
    public const double Least = 80;
    public const double Most = 50_000;

    private const string Many = "*";

    /// <summary>What may go wrong, the gravest first.</summary>
    public static IReadOnlyList<string> Mistakes { get; } = ["called-innocent", "confidently-wrong", "named-at-place", "named-elsewhere", "flagged"];

    /// <summary>What the figures do not say.</summary>
    public static IReadOnlyList<string> NotSaid { get; } = [.. Enumerable.Range(1, 6).Select(i => $"detection.figures.not.{i}")];

    public static IReadOnlyList<RatePoint> Points(IEnumerable<MeasuredRate> curve) =>
        [.. curve.Where(r => r.Rate.Of > 0).Select(r => new RatePoint(r.Net, r.Rate.Share!.Value, r.Rate.Low, r.Rate.High, r.Rate.Of))];

    /// <summary>A curve by its nuclide, or where it is of many by its detector.</summary>
    public static string Title(PageTexts texts, string detector, string nuclide) => nuclide == Many ? detector : $"{Nuclides(texts, nuclide)} · {detector}";

    public static string Nuclides(PageTexts texts, string nuclide) => nuclide == Many ? texts["detection.figures.many"] : string.Join(" + ", nuclide.Split(" + ").Select(FoundWords.Name));

    public static string Share(Proportion rate) => rate.Share is { } share ? Percent(share) : "–";

    public static string Interval(Proportion rate) => rate.Of == 0 ? "–" : $"{Percent(rate.Low)} – {Percent(rate.High)}";

    public static string Trials(Proportion rate) => string.Create(CultureInfo.CurrentCulture, $"{rate.Found:#,0} / {rate.Of:#,0}");

    /// <summary>Small shares keep the figures that matter: 0.03 % is not 0 %.</summary>
    private static string Percent(double share) => share is > 0 and < 0.0995 ? share.ToString("0.0## %", CultureInfo.CurrentCulture) : share.ToString("0 %", CultureInfo.CurrentCulture);
}
