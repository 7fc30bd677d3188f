using Cordon.Ui.Charts;

namespace Cordon.Ui.Dose;

/// <summary>A dose rate on a scale of powers of ten, with the value from which one turns back.</summary>
internal sealed class DosePicture
{
    /// <summary>Natural background lies about here, µSv/h (UNSCEAR 2008, annex B: 0.06 outdoors on average, and several times that in places).</summary>
    private const double Lowest = 0.01;
    private const double BarHeight = 16;
    private const double Side = 28;

    /// <summary>So many times the higher of the two the scale ends.</summary>
    private const double Beyond = 30;

    /// <param name="measured">µSv/h; null where it was not measured.</param>
    /// <param name="turnBack">µSv/h.</param>
    /// <exception cref="ArgumentException">A turn-back value that is not above zero, or a dose rate below zero or none.</exception>
    public DosePicture(double? measured, double turnBack, Breadth breadth)
    {
        if (!(turnBack > 0 && double.IsFinite(turnBack)))
            throw new ArgumentException($"a turn-back value lies above zero, not at {turnBack} µSv/h", nameof(turnBack));
        if (measured is { } rate && !(rate >= 0 && double.IsFinite(rate)))
            throw new ArgumentException($"a dose rate is a number from zero on, not {rate} µSv/h", nameof(measured));
        var area = new Area(Side, (Breadth.Row * 2) + 10, breadth.Units - (2 * Side), BarHeight);
        Bar = area;
        X = Scale.Log(Math.Min(Lowest, turnBack / 100), Beyond * Math.Max(turnBack, measured ?? 0), area.Left, area.Right);
        TurnBackAt = X.At(turnBack);
        MeasuredAt = measured is { } m ? X.At(m) : null;
        Ticks = X.Ticks(breadth == Breadth.Narrow ? 7 : 14);
        Height = area.Bottom + Breadth.Row + 8;
    }

    public Area Bar { get; }

    public Scale X { get; }

    public double TurnBackAt { get; }

    public double? MeasuredAt { get; }

    public IReadOnlyList<Tick> Ticks { get; }

    public double Height { get; }

    /// <summary>The middle of the number above the needle: on the same side of the turn-back value as the needle, and inside the picture.</summary>
    public double NumberAt(string number, Breadth breadth)
    {
        var half = (Flags.Breadth(number) / 2) + Flags.Gap;
        var at = MeasuredAt ?? throw new InvalidOperationException("nothing was measured");
        var aside = at < TurnBackAt ? Math.Min(at, TurnBackAt - half) : Math.Max(at, TurnBackAt + half);
        return Math.Clamp(aside, half, breadth.Units - half);
    }
}
