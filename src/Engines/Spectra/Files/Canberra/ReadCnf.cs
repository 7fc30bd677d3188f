using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Canberra;

/// <summary>Reads CNF of Canberra as far as its layout is publicly known (xylib, becquerel): blocks that a table from byte 112 on points to.</summary>
internal static class ReadCnf
{
    private const int Table = 112, Entry = 48, Parameters = 0, Sample = 1, Channels = 5, Data = 512;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.Length > Table + Entry && bytes[Table + 1] == 0x20 && bytes[Table + 2] == 1 && bytes[Table + 3] == 0;

    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(file, bytes);
        var acquisition = Block(file, reader, Parameters) ?? throw FileBeingRead.Stop("spectrum.cnf.block", file.Name, ("block", Parameters));
        var counts = Block(file, reader, Channels) ?? throw FileBeingRead.Stop("spectrum.cnf.block", file.Name, ("block", Channels));
        var channels = 256 * reader.UInt16(acquisition + Entry + 128 + 10);
        if (channels is 0 or > Bounds.Channels)
            throw FileBeingRead.Stop("spectrum.cnf.channels", file.Byte(acquisition + Entry + 138), ("count", channels));
        var times = acquisition + Entry + reader.UInt16(acquisition + 36) + 1;
        var (real, live) = (Elapsed(reader, times + 8), Elapsed(reader, times + 16));
        using var numbers = reader.Numbers(counts + Data, channels, real: false);
        return new SingleSpectrum
        {
            Format = SpectrumFormat.Cnf,
            Counts = WithoutTimes(file, numbers.Span.ToArray(), live, real, file.Byte(counts + Data)),
            Where = file.Byte(counts + Data),
            RealSeconds = real,
            LiveSeconds = live,
            Start = Start(reader, times),
            Calibration = Calibration(file, reader, acquisition),
            Instrument = new Instrument { Maker = "Canberra" },
            Remarks = Block(file, reader, Sample) is { } sample ? [.. new[] { reader.Text(sample + Entry, 64), reader.Text(sample + 112, 64) }.OfType<string>()] : [],
        }.In(file);
    }

    /// <summary>Where the first block of a kind begins.</summary>
    private static long? Block(FileBeingRead file, ByteReader reader, int kind)
    {
        for (long at = Table; at + Entry <= reader.Length && reader.Byte(at + 1) == 0x20; at += Entry)
        {
            if (reader.Byte(at) != kind || reader.Byte(at + 2) != 1)
                continue;
            var block = reader.UInt32(at + 10);
            if (reader.Byte(block) != kind || reader.Byte(block + 1) != 0x20)
                throw FileBeingRead.Stop("spectrum.cnf.table", file.Byte(at), ("target", block));
            return block;
        }

        return null;
    }

    private static EnergyCalibration? Calibration(FileBeingRead file, ByteReader reader, long acquisition)
    {
        var begin = acquisition + Entry + 32;
        long[] places = [begin + reader.UInt16(acquisition + 34) + 36, begin + 36];
        foreach (var at in places)
        {
            if (at + 16 > reader.Length || Pdp11(reader, at + 4) == 0)
                continue;
            double[] terms = [Pdp11(reader, at), Pdp11(reader, at + 4), Pdp11(reader, at + 8), Pdp11(reader, at + 12)];
            return Calibrations.Polynomial(file, terms.AsSpan(0, terms[3] != 0 ? 4 : terms[2] != 0 ? 3 : 2), file.Byte(at));
        }

        file.Warn(new Fault("spectrum.calibration.zero", file.Byte(places[0])));
        return null;
    }

    // Some programs keep live and real time in the first two channels.
    private static double[] WithoutTimes(FileBeingRead file, double[] counts, double? live, double? real, string where)
    {
        for (var i = 0; i < 2; i++)
        {
            if (counts[i] == 0 || (counts[i] != Math.Floor(live ?? -1) && counts[i] != Math.Floor(real ?? -1)))
                continue;
            file.Warn(Fault.Of("spectrum.cnf.times", where, ("channel", i), ("value", counts[i])));
            counts[i] = 0;
        }

        return counts;
    }

    // 100 ns since the beginning of the Modified Julian Date.
    private static ClockTime? Start(ByteReader reader, long at)
    {
        var ticks = reader.UInt64(at);
        var epoch = new DateTime(1858, 11, 17);
        return ticks > 0 && ticks <= (ulong)(DateTime.MaxValue.Ticks - epoch.Ticks) ? new ClockTime(epoch.AddTicks((long)ticks), null) : null;
    }

    // Counted down from 2⁶⁴.
    private static double? Elapsed(ByteReader reader, long at) => ~reader.UInt64(at) * 1e-7 is >= 0 and <= Bounds.Seconds and var seconds ? seconds : null;

    /// <summary>A float of the PDP-11: sign, eight bits of exponent, fraction below one, with the two halves swapped.</summary>
    private static double Pdp11(ByteReader reader, long at)
    {
        var bits = ((uint)reader.UInt16(at) << 16) | (uint)reader.UInt16(at + 2);
        var exponent = (int)((bits >> 23) & 0xFF);
        if (exponent == 0)
            return 0;
        var value = Math.ScaleB(((bits & 0x7FFFFF) | 0x800000) / 16_777_216.0, exponent - 128);
        return bits >> 31 == 0 ? value : -value;
    }
}
