using System.Collections.Immutable;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>What a spectrum shows, how sure that is, and why.</summary>
public sealed record Identification
{
    /// <summary>What may be concluded.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required ImmutableArray<OutcomeReason> Reasons { get; init; }

    /// <summary>Nuclides that were found, the most certain first.</summary>
    public ImmutableArray<IdentifiedNuclide> Nuclides { get; init; } = [];

    /// <summary>Something is there that no nuclide of the library explains well.</summary>
    public bool Unknown { get; init; }

    /// <summary>Where what was found belongs to nuclides that a spectrum hardly tells apart.</summary>
    public ConfusableGroup? Group { get; init; }

    /// <summary>What is wrong with the input, or limits the answer.</summary>
    public ImmutableArray<Fault> Warnings { get; init; } = [];

    /// <summary>Nuclides considered and not taken, the nearest first.</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = [];

    /// <summary>The peak that stands highest above all that was fitted, where it stands more than 5 standard deviations.</summary>
    public StrangePeak? StrangePeak { get; init; }

    /// <summary>Gain error of the instrument that the fit found, relative.</summary>
    public double Gain { get; init; }

    /// <summary>Offset error that the fit found, keV.</summary>
    public double Offset { get; init; }

    /// <summary>Misfit, and the degrees of freedom that it is to be compared with.</summary>
    public (double ChiSquare, int Freedom) Misfit { get; init; }

    /// <summary>Middle energies of the bins of the curves below, keV, corrected for gain and offset.</summary>
    public ImmutableArray<double> Energies { get; init; } = [];

    /// <summary>Measured counts in each bin.</summary>
    public ImmutableArray<double> Counts { get; init; } = [];

    /// <summary>Fitted background in each bin.</summary>
    public ImmutableArray<double> Background { get; init; } = [];

    /// <summary>Residuals in standard deviations, model error included.</summary>
    public ImmutableArray<double> Residuals { get; init; } = [];
}
