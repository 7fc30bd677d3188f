using System.Numerics;
using System.Runtime.InteropServices;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Sums over bins, several at a time.</summary>
internal static class Vectors
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b[..a.Length]);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < wideA.Length; i++)
            sums += wideA[i] * wideB[i];
        var sum = Vector.Sum(sums);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Adds so many times a vector to another of the same length.</summary>
    public static void AddTo(Span<double> into, ReadOnlySpan<double> vector, double times)
    {
        var wideInto = MemoryMarshal.Cast<double, Vector<double>>(into);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(vector[..into.Length]);
        var factor = new Vector<double>(times);
        for (var i = 0; i < wide.Length; i++)
            wideInto[i] += wide[i] * factor;
        for (var i = wide.Length * Vector<double>.Count; i < into.Length; i++)
            into[i] += vector[i] * times;
    }
}
