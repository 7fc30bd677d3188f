namespace Cordon.Ui.Spectra;

/// <summary>A spectrum as it is to be drawn: what was measured, and what a fit made of it.</summary>
public sealed record SpectrumView
{
    /// <summary>Middle of each bin in keV, rising; at least two.</summary>
    public required IReadOnlyList<double> Energies { get; init; }

    /// <summary>Counts in each bin, as measured.</summary>
    public required IReadOnlyList<double> Counts { get; init; }

    /// <summary>Counts of the background in each bin, already scaled to this measurement; null where there is none.</summary>
    public IReadOnlyList<double>? Background { get; init; }

    /// <summary>What was fitted above the background.</summary>
    public IReadOnlyList<SpectrumPart> Parts { get; init; } = [];

    /// <summary>Everything fitted together, background included, in each bin; null where nothing was fitted.</summary>
    public IReadOnlyList<double>? Sum { get; init; }

    /// <summary>Measured less fitted in standard deviations, in each bin; null where nothing was fitted.</summary>
    public IReadOnlyList<double>? Residuals { get; init; }

    /// <summary>Lines that what was fitted should show; those of one part the strongest first.</summary>
    public IReadOnlyList<SpectrumLine> Lines { get; init; } = [];

    /// <summary>Where a peak stands that nothing fitted explains, keV.</summary>
    public double? Unexplained { get; init; }
}

/// <summary>One thing fitted.</summary>
/// <param name="Name">Such as Cs137.</param>
/// <param name="Counts">Its counts in each bin.</param>
public sealed record SpectrumPart(string Name, IReadOnlyList<double> Counts);

/// <summary>A line that should be there.</summary>
/// <param name="Energy">keV.</param>
/// <param name="Label">What stands beside it, such as Cs137 662.</param>
/// <param name="State">Whether it is.</param>
/// <param name="Part">Whose it is: the name of a part, for its colour.</param>
public sealed record SpectrumLine(double Energy, string Label, SpectrumLineState State, string? Part = null);

public enum SpectrumLineState
{
    /// <summary>It stands there.</summary>
    Found,
    /// <summary>It should stand out and does not.</summary>
    Missing,
    /// <summary>It belongs there, but would not stand out.</summary>
    Expected,
}
