namespace Cordon.Modules.Targeting.Contracts;

/// <summary>
/// What earlier declarations on this node said that bears on one, as known when it was judged. What was found is told; that nothing was found is told only when the node remembers long
/// enough for it to mean something, and is null before.
/// </summary>
public sealed record DeclarationHistory
{
    /// <summary>Serial numbers that another movement declared before; null when none was found and that means nothing yet.</summary>
    public IReadOnlyList<string>? SerialsElsewhere { get; init; }

    /// <summary>Whether a seal was on another container.</summary>
    public bool? SealSeenElsewhere { get; init; }

    /// <summary>Whether an earlier message about the same movement named another consignee.</summary>
    public bool? ConsigneeChanged { get; init; }

    /// <summary>Whether the exporter withdrew a movement to the same consignee within 30 days.</summary>
    public bool? WithdrawnAndLodgedAgain { get; init; }

    /// <summary>Whether that one described its goods otherwise.</summary>
    public bool? GoodsChanged { get; init; }

    /// <summary>Whether goods of the same heading to the same destination were stopped within a year under another consignee.</summary>
    public bool? RefusedAlike { get; init; }

    /// <summary>Countries the exporter declared for within a week, this one included.</summary>
    public int? DestinationsInWeek { get; init; }

    /// <summary>Names that the consignee's or end user's address had, this one included.</summary>
    public int? NamesForOneEndUser { get; init; }

    /// <summary>Whether the exporter never declared goods of such a chapter.</summary>
    public bool? ChapterNew { get; init; }

    /// <summary>Since how many days parties are known, by their number or name as folded for comparison.</summary>
    public IReadOnlyDictionary<string, double> KnownFor { get; init; } = new Dictionary<string, double>();

    /// <summary>By subheading, what the same exporter sent to the same consignee before within a year, the latest first; subheadings without any are left out. Null when there is none and that means nothing yet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AlikeShipment>>? Alike { get; init; }

    /// <summary>By line, its value per kilogram as a multiple of what is usual for its subheading here; lines for which nothing is usual are left out.</summary>
    public IReadOnlyDictionary<string, double> UnitValueRatios { get; init; } = new Dictionary<string, double>();
}

/// <summary>How much of a subheading a declaration moves. Null where a line does not state it.</summary>
/// <param name="DaysBefore">Days between it and the declaration it bears on.</param>
/// <param name="Kilograms">Net mass, else gross.</param>
/// <param name="Value">In <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217, upper case; null where lines differ.</param>
/// <param name="Pieces">Where they are counted.</param>
public sealed record AlikeShipment(double DaysBefore, decimal? Kilograms = null, decimal? Value = null, string? Currency = null, decimal? Pieces = null);
