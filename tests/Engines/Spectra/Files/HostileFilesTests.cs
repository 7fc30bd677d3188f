using System.Text;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;
using Cordon.Tests.Engines.Spectra.Files.Samples;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>Files that are broken or made to break the reader: refused, or left out with a warning, with the place and within bounds.</summary>
public sealed class HostileFilesTests
{
    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("spectrum.file.empty", Refused([]).Code);

    [Theory]
    [InlineData("Dear customs of Belmora,\nplease find no spectrum here.")]
    [InlineData("%PDF-1.7")]
    [InlineData("{\"spectrum\": [1, 2, 3]}")]
    public void Something_else_is_refused(string text) => Assert.Equal("spectrum.file.unknown", Refused(Sample.Utf8(text)).Code);

    [Fact]
    public void A_document_of_something_else_is_refused_with_its_root() =>
        Assert.Contains("invoice", Refused("<invoice/>").ToString());

    [Fact]
    public void A_document_type_is_refused_whatever_it_declares()
    {
        var bomb = Sample.N42v2012.Replace("<RadInstrumentData ", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><RadInstrumentData ");
        Assert.Equal("spectrum.xml", Refused(bomb).Code);
    }

    [Fact]
    public void Zeros_that_would_fill_the_memory_are_left_out() =>
        Assert.Equal("spectrum.channels", Refused(WithCounts("0 4000000000", compressed: true)).Code);

    [Fact]
    public void Many_spectra_that_together_would_fill_the_memory_are_refused()
    {
        const string Spectrum = """<Spectrum><ChannelData compressionCode="CountedZeroes">0 65536</ChannelData></Spectrum>""";
        var bomb = $"<RadInstrumentData><RadMeasurement>{string.Concat(Enumerable.Repeat(Spectrum, 1100))}</RadMeasurement></RadInstrumentData>";
        Assert.Equal("spectrum.file.channels", Refused(bomb).Code);
    }

    [Theory]
    [InlineData("1 2 NaN 4", "spectrum.number")]
    [InlineData("1 2 INF 4", "spectrum.number")]
    [InlineData("1 2 1e400 4", "spectrum.number")]
    [InlineData("1 2 -3 4", "spectrum.counts.negative")]
    [InlineData("1 2 1e300 4", "spectrum.counts.large")]
    [InlineData("1 2 ${counts} 4", "spectrum.number")]
    [InlineData("   ", "spectrum.empty")]
    public void Counts_that_are_none_are_left_out_and_a_file_without_others_is_refused_with_the_reason(string counts, string code)
    {
        var refused = Assert.Throws<FaultException>(() => SpectrumFiles.Read(Sample.Utf8(WithCounts(counts, compressed: false)), "gate.n42"));
        Assert.Equal("spectrum.file.nothing", refused.Fault.Code);
        var reason = refused.Faults.Single(f => f.Code == code);
        Assert.StartsWith("gate.n42:", reason.Where);
        Assert.Contains("ChannelData", reason.Where);
    }

    [Theory]
    [InlineData("0 1.5 3", "spectrum.zeroes.whole")]
    [InlineData("0 70000", "spectrum.channels")]
    public void Numbers_of_zeros_that_cannot_be_are_left_out(string counts, string code) =>
        Assert.Contains(Assert.Throws<FaultException>(() => SpectrumFiles.Read(Sample.Utf8(WithCounts(counts, compressed: true)), "a")).Faults, f => f.Code == code);

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void At_most_65536_channels_are_read(int channels, bool reads)
    {
        var document = WithCounts(string.Join(' ', Enumerable.Repeat('1', channels)), compressed: false);
        if (reads)
            Assert.Equal(channels, SpectrumFiles.Read(Sample.Utf8(document), "a").Measurements[0].Spectra[0].Spectrum.Sum());
        else
            Assert.Contains(Assert.Throws<FaultException>(() => SpectrumFiles.Read(Sample.Utf8(document), "a")).Faults, f => f.Code == "spectrum.channels");
    }

    [Fact]
    public void A_good_spectrum_beside_a_bad_one_is_read_and_the_bad_one_is_counted()
    {
        var document = Sample.N42v2012.Replace("<GrossCounts id", """<Spectrum id="s2" energyCalibrationReference="c1"><LiveTimeDuration>PT1S</LiveTimeDuration><ChannelData>1 -2</ChannelData></Spectrum><GrossCounts id""");
        var read = SpectrumFiles.Read(Sample.Utf8(document), "a");
        Assert.Equal((1, 1), (read.Measurements[0].Spectra.Length, read.LeftOut));
        Assert.Equal(["spectrum.counts.negative"], read.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("<a>", "</a>", 100)]
    [InlineData("<v:a>", "</v:a>", 100_000)]
    public void Deep_nesting_is_refused(string open, string close, int depth) =>
        Assert.Equal("spectrum.xml.depth", Refused($"<RadInstrumentData>{string.Concat(Enumerable.Repeat(open, depth))}{string.Concat(Enumerable.Repeat(close, depth))}</RadInstrumentData>").Code);

    [Fact]
    public void A_document_cut_off_says_so_and_keeps_what_stood_before_it()
    {
        var whole = Sample.N42v2012;
        var read = SpectrumFiles.Read(Sample.Utf8(whole[..whole.IndexOf("<AnalysisResults", StringComparison.Ordinal)]), "a");
        Assert.Equal((1, 1, "spectrum.xml"), (read.Measurements.Length, read.LeftOut, read.Warnings[0].Code));
        Assert.Equal("spectrum.xml", Refused(whole[..whole.IndexOf("</ChannelData", StringComparison.Ordinal)]).Code);
    }

    [Fact]
    public void Any_binary_file_cut_off_is_refused_or_left_out_with_its_place()
    {
        foreach (var (name, bytes) in Sample.All.Where(s => s.Name is "Pcf" or "Chn" or "Spc" or "Cnf"))
        {
            var refused = Assert.Throws<FaultException>(() => SpectrumFiles.Read(bytes.AsMemory(0, name == "Chn" ? 200 : bytes.Length - (name == "Spc" ? 300 : 100)), name));
            Assert.Contains(refused.Faults, f => f.Code == "spectrum.truncated" && f.Where.StartsWith($"{name} byte", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_SPE_file_with_fewer_lines_than_it_states_is_refused() =>
        Assert.Equal("spectrum.channels.fewer", Refused(Sample.Spe.Replace("0 63", "0 1023")).Code);

    [Theory]
    [InlineData(0x10)]
    [InlineData(0x11)]
    [InlineData(0x00)]
    public void An_address_cut_off_is_refused(int options)
    {
        var whole = Sample.Raddata(options);
        for (var length = 30; length < whole.Length - 3; length += 3)
            Assert.StartsWith("spectrum.", Refused(whole[..length]).Code);
    }

    [Fact]
    public void An_address_that_unpacks_without_end_is_refused()
    {
        var bomb = "RADDATA://G0/1000/" + System.Buffers.Text.Base64Url.EncodeToString(Sample.Deflated(new byte[64 << 20]));
        Assert.Equal("spectrum.uri.large", Refused(bomb).Code);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void The_encoding_is_told_by_the_bytes_and_not_by_what_the_document_says(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var bytes in new[] { encoding.GetBytes(Sample.N42v2012), [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample.N42v2012)] })
            Assert.Empty(SpectrumFiles.Read(bytes, "a").Warnings);
    }

    [Fact]
    public void Text_that_is_no_UTF8_is_read_as_Latin1_with_a_warning()
    {
        var read = SpectrumFiles.Read(Encoding.Latin1.GetBytes(Sample.N42v2012.Replace("Gate 3", "Gâte 3")), "a");
        Assert.Equal(("spectrum.encoding", "Gâte 3"), (read.Warnings[0].Code, read.Instrument.Model));
    }

    [Fact]
    public void A_calibration_of_zeros_is_none()
    {
        var read = SpectrumFiles.Read(Sample.Utf8(Sample.N42v2012.Replace("-3 12 0.01", "0 0 0")), "a");
        Assert.Null(read.Measurements[0].Spectra[0].Spectrum.Calibration);
        Assert.Equal(["spectrum.calibration.zero"], read.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("<CoefficientValues>0 12</CoefficientValues>", true)]
    [InlineData("<CoefficientValues>0 12 0 0 0</CoefficientValues>", true)]
    [InlineData("<CoefficientValues>0 -12 0</CoefficientValues>", false)]
    [InlineData("<CoefficientValues>12</CoefficientValues>", false)]
    [InlineData("<CoefficientValues>0 NaN 0</CoefficientValues>", false)]
    [InlineData("<EnergyBoundaryValues>EDGES64</EnergyBoundaryValues>", true)]
    [InlineData("<EnergyBoundaryValues>EDGES65</EnergyBoundaryValues>", true)]
    [InlineData("<EnergyBoundaryValues>EDGES63</EnergyBoundaryValues>", false)]
    [InlineData("<EnergyBoundaryValues>3 2 1</EnergyBoundaryValues>", false)]
    [InlineData("<EnergyBoundaryValues/>", false)]
    public void Calibrations_are_used_where_they_can_be_and_else_are_none_with_a_warning(string calibration, bool used)
    {
        foreach (var count in new[] { 63, 64, 65 })
            calibration = calibration.Replace($"EDGES{count}", string.Join(' ', Enumerable.Range(0, count).Select(i => 3 * i)));
        var read = SpectrumFiles.Read(Sample.Utf8(Sample.N42v2012.Replace("<CoefficientValues>-3 12 0.01</CoefficientValues>", calibration)), "a");
        Assert.Equal(used, read.Measurements[0].Spectra[0].Spectrum.Calibration is not null);
        Assert.Equal(used, read.Warnings.IsEmpty);
    }

    [Fact]
    public void Warnings_of_one_kind_are_kept_up_to_twenty_and_then_counted()
    {
        var document = $"<RadInstrumentData>{string.Concat(Enumerable.Range(0, 50).Select(i => $"<RadMeasurement id=\"m{i}\"><MeasurementClassCode>Foreground</MeasurementClassCode><Spectrum energyCalibrationReference=\"none\"><ChannelData>1 2</ChannelData></Spectrum></RadMeasurement>"))}</RadInstrumentData>";
        var read = SpectrumFiles.Read(Sample.Utf8(document), "a");
        Assert.Equal(21, read.Warnings.Length);
        Assert.Equal("30", read.Warnings[^1].Arguments["count"]);
    }

    private static string WithCounts(string counts, bool compressed) =>
        $"""<RadInstrumentData><RadMeasurement id="m"><Spectrum><ChannelData{(compressed ? " compressionCode=\"CountedZeroes\"" : "")}>{counts}</ChannelData></Spectrum></RadMeasurement></RadInstrumentData>""";

    private static Fault Refused(string text) => Refused(Sample.Utf8(text));

    private static Fault Refused(byte[] bytes)
    {
        var refused = Assert.Throws<FaultException>(() => SpectrumFiles.Read(bytes, "gate.n42"));
        return refused.Fault.Code == "spectrum.file.nothing" ? refused.Faults[1] : refused.Fault;
    }
}
