using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Numbers;

/// <summary>From the numbers of a file to the counts of a spectrum: checked, and with left-out zeros put back.</summary>
internal static class ChannelCounts
{
    // Programs that simulate leave such remainders of floats.
    private const double Rounding = 1e-5;

    /// <summary>The counts, or why they are none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="numbers">As they stand in the file; what is only rounding below zero becomes zero here.</param>
    /// <param name="zeroesCounted">Whether zeros are left out.</param>
    /// <param name="where">The place for messages.</param>
    public static (double[]? Counts, Fault? Fault) Of(FileBeingRead file, Span<double> numbers, bool zeroesCounted, string where)
    {
        if (numbers.IsEmpty)
            return (null, new Fault("spectrum.empty", where));
        var (most, least) = (0.0, 0.0);
        foreach (var number in numbers)
        {
            if (double.IsNaN(number))
                return (null, new Fault("spectrum.counts.number", where));
            most = Math.Max(most, number);
            least = Math.Min(least, number);
        }

        if (most > Bounds.Counts)
            return (null, Fault.Of("spectrum.counts.large", where, ("value", most)));
        if (-least > Rounding * Math.Max(1, most))
            return (null, Fault.Of("spectrum.counts.negative", where, ("value", least)));
        if (least < 0)
            RoundUp(file, numbers, where);

        return zeroesCounted ? CountedZeroes.Expand(file, numbers, where) : Copied(file, numbers, where);
    }

    private static void RoundUp(FileBeingRead file, Span<double> numbers, string where)
    {
        var rounded = 0;
        foreach (ref var number in numbers)
        {
            rounded += number < 0 ? 1 : 0;
            number = Math.Max(0, number);
        }

        file.Warn(Fault.Of("spectrum.counts.rounded", where, ("count", rounded)));
    }

    private static (double[]? Counts, Fault? Fault) Copied(FileBeingRead file, ReadOnlySpan<double> numbers, string where)
    {
        if (numbers.Length > Bounds.Channels)
            return (null, Fault.Of("spectrum.channels", where, ("most", Bounds.Channels)));
        file.Claim(numbers.Length, where);
        return (numbers.ToArray(), null);
    }
}
