using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Model;

/// <summary>How channels of a spectrum become energies in keV. The kinds are those of ANSI N42.42 and of PCF files.</summary>
public abstract record EnergyCalibration
{
    /// <summary>Pairs (energy in keV, deviation in keV), energies rising, that are interpolated and added; empty for none.</summary>
    public ImmutableArray<(double Energy, double Deviation)> Deviations { get; init; } = [];

    /// <summary>The lower edges of this many channels and the upper edge of the last one, in keV: channels + 1 numbers.</summary>
    public abstract double[] Edges(int channels);

    /// <summary>E = Σ Coefficients[i] · channelⁱ, the lower edge of the first channel at 0.</summary>
    public sealed record Polynomial(ImmutableArray<double> Coefficients) : EnergyCalibration
    {
        /// <inheritdoc/>
        public override double[] Edges(int channels)
        {
            var edges = new double[channels + 1];
            for (var i = 0; i <= channels; i++)
            {
                for (var k = Coefficients.Length - 1; k >= 0; k--)
                    edges[i] = (edges[i] * i) + Coefficients[k];
            }

            return Deviate(edges);
        }
    }

    /// <summary>E = c0 + c1·x + c2·x² + c3·x³ + c4 / (1 + 60·x), x = channel / channels: the last term is not x⁴.</summary>
    public sealed record FullRangeFraction(ImmutableArray<double> Coefficients) : EnergyCalibration
    {
        /// <inheritdoc/>
        public override double[] Edges(int channels)
        {
            var edges = new double[channels + 1];
            for (var i = 0; i <= channels; i++)
            {
                var x = (double)i / channels;
                for (var k = Math.Min(Coefficients.Length, 4) - 1; k >= 0; k--)
                    edges[i] = (edges[i] * x) + Coefficients[k];
                if (Coefficients.Length > 4)
                    edges[i] += Coefficients[4] / (1 + (60 * x));
            }

            return Deviate(edges);
        }
    }

    /// <summary>The lower edges as they stand in the file, in keV; where the upper edge of the last channel is missing, that channel is as wide as the one before.</summary>
    public sealed record Boundaries(ImmutableArray<double> Values) : EnergyCalibration
    {
        /// <inheritdoc/>
        /// <exception cref="ArgumentOutOfRangeException">Fewer edges than channels, or fewer than two.</exception>
        public override double[] Edges(int channels)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, Values.Length);
            ArgumentOutOfRangeException.ThrowIfLessThan(Values.Length, 2);
            var edges = new double[channels + 1];
            for (var i = 0; i <= channels; i++)
                edges[i] = i < Values.Length ? Values[i] : (2 * Values[^1]) - Values[^2];
            return Deviate(edges);
        }
    }

    private double[] Deviate(double[] edges)
    {
        if (Deviations.IsEmpty)
            return edges;
        for (var i = 0; i < edges.Length; i++)
            edges[i] += DeviationAt(edges[i]);
        return edges;
    }

    private double DeviationAt(double energy)
    {
        var above = 0;
        while (above < Deviations.Length && Deviations[above].Energy < energy)
            above++;
        if (above == 0)
            return Deviations[0].Deviation;
        if (above == Deviations.Length)
            return Deviations[^1].Deviation;
        var (low, high) = (Deviations[above - 1], Deviations[above]);
        return low.Deviation + ((high.Deviation - low.Deviation) * (energy - low.Energy) / (high.Energy - low.Energy));
    }
}
