using System.Buffers.Binary;
using System.Text;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;
using Cordon.Tests.Engines.Spectra.Files.Samples;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>What single makers write, each in the smallest file that shows it.</summary>
public sealed class DetailsOfFormatsTests
{
    [Fact]
    public void Numbers_wrapped_in_Data_and_neutrons_as_one_channel_are_read()
    {
        var read = Read("""
            <Event><N42InstrumentData><Measurement><DetectorData>
            <Spectrum Detector="A"><RealTime>PT2S</RealTime><LiveTime>PT1S</LiveTime><SourceType>Item</SourceType><ChannelData><Data>1 2
             3</Data></ChannelData></Spectrum>
            <Spectrum Detector="AN"><LiveTime>PT1S</LiveTime><SourceType>Item</SourceType><DetectorType>Neutron</DetectorType><ChannelData><Data>9 </Data></ChannelData></Spectrum>
            <CountDoseData Detector="A"><DoseRate Units="mrem">0.02</DoseRate><DetectorType>Gamma</DetectorType></CountDoseData>
            </DetectorData></Measurement></N42InstrumentData></Event>
            """);
        var measurement = Assert.Single(read.Measurements);
        Assert.Equal(6, Assert.Single(measurement.Spectra).Spectrum.Sum());
        Assert.Equal((9, DetectorCategory.Neutron), (measurement.GrossCounts[0].Sum(), read.DetectorOf("AN")!.Category));
        Assert.Equal(new RadiationRate("A", RateQuantity.Dose, 0.2), measurement.Rates[0]);
    }

    [Fact]
    public void Spectra_of_different_classes_in_one_element_are_different_measurements()
    {
        var read = Read("""
            <N42InstrumentData><Measurement><Remark>Gate 3</Remark>
            <Spectrum><SourceType>Item</SourceType><ChannelData>1 2</ChannelData></Spectrum><Spectrum><SourceType>Background</SourceType><ChannelData>3 4</ChannelData></Spectrum>
            </Measurement></N42InstrumentData>
            """);
        Assert.Equal([MeasurementClass.Foreground, MeasurementClass.Background], read.Measurements.Select(m => m.Class));
        Assert.Equal(["Gate 3"], read.Measurements[0].Remarks);
    }

    [Fact]
    public void Prefixed_elements_of_the_standard_are_read()
    {
        var read = Read("""<n:RadInstrumentData xmlns:n="urn:anything"><n:RadMeasurement id="m"><n:MeasurementClassCode>Background</n:MeasurementClassCode><n:Spectrum><n:ChannelData>1 2</n:ChannelData></n:Spectrum></n:RadMeasurement></n:RadInstrumentData>""");
        Assert.Equal((MeasurementClass.Background, 3.0), (read.Measurements[0].Class, read.Measurements[0].Spectra[0].Spectrum.Sum()));
    }

    [Fact]
    public void Several_addresses_make_one_spectrum_in_any_order_and_none_may_be_missing_or_changed()
    {
        var parts = Parts();
        Assert.Equal(Sample.Sum, Read(string.Join('\n', parts)).Measurements[0].Spectra[0].Spectrum.Sum());
        Assert.Equal(Sample.Sum, Read($"{parts[1]}\r\n{parts[0]}\r\n").Measurements[0].Spectra[0].Spectrum.Sum());
        Assert.Equal("spectrum.uri.missing", Refused(parts[0]));
        Assert.Equal("spectrum.uri.missing", Refused($"{parts[0]}\n{parts[0]}"));
        var changed = Sample.Utf8(string.Join('\n', parts)).AsSpan().ToArray();
        var at = Encoding.ASCII.GetString(changed).IndexOf("Gate", StringComparison.Ordinal);
        changed[at] = (byte)'M';
        Assert.Equal("spectrum.uri.crc", Assert.Throws<FaultException>(() => SpectrumFiles.Read(changed, "a")).Fault.Code);
    }

    [Fact]
    public void Two_spectra_in_one_address_share_what_the_second_leaves_out()
    {
        var words = string.Join(',', Sample.Counts);
        var read = Read($"RADDATA://G0/F01/I:F T:60,59.5 C:0,3 M:RadiaCode-102 S:{words}:0A:I:B T:600,595 S:{words}");
        Assert.Equal([MeasurementClass.Foreground, MeasurementClass.Background], read.Measurements.Select(m => m.Class));
        Assert.Equal(595, read.Measurements[1].Spectra[0].Spectrum.LiveSeconds);
        Assert.All(read.Measurements, m => Assert.Equal(192, m.Spectra[0].Spectrum.Calibration!.Edges(64)[64]));
    }

    [Theory]
    [InlineData("DeviationPairsInFile", 4)]
    [InlineData("DeviationPairsInFileCompressed", 2)]
    public void Deviation_pairs_of_Pcf_belong_to_the_detector_of_the_title(string kind, int size)
    {
        var plain = Sample.Pcf();
        byte[] bytes = [.. plain[..256], .. new byte[256 + 20480], .. plain[256..]];
        bytes.AsSpan(256, 256).Fill((byte)' ');
        Encoding.ASCII.GetBytes(kind).CopyTo(bytes, 256);
        if (size == 4)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(512), 60);
        else
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(512), 60);
        if (size == 4)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(516), -2);
        else
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(514), -2);
        var spectrum = SpectrumFiles.Read(bytes, "a").Measurements[0].Spectra[0].Spectrum;
        Assert.Equal((60.0, -2.0), Assert.Single(spectrum.Calibration!.Deviations));
        Assert.Equal(Sample.Sum, spectrum.Sum());
    }

    [Fact]
    public void The_first_record_of_Pcf_may_hold_the_edges()
    {
        var plain = Sample.Pcf();
        var record = plain[256..];
        var edges = new byte[512];
        edges.AsSpan(0, 180).Fill((byte)' ');
        "Energy"u8.CopyTo(edges);
        BinaryPrimitives.WriteInt32LittleEndian(edges.AsSpan(252), 64);
        for (var i = 0; i < 64; i++)
            BinaryPrimitives.WriteSingleLittleEndian(edges.AsSpan(256 + (4 * i)), 2.5f * i);
        var read = SpectrumFiles.Read((byte[])[.. plain[..256], .. edges, .. record], "a");
        Assert.Equal(2.5, Assert.Single(read.Measurements).Spectra[0].Spectrum.Calibration!.Edges(64)[1]);
    }

    [Theory]
    [InlineData("{counts}", null)]
    [InlineData("channel;counts\n{channel;counts}", null)]
    [InlineData("{channel;counts}", null)]
    [InlineData("{energy;counts}", 24.0)]
    [InlineData("# live_time: 12.5\nChannel,Energy (keV),Counts\n{channel;energy;counts}", 24.0)]
    public void Tables_are_read_by_their_heading_or_their_numbers(string table, double? third)
    {
        foreach (var columns in new[] { "counts", "channel;counts", "energy;counts", "channel;energy;counts" })
        {
            table = table.Replace($"{{{columns}}}", string.Join('\n', Sample.Counts.Select((c, i) =>
                columns.Replace("channel", $"{i}").Replace("energy", $"{12 * i}").Replace("counts", $"{c}"))));
        }

        var spectrum = Read(table).Measurements[0].Spectra[0].Spectrum;
        Assert.Equal(Sample.Sum, spectrum.Sum());
        Assert.Equal(third, spectrum.Calibration?.Edges(64)[2]);
        Assert.Equal(table.Contains("live") ? 12.5 : null, spectrum.LiveSeconds);
    }

    [Fact]
    public void Spe_with_the_short_calibration_only_is_calibrated_by_it()
    {
        var text = Sample.Spe;
        var spectrum = Read(text[..text.IndexOf("$MCA_CAL", StringComparison.Ordinal)] + "$ENER_FIT:\n0.5 3\n").Measurements[0].Spectra[0].Spectrum;
        Assert.Equal(new double[] { 0.5, 3 }, Assert.IsType<EnergyCalibration.Polynomial>(spectrum.Calibration).Coefficients);
    }

    [Fact]
    public void Windows_of_energy_stand_with_their_counts()
    {
        var read = Read(Sample.N42v2012.Replace("""<CountData>7</CountData>""", "<CountData>3 4</CountData>").Replace("id=\"n1\"", "id=\"n1\" energyWindowsReference=\"w\"")
            .Replace("<EnergyCalibration ", "<EnergyWindows id=\"w\"><WindowStartEnergyValues>0 100</WindowStartEnergyValues><WindowEndEnergyValues>100 3000</WindowEndEnergyValues></EnergyWindows><EnergyCalibration "));
        Assert.Equal([new EnergyWindow(0, 100), new EnergyWindow(100, 3000)], read.Measurements[0].GrossCounts[0].Windows);
    }

    private static string[] Parts()
    {
        var words = Sample.Counts.Select(c => (uint)c).ToList();
        byte[] first = [.. Sample.Utf8("I:F T:60,59.5 C:-1.5,12 M:RadiaCode-102 O:Gate 3 S:"), .. Sample.StreamVByte(words[..30])], second = Sample.StreamVByte(words[30..]);
        Assert.Equal(0xBB3D, Crc("123456789"u8.ToArray()));
        var check = Crc([.. first, .. second]);
        return [$"RADDATA://G0/B10/{check}/{Escaped(first)}", $"RADDATA://G0/B11/{check}/{Escaped(second)}"];
    }

    private static string Escaped(byte[] data) => string.Concat(data.Select(b => char.IsAsciiLetter((char)b) ? $"{(char)b}" : $"%{b:X2}"));

    private static int Crc(byte[] data)
    {
        var crc = 0;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
        }

        return crc;
    }

    private static SpectrumFile Read(string text) => SpectrumFiles.Read(Sample.Utf8(text), "a");

    private static string Refused(string text) => Assert.Throws<FaultException>(() => Read(text)).Fault.Code;
}
