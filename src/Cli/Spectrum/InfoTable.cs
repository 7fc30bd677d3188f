using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Cli.Spectrum;

/// <summary>For a person to read: the instrument, a line a measurement, then what is wrong.</summary>
internal static class InfoTable
{
    private const int Shown = 40;

    public static void Write(SpectrumFile file)
    {
        Console.WriteLine($"{file.Name}  {file.Format}  SHA-256 {file.Sha256}");
        Console.WriteLine($"  {string.Join(" ", new[] { file.Instrument.Maker, file.Instrument.Model, file.Instrument.Serial, file.Instrument.ClassCode }.OfType<string>().DefaultIfEmpty("instrument not named"))}");
        Console.WriteLine($"  detectors: {string.Join(", ", file.Detectors.Select(d => $"{d.Id} ({d.Category}, {d.Kind}{(d.KindIsConcluded ? " by its model" : "")})").DefaultIfEmpty("none described"))}");
        foreach (var measurement in file.Measurements.Take(Shown))
            Write(measurement);
        if (file.Measurements.Length > Shown)
            Console.WriteLine($"  … {file.Measurements.Length - Shown} more measurements (--format jsonl has all)");
        foreach (var nuclide in file.Analyses.SelectMany(a => a.Nuclides).Where(n => n.Identified))
            Console.WriteLine($"  the instrument says: {nuclide.Name} {nuclide.Confidence:0.#}{nuclide.ConfidenceText}".TrimEnd());
        foreach (var alarm in file.Analyses.SelectMany(a => a.Alarms))
            Console.WriteLine($"  the instrument's alarm: {alarm.Category} {alarm.Description}".TrimEnd());
        if (file.LeftOut > 0)
            Console.WriteLine($"  ! {file.LeftOut} parts could not be read and are missing above");
        foreach (var warning in file.Warnings)
            Console.WriteLine($"  ~ {warning}");
    }

    private static void Write(Measurement measurement)
    {
        Console.WriteLine($"  {measurement.Id}  {measurement.Class}{(measurement.IsDerived ? " (derived)" : "")}  {measurement.Start?.Clock:yyyy-MM-dd HH:mm:ss}{(measurement.Start is { Offset: null } ? " by its clock" : "")}  {measurement.RealSeconds:0.###} s".TrimEnd());
        foreach (var detected in measurement.Spectra)
        {
            var spectrum = detected.Spectrum;
            Console.WriteLine($"    {detected.Detector ?? "detector not named"}: {spectrum.Counts.Length} channels, {spectrum.Sum():0.##} counts, live {Said(spectrum.LiveSeconds)}, real {Said(spectrum.RealSeconds)}, {Range(spectrum)}");
        }

        foreach (var counts in measurement.GrossCounts)
            Console.WriteLine($"    {counts.Detector ?? "detector not named"}: {counts.Sum():0.##} counts, live {Said(counts.LiveSeconds)}");
        foreach (var rate in measurement.Rates)
            Console.WriteLine($"    {rate.Detector ?? "detector not named"}: {rate.Quantity} {rate.Value:0.####} {(rate.Quantity == RateQuantity.Dose ? "µSv/h" : "mR/h")} {rate.Level}".TrimEnd());
    }

    private static string Said(double? seconds) => seconds is { } known ? $"{known:0.###} s" : "not known";

    private static string Range(Engines.Spectra.Model.Spectrum spectrum)
    {
        if (spectrum.Calibration is not { } calibration)
            return "not calibrated";
        var edges = calibration.Edges(spectrum.Counts.Length);
        return $"{edges[0]:0.##} to {edges[^1]:0.##} keV";
    }
}
