using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.Pcf;

/// <summary>Deviation pairs of a PCF file: up to 20 for each of 8 × 8 detectors in 2 columns as floats, or in 4 as 16-bit integers.</summary>
internal sealed class PcfDeviations(ByteReader reader, long end, int size)
{
    private const string Mark = "DeviationPairsInFile";
    private const int Pairs = 20;
    private const int Bytes = 4 * 8 * 8 * Pairs * 2 * 2;
    private const int First = 2 * ReadPcf.Block;

    /// <summary>Where the records begin.</summary>
    public long End => end;

    public static PcfDeviations Read(FileBeingRead file, ByteReader reader)
    {
        var mark = reader.Text(ReadPcf.Block, Math.Min(64, Math.Max(0, reader.Length - ReadPcf.Block)));
        return mark switch
        {
            Mark => new PcfDeviations(reader, First + Bytes, sizeof(float)),
            Mark + "Compressed" => new PcfDeviations(reader, First + Bytes, sizeof(short)),
            { } other when other.StartsWith("DeviationPairs", StringComparison.Ordinal) => throw FileBeingRead.Stop("spectrum.pcf.pairs", file.Byte(ReadPcf.Block), ("kind", NumberText.Clip(other))),
            _ => new PcfDeviations(reader, ReadPcf.Block, 0),
        };
    }

    /// <summary>The calibration of a record, with the pairs of its detector.</summary>
    public EnergyCalibration? Applied(FileBeingRead file, PcfRecord record)
    {
        var used = record.Terms.Length;
        while (used > 2 && record.Terms[used - 1] == 0)
            used--;
        var calibration = Calibrations.FullRangeFraction(file, record.Terms.AsSpan()[..used], record.Where);
        if (calibration is null || size == 0)
            return calibration;
        var (energies, deviations) = (new List<double>(), new List<double>());
        for (var i = 0; i < Pairs; i++)
        {
            var at = First + ((long)size * ((Place(record.Detector) * 2 * Pairs) + (2 * i)));
            var (energy, deviation) = size == sizeof(float) ? (reader.Single(at), reader.Single(at + size)) : (reader.Int16(at), reader.Int16(at + size));
            if ((energy == 0 && deviation == 0) || !float.IsFinite(energy) || !float.IsFinite(deviation))
                continue;
            energies.Add(energy);
            deviations.Add(deviation);
        }

        return energies.Count == 0 ? calibration : Calibrations.Deviated(file, calibration, [.. energies], [.. deviations], record.Where);
    }

    /// <summary>Which of the detectors: <c>Aa1</c> is panel A, column a, number 1; another name stands first.</summary>
    private int Place(string detector)
    {
        var name = detector.ToUpperInvariant();
        if (name.Length is < 2 or > 3 || name[0] is < 'A' or > 'H' || name[^1] is < '1' or > '8' || (name.Length == 3 && name[1] is < 'A' or > 'D'))
            return 0;
        var column = name.Length == 3 ? name[1] - 'A' : 0;
        var columns = size == sizeof(float) ? 2 : 4;
        return column < columns ? (column * 64) + ((name[0] - 'A') * 8) + (name[^1] - '1') : 0;
    }
}
