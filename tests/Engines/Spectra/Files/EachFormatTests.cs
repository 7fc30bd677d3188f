using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Tests.Engines.Spectra.Files.Samples;

namespace Cordon.Tests.Engines.Spectra.Files;

public sealed class EachFormatTests
{
    [Fact]
    public void Every_format_is_recognised_by_its_content_and_gives_the_same_counts()
    {
        Assert.Equal(Enum.GetNames<SpectrumFormat>().Order(), Sample.All.Select(s => s.Name).Order());
        Assert.All(Sample.All, sample =>
        {
            var read = SpectrumFiles.Read(sample.Bytes, "a file");
            Assert.Equal(sample.Name, read.Format.ToString());
            var spectrum = Assert.Single(Assert.Single(read.Measurements).Spectra).Spectrum;
            Assert.Equal(Sample.Counts.Select(c => (double)c), spectrum.Counts.Take(64));
            Assert.Equal(Sample.Sum, spectrum.Sum());
            Assert.NotNull(spectrum.Calibration);
            Assert.NotNull(spectrum.LiveSeconds);
            Assert.Equal(0, read.LeftOut);
        });
    }

    [Fact]
    public void The_hash_is_of_the_bytes_as_they_came()
    {
        byte[] bytes = Sample.Pcf(), before = [.. bytes];
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before)), SpectrumFiles.Read(bytes, "a").Sha256);
        Assert.Equal(before, bytes);
    }

    [Fact]
    public void N42_of_2012_is_read_with_all_that_stands_beside_the_spectrum()
    {
        var read = SpectrumFiles.Read(Sample.Utf8(Sample.N42v2012), "gate.n42");
        Assert.Empty(read.Warnings);
        var measurement = read.Measurements[0];
        Assert.Equal((MeasurementClass.Foreground, 300.5, 1.0, true), (measurement.Class, measurement.RealSeconds, Math.Round(measurement.Speed!.Value, 12), measurement.Occupied));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 16, 40, 0, 250, TimeSpan.FromHours(1)), measurement.Start!.Value.Moment);
        Assert.Equal(new GeographicPosition(46.5, 6.25, null), measurement.Position);
        Assert.Equal(298.25, measurement.Spectra[0].Spectrum.LiveSeconds);
        Assert.Equal(7, measurement.GrossCounts[0].Sum());
        Assert.Equal(DetectorCategory.Neutron, read.DetectorOf(measurement.GrossCounts[0].Detector)!.Category);
        Assert.Equal(new RadiationRate("g", RateQuantity.Dose, 0.12), measurement.Rates[0]);
        Assert.Equal(("box", "Container BELU 123456 7"), (measurement.Items[0], read.Items[0].Description));
        Assert.Equal(new InstrumentNuclide("Cs-137", true, 87), read.Analyses[0].Nuclides[0]);
        Assert.Equal("Gamma", read.Analyses[0].Alarms[0].Category);
    }

    [Fact]
    public void N42_of_2006_is_read_with_a_prefix_nobody_declared_and_a_misspelt_compression()
    {
        var read = SpectrumFiles.Read(Sample.Utf8(Sample.N42v2006), "hand.n42");
        Assert.Equal(["spectrum.xml.prefix", "spectrum.xml.vendor"], read.Warnings.Select(w => w.Code));
        var measurement = read.Measurements[0];
        Assert.Equal((MeasurementClass.Background, 10.0, 4.4704, false), (measurement.Class, measurement.RealSeconds, measurement.Speed, measurement.Occupied));
        Assert.Equal(9.5, measurement.Spectra[0].Spectrum.LiveSeconds);
        Assert.Equal((DetectorKind.LaBr3, "Radionuclide Identifier"), (read.DetectorOf("A1")!.Kind, read.Instrument.ClassCode));
        Assert.Equal(("A1 neutron", 3), (measurement.GrossCounts[0].Detector, measurement.GrossCounts[0].Sum()));
    }

    [Fact]
    public void Pcf_has_the_low_energy_term_neutrons_and_detectors_by_title()
    {
        var read = SpectrumFiles.Read(Sample.Pcf(), "gate.pcf");
        var measurement = read.Measurements[0];
        Assert.Equal((MeasurementClass.Background, "Aa1", 5.0, "Belmora Works"), (measurement.Class, measurement.Spectra[0].Detector, measurement.GrossCounts[0].Sum(), read.Instrument.Maker));
        Assert.Equal(new DateTime(2026, 3, 1, 16, 40, 0, 500), measurement.Start!.Value.Clock);
        var edges = measurement.Spectra[0].Spectrum.Calibration!.Edges(64);
        Assert.Equal(2 - 1, edges[0], 9);
        Assert.Equal(2 + 1000 + 30 - 20 - (1 / 61.0), edges[64], 9);
    }

    [Theory]
    [InlineData("Chn")]
    [InlineData("Spc")]
    [InlineData("Cnf")]
    public void Binary_formats_give_time_calibration_and_detector(string format)
    {
        var read = SpectrumFiles.Read(Sample.All.First(s => s.Name == format).Bytes, "a");
        var (measurement, spectrum) = (read.Measurements[0], read.Measurements[0].Spectra[0].Spectrum);
        Assert.Equal((59.5, 60.0), (Math.Round(spectrum.LiveSeconds!.Value, 6), Math.Round(spectrum.RealSeconds!.Value, 6)));
        Assert.Equal(new DateTime(2026, 3, 1, 16, 40, 0), measurement.Start!.Value.Clock.AddSeconds(-measurement.Start.Value.Clock.Second));
        Assert.Equal(-1.5 + 12, spectrum.Calibration!.Edges(64)[1], 2);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x04)]
    [InlineData(0x08)]
    [InlineData(0x10)]
    [InlineData(0x11)]
    [InlineData(0x1C)]
    [InlineData(0x03)]
    [InlineData(0x0F)]
    public void Raddata_addresses_are_read_in_each_encoding(int options)
    {
        var read = SpectrumFiles.Read(Sample.Utf8(Sample.Raddata(options)), "scan.txt");
        Assert.Empty(read.Warnings);
        var measurement = read.Measurements[0];
        Assert.Equal(Sample.Sum, measurement.Spectra[0].Spectrum.Sum());
        Assert.Equal((MeasurementClass.Foreground, 59.5, 60.0, 3.0, "Gate 3"), (measurement.Class, measurement.Spectra[0].Spectrum.LiveSeconds, measurement.RealSeconds, measurement.GrossCounts[0].Sum(), measurement.Remarks[0]));
        Assert.Equal((DetectorKind.CsI, true), (read.Detectors[0].Kind, read.Detectors[0].KindIsConcluded));
    }
}
