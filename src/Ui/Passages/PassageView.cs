namespace Cordon.Ui.Passages;

/// <summary>What a portal, or a vehicle that went past, counted over time.</summary>
public sealed record PassageView
{
    /// <summary>When each sample began, in seconds from the first on, rising; at least one.</summary>
    public required IReadOnlyList<double> Starts { get; init; }

    /// <summary>When the last sample ended, seconds.</summary>
    public required double End { get; init; }

    /// <summary>Gamma detectors.</summary>
    public required IReadOnlyList<PassageCurve> Gammas { get; init; }

    /// <summary>Background expected of all gamma detectors together, counts a second in each sample; null where it is not known.</summary>
    public IReadOnlyList<double>? Background { get; init; }

    /// <summary>All neutron detectors together, counts a second in each sample; null where there are none.</summary>
    public IReadOnlyList<double>? Neutrons { get; init; }

    /// <summary>When something alarmed.</summary>
    public IReadOnlyList<PassageSpan> Alarms { get; init; } = [];

    /// <summary>When something stood in the portal; its name is not shown.</summary>
    public IReadOnlyList<PassageSpan> Occupied { get; init; } = [];

    /// <summary>Energy against time; null where only sums were kept.</summary>
    public PassageMatrix? Matrix { get; init; }
}

/// <summary>What one detector counted.</summary>
/// <param name="Name">Such as the name it has in the file.</param>
/// <param name="Rates">Counts a second in each sample.</param>
public sealed record PassageCurve(string Name, IReadOnlyList<double> Rates);

/// <summary>From when to when.</summary>
/// <param name="From">Seconds.</param>
/// <param name="To">Seconds, not before.</param>
/// <param name="Kind">What it was, in the reader's language.</param>
public sealed record PassageSpan(double From, double To, string Kind = "");

/// <summary>Counts a second by energy and time.</summary>
/// <param name="Edges">Edges of the energy bands in keV, rising; one more than bands.</param>
/// <param name="Rates">For each sample, counts a second in each band.</param>
public sealed record PassageMatrix(IReadOnlyList<double> Edges, IReadOnlyList<IReadOnlyList<double>> Rates);
