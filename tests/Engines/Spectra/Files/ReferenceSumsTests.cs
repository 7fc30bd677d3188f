using System.Globalization;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>Against an independent reader: what it opens, we open, with as many channels and the same sum of counts.</summary>
public sealed class ReferenceSumsTests
{
    [Fact]
    public void Every_file_that_the_reference_reader_opens_opens_with_its_sums()
    {
        var folder = SharedData.Need("detection");
        var rows = File.ReadLines(SharedData.Need("detection", "reference_sums.tsv")).Skip(1).Select(l => l.Split('\t')).Where(r => r[1] != "does not open" && r[2] != "0").ToList();
        Assert.True(rows.Count > 100);
        var differences = rows.Select(r => Difference(folder, r)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static string? Difference(string folder, string[] row)
    {
        try
        {
            var read = SpectrumFiles.Read(File.ReadAllBytes(Path.Combine(folder, row[0])), row[0]);
            var spectra = read.Measurements.SelectMany(m => m.Spectra).Select(s => s.Spectrum).ToList();
            var (channels, sum) = (spectra.Select(s => s.Counts.Length).DefaultIfEmpty().Max(), Math.Round(spectra.Sum(s => s.Sum())));
            var stated = (Channels: int.Parse(row[2], CultureInfo.InvariantCulture), Sum: double.Parse(row[3], CultureInfo.InvariantCulture));
            return channels == stated.Channels && Math.Abs(sum - stated.Sum) <= 1
                ? null
                : $"{row[0]}: {spectra.Count} spectra ({row[1]}), {channels} channels ({row[2]}), {sum} counts ({row[3]}); {string.Join(" | ", read.Warnings.Take(3))}";
        }
        catch (FaultException refused)
        {
            return $"{row[0]}: {refused.Message}";
        }
    }
}
