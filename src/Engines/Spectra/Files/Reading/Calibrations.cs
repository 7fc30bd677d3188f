using System.Collections.Immutable;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>From the numbers of a file to a calibration that can be used, or to none with a warning: what is not known is not guessed.</summary>
internal static class Calibrations
{
    private const int Most = 16;

    /// <summary>E = Σ coefficients · channelⁱ.</summary>
    public static EnergyCalibration? Polynomial(FileBeingRead file, ReadOnlySpan<double> coefficients, string where, bool quiet = false) =>
        Terms(file, coefficients, where, quiet) is { } terms ? new EnergyCalibration.Polynomial(terms) : null;

    /// <summary>E = c0 + c1·x + c2·x² + c3·x³ + c4 / (1 + 60·x).</summary>
    public static EnergyCalibration? FullRangeFraction(FileBeingRead file, ReadOnlySpan<double> coefficients, string where) =>
        Terms(file, coefficients, where, quiet: false) is { } terms ? new EnergyCalibration.FullRangeFraction(terms) : null;

    /// <summary>The lower edges of the channels, with or without the upper edge of the last.</summary>
    public static EnergyCalibration? Boundaries(FileBeingRead file, ReadOnlySpan<double> edges, string where)
    {
        if (edges.Length >= 2 && Rises(edges))
            return new EnergyCalibration.Boundaries([.. edges]);
        file.Warn(Fault.Of("spectrum.calibration.edges", where, ("count", edges.Length)));
        return null;
    }

    /// <summary>The same calibration with deviation pairs; pairs that do not rise are sorted, those at one energy cannot be used.</summary>
    public static EnergyCalibration Deviated(FileBeingRead file, EnergyCalibration calibration, ReadOnlySpan<double> energies, ReadOnlySpan<double> deviations, string where)
    {
        if (energies.Length != deviations.Length)
        {
            file.Warn(Fault.Of("spectrum.calibration.pairs", where, ("energies", energies.Length), ("deviations", deviations.Length)));
            return calibration;
        }

        var pairs = new (double Energy, double Deviation)[energies.Length];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (energies[i], deviations[i]);
        Array.Sort(pairs, (a, b) => a.Energy.CompareTo(b.Energy));
        var sorted = pairs.DistinctBy(p => p.Energy).ToImmutableArray();
        if (sorted.Length < pairs.Length)
            file.Warn(Fault.Of("spectrum.calibration.pairs.same", where, ("count", pairs.Length - sorted.Length)));
        return sorted.All(p => p.Deviation == 0) ? calibration : calibration with { Deviations = sorted };
    }

    /// <summary>The calibration where it fits a number of channels and rises over them; null with a warning where not.</summary>
    public static EnergyCalibration? Fitting(FileBeingRead file, EnergyCalibration? calibration, int channels, string where)
    {
        if (calibration is EnergyCalibration.Boundaries edges && (edges.Values.Length < channels || edges.Values.Length > channels + 1))
        {
            file.Warn(Fault.Of("spectrum.calibration.channels", where, ("edges", edges.Values.Length), ("channels", channels)));
            return null;
        }

        if (calibration is null || Rises(calibration.Edges(channels)))
            return calibration;
        file.Warn(new Fault("spectrum.calibration.turns", where));
        return null;
    }

    private static ImmutableArray<double>? Terms(FileBeingRead file, ReadOnlySpan<double> coefficients, string where, bool quiet)
    {
        if (coefficients.Length is < 2 or > Most)
        {
            file.Warn(Fault.Of("spectrum.calibration.coefficients", where, ("count", coefficients.Length)));
            return null;
        }

        foreach (var coefficient in coefficients)
        {
            if (!double.IsFinite(coefficient))
            {
                file.Warn(new Fault("spectrum.calibration.number", where));
                return null;
            }
        }

        if (coefficients.IndexOfAnyExcept(0.0) >= 0)
            return [.. coefficients];
        if (!quiet)
            file.Warn(new Fault("spectrum.calibration.zero", where));
        return null;
    }

    private static bool Rises(ReadOnlySpan<double> edges)
    {
        for (var i = 1; i < edges.Length; i++)
        {
            if (!(edges[i] > edges[i - 1]) || !double.IsFinite(edges[i]))
                return false;
        }

        return double.IsFinite(edges[0]);
    }
}
