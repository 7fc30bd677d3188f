using System.Globalization;

namespace Cordon.Ui.Charts;

/// <summary>From values to places in a picture. What lies beyond the ends is drawn at the end.</summary>
internal sealed class Scale
{
    private readonly double _first;
    private readonly double _last;
    private readonly double _start;
    private readonly double _end;

    private Scale(double from, double to, double start, double end, bool log)
    {
        if (!(double.IsFinite(from) && double.IsFinite(to) && from < to && (!log || from > 0)))
            throw new ArgumentException($"a scale needs two rising ends{(log ? " above zero" : "")}, not {from} and {to}", nameof(from));
        (From, To, IsLog, _start, _end) = (from, to, log, start, end);
        (_first, _last) = (Lie(from), Lie(to));
    }

    public double From { get; }

    public double To { get; }

    public bool IsLog { get; }

    public static Scale Linear(double from, double to, double start, double end) => new(from, to, start, end, log: false);

    /// <summary>By decades; zero lies at the lower end.</summary>
    public static Scale Log(double from, double to, double start, double end) => new(from, to, start, end, log: true);

    public double At(double value) => _start + ((Lie(Math.Clamp(value, From, To)) - _first) / (_last - _first) * (_end - _start));

    /// <summary>Round numbers, at most so many of them with text; a log scale has one for each power of ten and shorter marks between.</summary>
    public IReadOnlyList<Tick> Ticks(int most) => IsLog ? Decades(most) : Rounds(most);

    private double Lie(double value) => IsLog ? Math.Log10(value) : value;

    private List<Tick> Rounds(int most)
    {
        var step = RoundStep((To - From) / most);
        var first = (long)Math.Ceiling(From / step - 1e-9);
        var last = (long)Math.Floor(To / step + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step).Select(v => new Tick(At(v), Text(v)))];
    }

    private List<Tick> Decades(int most)
    {
        var (low, high) = ((int)Math.Floor(_first + 1e-9), (int)Math.Floor(_last + 1e-9));
        var every = Math.Max(1, (int)Math.Ceiling((high - low + 1.0) / most));
        return
        [
            .. from power in Enumerable.Range(low, high - low + 1)
               from digit in Enumerable.Range(1, 9)
               let value = digit * Math.Pow(10, power)
               where value >= From * (1 - 1e-9) && value <= To * (1 + 1e-9) && (digit == 1 || every == 1)
               select new Tick(At(value), digit == 1 && power % every == 0 ? Text(value) : ""),
        ];
    }

    /// <summary>The next of 1, 2 and 5 times a power of ten.</summary>
    internal static double RoundStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least / power <= 1 ? 1 : least / power <= 2 ? 2 : least / power <= 5 ? 5 : 10);
    }

    private static string Text(double value) => Math.Round(value, 10).ToString("#,0.######", CultureInfo.InvariantCulture);
}
