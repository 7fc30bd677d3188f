using Cordon.Ui.Charts;

namespace Cordon.Ui.Passages;

/// <summary>A passage laid out for one breadth: gammas above, then what stood in the portal, then neutrons; alarms are named over it.</summary>
internal sealed class PassagePicture
{
    private const double GammaHeight = 220;
    private const double NeutronHeight = 80;
    private const double BarHeight = 10;

    public PassagePicture(PassageView view, Breadth breadth)
    {
        var across = breadth.Plot(0, 0);
        Thinned = new ThinnedPassage(view, (int)across.Width);
        X = Scale.Linear(Thinned.Edges[0], Thinned.Edges[^1], across.Left, across.Right);
        var places = Flags.Place([.. view.Alarms.Select(a => new Flag(X.At(a.From), a.Kind))], breadth.Rows, new Area(0, 0, breadth.Units, 0));
        Alarms = [.. view.Alarms.Zip(places)];
        var rows = places.Select(p => p is null ? 0 : p.Row + 1).DefaultIfEmpty(0).Max();
        Plot = breadth.Plot((Breadth.Row * (rows + 1)) + 10, GammaHeight);
        Y = FromZero(Plot, Thinned.Gammas.SelectMany(g => g.Rates).Concat(Thinned.All).Concat(Thinned.Background ?? []));
        var bottom = Plot.Bottom;
        if (view.Occupied.Count > 0)
        {
            Bar = breadth.Plot(bottom + 6, BarHeight);
            bottom = Bar.Value.Bottom;
        }

        TicksAt = bottom + Breadth.Row + 2;
        Height = TicksAt + Breadth.Row + 8;
        if (Thinned.Neutrons is { } neutrons)
        {
            Strip = breadth.Plot(Height + 4, NeutronHeight);
            NeutronScale = FromZero(Strip.Value, neutrons);
            Height = Strip.Value.Bottom + 8;
        }

        XTicks = X.Ticks(breadth.Numbers);
    }

    public ThinnedPassage Thinned { get; }

    public Area Plot { get; }

    /// <summary>Where it is marked that something stood in the portal.</summary>
    public Area? Bar { get; }

    /// <summary>Where neutrons are drawn.</summary>
    public Area? Strip { get; }

    public double TicksAt { get; }

    public double Height { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public Scale? NeutronScale { get; }

    public IReadOnlyList<Tick> XTicks { get; }

    public IReadOnlyList<(PassageSpan Alarm, PlacedFlag? Place)> Alarms { get; }

    public double Baseline(PlacedFlag place) => Plot.Top - 8 - (place.Row * Breadth.Row);

    private static Scale FromZero(Area area, IEnumerable<double> rates) => Scale.Linear(0, Math.Max(rates.DefaultIfEmpty(0).Max() * 1.1, 1), area.Bottom, area.Top);
}
