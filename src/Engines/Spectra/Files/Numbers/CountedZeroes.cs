using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Numbers;

/// <summary>
/// The CountedZeroes compression of ANSI N42.42: a 0 is followed by how many zeros stand there, itself included. Files in the
/// wild have a 0 after a 0, which is read as one literal zero before the next, and a lone 0 at the end, which is read as it stands.
/// </summary>
internal static class CountedZeroes
{
    /// <summary>The counts of all channels; numbers are finite and not negative.</summary>
    public static (double[]? Counts, Fault? Fault) Expand(FileBeingRead file, ReadOnlySpan<double> numbers, string where)
    {
        var channels = 0L;
        for (var i = 0; i < numbers.Length; i++)
        {
            var run = Run(numbers, ref i);
            if (run != Math.Floor(run))
                return (null, Fault.Of("spectrum.zeroes.whole", where, ("value", run)));
            if (run > Bounds.Channels || (channels += (long)run) > Bounds.Channels)
                return (null, Fault.Of("spectrum.channels", where, ("most", Bounds.Channels)));
        }

        file.Claim((int)channels, where);
        var counts = new double[channels];
        var (at, odd) = (0, 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != 0)
            {
                counts[at++] = numbers[i];
                continue;
            }

            if (i + 1 == numbers.Length || numbers[i + 1] == 0)
                odd++;
            at += (int)Run(numbers, ref i);
        }

        if (odd > 0)
            file.Warn(Fault.Of("spectrum.zeroes.odd", where, ("count", odd)));
        return (counts, null);
    }

    /// <summary>The numbers to write for these counts.</summary>
    public static IEnumerable<double> Compress(IReadOnlyList<double> counts)
    {
        for (var i = 0; i < counts.Count; i++)
        {
            yield return counts[i];
            if (counts[i] != 0)
                continue;
            var begin = i;
            while (i + 1 < counts.Count && counts[i + 1] == 0)
                i++;
            yield return i - begin + 1;
        }
    }

    /// <summary>How many channels the number here stands for; moves past a number that only says how many.</summary>
    private static double Run(ReadOnlySpan<double> numbers, ref int i) =>
        numbers[i] != 0 || i + 1 == numbers.Length || numbers[i + 1] == 0 ? 1 : numbers[++i];
}
