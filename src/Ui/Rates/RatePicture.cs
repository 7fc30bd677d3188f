using System.Globalization;
using Cordon.Ui.Charts;

namespace Cordon.Ui.Rates;

/// <summary>A small picture of shares with their intervals over a scale of powers of ten: one of many that are compared, so all have the same scales.</summary>
internal sealed class RatePicture
{
    public const double Units = 260;
    private const double Margin = 46;
    private const double PlotHeight = 130;
    private const int Numbers = 5;
    private readonly IReadOnlyList<RatePoint> _points;

    /// <param name="points">Rising in <see cref="RatePoint.At"/>, each above zero, shares within their intervals from 0 to 1.</param>
    /// <param name="least">Where the axis begins.</param>
    /// <param name="most">Where it ends.</param>
    /// <exception cref="ArgumentException">A point that is none.</exception>
    public RatePicture(IReadOnlyList<RatePoint> points, double least, double most)
    {
        foreach (var point in points)
        {
            if (!(point.At > 0 && point.Low >= 0 && point.Low <= point.Share && point.Share <= point.High && point.High <= 1))
                throw new ArgumentException($"a share lies within its interval, from 0 to 1, at a place above zero; not {point}", nameof(points));
        }

        for (var i = 1; i < points.Count; i++)
        {
            if (!(points[i - 1].At < points[i].At))
                throw new ArgumentException($"points rise; {points[i].At} follows {points[i - 1].At}", nameof(points));
        }

        _points = points;
        Plot = new Area(Margin, 10, Units - Margin - 16, PlotHeight);
        X = Scale.Log(least, most, Plot.Left, Plot.Right);
        Y = Scale.Linear(0, 1, Plot.Bottom, Plot.Top);
    }

    public Area Plot { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public double Height => Plot.Bottom + Breadth.Row + 8;

    public IReadOnlyList<Tick> XTicks => X.Ticks(Numbers);

    /// <summary>Quarters of the height, each second with its number.</summary>
    public IReadOnlyList<Tick> YTicks => [.. Enumerable.Range(0, 5).Select(i => new Tick(Y.At(i / 4.0), i % 2 == 0 ? $"{25 * i} %" : ""))];

    public string Line => Trace.Line([.. _points.Select(p => p.At)], [.. _points.Select(p => p.Share)], X, Y);

    /// <summary>What lies between the lower and the upper ends.</summary>
    public string Interval => _points.Count < 2 ? "" : $"M{string.Join('L', _points.Select(p => Place(p.At, p.High)).Concat(_points.Reverse().Select(p => Place(p.At, p.Low))))}Z";

    /// <summary>An upright line through each interval.</summary>
    public string Bars => string.Concat(_points.Select(p => $"M{Place(p.At, p.Low)}V{Trace.N(Y.At(p.High))}"));

    private string Place(double at, double share) => string.Create(CultureInfo.InvariantCulture, $"{Trace.N(X.At(at))} {Trace.N(Y.At(share))}");
}
