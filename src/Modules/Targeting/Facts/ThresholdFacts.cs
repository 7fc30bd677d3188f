using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>How near goods come to the quantity from which a licence is needed, together with what the same exporter sent to the same consignee before.</summary>
internal sealed class ThresholdFacts
{
    private const double Month = 30;

    private readonly RegisterSet _registers;
    private readonly DeclarationHistory? _history;
    private readonly Lazy<Dictionary<string, AlikeShipment>> _now;

    public ThresholdFacts(Declaration declaration, RegisterSet registers, DeclarationHistory? history) =>
        (_registers, _history, _now) = (registers, history, new(() => Marks.Shipments(declaration).ToDictionary(s => s.Subheading, s => s.Shipment)));

    /// <summary>What is declared as a part of what needs a licence; zero where no entry it may fall under has a threshold, null where nobody said or the quantity is not stated.</summary>
    public double? Share(DeclaredItem item, IEnumerable<ControlProposal> worth)
    {
        if (_registers.Thresholds is null)
            return null;
        var about = About(worth);
        if (about.Count == 0)
            return 0;
        var shares = about.ConvertAll(t => Amount(Now(item), t.Measure) is { } now && Earlier(item, t) is { } earlier ? (double?)((now + earlier) / t.From) : null);
        return shares.Contains(null) ? null : Math.Round(shares.Max()!.Value, 4);
    }

    /// <summary>Consignments of one kind of goods to one consignee within thirty days, this one included, each of which stays below a threshold; null as above, and where nothing is remembered.</summary>
    public int? AlikeBelow(IReadOnlyList<(DeclaredItem Item, IReadOnlyList<ControlProposal> Worth)> goods)
    {
        if (_registers.Thresholds is null || _history?.Alike is null)
            return null;
        var counts = goods.SelectMany(g => About(g.Worth).Select(t => Below(g.Item, t))).ToList();
        return counts.Contains(null) ? null : counts.DefaultIfEmpty(0).Max();
    }

    private int? Below(DeclaredItem item, LicenceThreshold threshold)
    {
        if (Amount(Now(item), threshold.Measure) is not { } now)
            return null;
        return now >= threshold.From ? 0 : 1 + Alike(item).Count(a => a.DaysBefore <= Month && Amount(a, threshold.Measure) < threshold.From);
    }

    private List<LicenceThreshold> About(IEnumerable<ControlProposal> worth) => [.. worth.SelectMany(p => _registers.Thresholds!.Where(t => t.IsAbout(p.Item.Code)))];

    /// <summary>What came before within the threshold's time; null where one of them does not state it.</summary>
    private decimal? Earlier(DeclaredItem item, LicenceThreshold threshold)
    {
        if (threshold.Days == 0)
            return 0;
        if (_history?.Alike is null)
            return null;
        var amounts = Alike(item).Where(a => a.DaysBefore <= threshold.Days).Select(a => Amount(a, threshold.Measure)).ToList();
        return amounts.Contains(null) ? null : amounts.Sum();
    }

    private decimal? Amount(AlikeShipment? shipment, ThresholdMeasure measure) => measure switch
    {
        ThresholdMeasure.Kilograms => shipment?.Kilograms,
        ThresholdMeasure.Pieces => shipment?.Pieces,
        _ => _registers.Euros(shipment?.Value, shipment?.Currency),
    };

    private IReadOnlyList<AlikeShipment> Alike(DeclaredItem item) => Marks.SubheadingOf(item) is { } subheading ? _history!.Alike!.GetValueOrDefault(subheading) ?? [] : [];

    /// <summary>All lines of a subheading together: a consignment is not split by splitting a line. A line without a tariff code counts by itself.</summary>
    private AlikeShipment? Now(DeclaredItem item) => Marks.SubheadingOf(item) is { } subheading ? _now.Value.GetValueOrDefault(subheading) : Marks.Shipment([item]);
}
