using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>From the numbers of a file to the counts of a spectrum: checked, and with left-out zeros put back.</summary>
internal static class ChannelCounts
{
    /// <summary>The counts, or why they are none.</summary>
    public static (double[]? Counts, Fault? Fault) Of(FileBeingRead file, ReadOnlySpan<double> numbers, bool zeroesCounted, string where)
    {
        if (numbers.IsEmpty)
            return (null, new Fault("spectrum.empty", where));
        foreach (var number in numbers)
        {
            if (!(number >= 0))
                return (null, Fault.Of(double.IsNaN(number) ? "spectrum.counts.number" : "spectrum.counts.negative", where, ("value", number)));
            if (number > Bounds.Counts)
                return (null, Fault.Of("spectrum.counts.large", where, ("value", number)));
        }

        return zeroesCounted ? CountedZeroes.Expand(file, numbers, where) : Copied(file, numbers, where);
    }

    private static (double[]? Counts, Fault? Fault) Copied(FileBeingRead file, ReadOnlySpan<double> numbers, string where)
    {
        if (numbers.Length > Bounds.Channels)
            return (null, Fault.Of("spectrum.channels", where, ("most", Bounds.Channels)));
        file.Claim(numbers.Length, where);
        return (numbers.ToArray(), null);
    }
}
