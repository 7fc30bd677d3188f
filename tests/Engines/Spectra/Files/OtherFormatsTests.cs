using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>Real files in formats that the reference table does not list; channels and sums were computed from the bytes by another program.</summary>
public sealed class OtherFormatsTests
{
    [Theory]
    [InlineData("becquerel/1110C NAA cave background May 2017.spe", SpectrumFormat.Spe, 1, 16384, 1052900, 437817, 437903)]
    [InlineData("becquerel/1110C NAA cave pottery.Spe", SpectrumFormat.Spe, 1, 16384, 304706, 16543, 16557)]
    [InlineData("becquerel/Mendocino_07-10-13_Acq-10-10-13.Spe", SpectrumFormat.Spe, 1, 8192, 2279915, 595642, 595798)]
    [InlineData("becquerel/SGM102432.spe", SpectrumFormat.Spe, 1, 4094, 166239, 300, 300)]
    [InlineData("becquerel/digibase_5min_30_1.spe", SpectrumFormat.Spe, 1, 1024, 892301, 296, 300)]
    [InlineData("becquerel/nai_detector.spe", SpectrumFormat.Spe, 1, 1001, 398163, 3600, 3600)]
    [InlineData("becquerel/sim_spec.spe", SpectrumFormat.Spe, 1, 1024, 9964, 100, 100)]
    [InlineData("becquerel/Alcatraz14.Spc", SpectrumFormat.Spc, 1, 8192, 132978, 900, 905.42)]
    [InlineData("becquerel/01122014152731-GT01122014182338-GA37.4963000N-GO122.4633000W.cnf", SpectrumFormat.Cnf, 1, 4096, 683658, 841.42, 849.51)]
    [InlineData("interspec_test_n42/testing__test_data__AnalystTests__BetaCheck__nai3x3_tl204_unshielded.pcf", SpectrumFormat.Pcf, 4, 256, 1406392, 300, 304.0885)]
    [InlineData("interspec_test_n42/testing__test_data__AnalystTests__BetaCheck__detx_cs137_shielded.pcf", SpectrumFormat.Pcf, 4, 16384, 619664, 300, 304.1881)]
    [InlineData("baldr_sandia/seeds.pcf", SpectrumFormat.Pcf, 77, 1024, 508830, 1, 1.0382)]
    [InlineData("interspec_reference_simulated/2x4x16-NaI/Ac225_HeavyShielding.txt", SpectrumFormat.RaddataUri, 1, 1024, 12965010, 1800, 1802.59)]
    public void A_real_file_opens_with_its_counts_and_times(string path, SpectrumFormat format, int measurements, int channels, double sum, double live, double real)
    {
        var read = SpectrumFiles.Read(File.ReadAllBytes(SharedData.Need(["detection", .. path.Split('/')])), path);
        var spectra = read.Measurements.SelectMany(m => m.Spectra).Select(s => s.Spectrum).ToList();
        Assert.Equal((format, measurements, 0), (read.Format, read.Measurements.Length, read.LeftOut));
        Assert.Equal((channels, sum), (spectra.Max(s => s.Counts.Length), Math.Round(spectra.Sum(s => Math.Round(s.Sum())))));
        Assert.Equal(live, spectra[0].LiveSeconds!.Value, 3);
        Assert.Equal(real, spectra[0].RealSeconds!.Value, 2);
    }

    [Fact]
    public void All_simulated_addresses_open_and_are_calibrated()
    {
        var folder = SharedData.Need("detection", "interspec_reference_simulated");
        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 2000);
        Assert.All(files, f =>
        {
            var read = SpectrumFiles.Read(File.ReadAllBytes(f), Path.GetFileName(f));
            Assert.Empty(read.Warnings);
            Assert.NotNull(read.Measurements[0].Spectra[0].Spectrum.Calibration);
            Assert.NotEqual(DetectorKind.Unknown, read.Detectors[0].Kind);
        });
    }
}
