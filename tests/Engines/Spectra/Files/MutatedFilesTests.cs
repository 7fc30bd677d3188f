using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;
using Cordon.Tests.Engines.Spectra.Files.Samples;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>Whatever happens to a file on its way, the reader answers with contents or a fault, never with another exception, and what it answers can be written.</summary>
public sealed class MutatedFilesTests
{
    private static readonly Gen<byte[]> Mutated =
        from sample in Gen.Int[0, Sample.All.Length - 1].Select(i => Sample.All[i].Bytes)
        from changes in Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Byte, Gen.Int[1, 40]).Array[1, 6]
        select changes.Aggregate(sample, Change);

    [Fact]
    public void Twenty_thousand_mutated_files_are_read_or_refused()
    {
        Mutated.Sample(Holds, iter: 20_000, threads: 1);
    }

    private static bool Holds(byte[] bytes)
    {
        try
        {
            var read = SpectrumFiles.Read(bytes, "mutated");
            Assert.All(read.Measurements.SelectMany(m => m.Spectra), s => Assert.All(s.Spectrum.Counts, c => Assert.True(double.IsFinite(c) && c >= 0)));
            Assert.All(read.Warnings, w => Assert.Contains(w.Code, FaultTexts.Codes));
            var back = SpectrumFiles.Read(SpectrumFiles.WriteN42(read), "written");
            Assert.Equal(read.Measurements.Sum(m => m.Spectra.Sum(s => s.Spectrum.Sum())), back.Measurements.Sum(m => m.Spectra.Sum(s => s.Spectrum.Sum())));
            return true;
        }
        catch (FaultException refused)
        {
            return refused.Faults.All(f => FaultTexts.Codes.Contains(f.Code));
        }
    }

    private static byte[] Change(byte[] bytes, (int Kind, double At, byte Value, int Length) change)
    {
        if (bytes.Length == 0)
            return [change.Value];
        var at = (int)(change.At * (bytes.Length - 1));
        var length = Math.Min(change.Length, bytes.Length - at);
        switch (change.Kind)
        {
            case 0: // one byte is another
                byte[] one = [.. bytes];
                one[at] = change.Value;
                return one;
            case 1: // a bit is flipped
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << (change.Value % 8));
                return flipped;
            case 2: // a piece is missing
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3: // a piece stands twice
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 4: // the end is missing
                return bytes[..at];
            default: // a number is another
                byte[] number = [.. bytes];
                for (var i = at; i < at + length; i++)
                    number[i] = number[i] is >= (byte)'0' and <= (byte)'9' ? (byte)('0' + (change.Value % 10)) : number[i];
                return number;
        }
    }
}
