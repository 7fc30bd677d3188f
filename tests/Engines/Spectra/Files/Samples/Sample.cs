using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Cordon.Tests.Engines.Spectra.Files.Samples;

/// <summary>Small invented files, one a format.</summary>
internal static class Sample
{
    public static readonly int[] Counts = [.. Enumerable.Range(0, 64).Select(i => i is > 40 and < 50 ? 0 : (i * 7) % 23)];

    public static readonly double Sum = Counts.Sum();

    /// <summary>All of them, by the name of their format.</summary>
    public static readonly (string Name, byte[] Bytes)[] All =
    [
        ("N42v2012", Utf8(N42v2012)), ("N42v2006", Utf8(N42v2006)), ("RadiaCode", Utf8(RadiaCode)), ("Pcf", Pcf()), ("RaddataUri", Utf8(Raddata(0x10))),
        ("Spe", Utf8(Spe)), ("Chn", Chn()), ("Cnf", Cnf()), ("Spc", Spc()), ("Csv", Utf8(Csv)),
    ];

    public static string N42v2012 => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <RadInstrumentData xmlns="http://physics.nist.gov/N42/2011/N42" n42DocUUID="3d5d2f6e-0d6c-4f3b-9a55-0c9c1f3a7b10">
          <RadInstrumentInformation id="i"><RadInstrumentManufacturerName>Arvonia Instruments</RadInstrumentManufacturerName><RadInstrumentModelName>Gate 3</RadInstrumentModelName><RadInstrumentClassCode>Portal Monitor</RadInstrumentClassCode></RadInstrumentInformation>
          <RadDetectorInformation id="g"><RadDetectorCategoryCode>Gamma</RadDetectorCategoryCode><RadDetectorKindCode>NaI</RadDetectorKindCode></RadDetectorInformation>
          <RadDetectorInformation id="n"><RadDetectorCategoryCode>Neutron</RadDetectorCategoryCode><RadDetectorKindCode>He3</RadDetectorKindCode></RadDetectorInformation>
          <RadItemInformation id="box"><RadItemDescription>Container BELU 123456 7</RadItemDescription></RadItemInformation>
          <RadMeasurement id="m1" radItemInformationReferences="box">
            <MeasurementClassCode>Foreground</MeasurementClassCode><StartDateTime>2026-03-01T16:40:00.25+01:00</StartDateTime><RealTimeDuration>PT5M0.5S</RealTimeDuration>
            <Spectrum id="s1" radDetectorInformationReference="g" energyCalibrationReference="c1"><LiveTimeDuration>PT298.25S</LiveTimeDuration><ChannelData compressionCode="CountedZeroes">{Compressed}</ChannelData></Spectrum>
            <GrossCounts id="n1" radDetectorInformationReference="n"><LiveTimeDuration>PT300S</LiveTimeDuration><CountData>7</CountData></GrossCounts>
            <DoseRate id="d1" radDetectorInformationReference="g"><DoseRateValue>0.12</DoseRateValue></DoseRate>
            <RadInstrumentState radInstrumentInformationReference="i"><StateVector><GeographicPoint><LatitudeValue>46.5</LatitudeValue><LongitudeValue>6.25</LongitudeValue></GeographicPoint><SpeedValue units="km/h">3.6</SpeedValue></StateVector></RadInstrumentState>
            <OccupancyIndicator>1</OccupancyIndicator>
          </RadMeasurement>
          <EnergyCalibration id="c1"><CoefficientValues>-3 12 0.01</CoefficientValues></EnergyCalibration>
          <AnalysisResults radMeasurementReferences="m1"><AnalysisAlgorithmName>Own</AnalysisAlgorithmName>
            <RadAlarm radDetectorInformationReferences="g"><RadAlarmCategoryCode>Gamma</RadAlarmCategoryCode></RadAlarm>
            <NuclideAnalysisResults><Nuclide><NuclideIdentifiedIndicator>true</NuclideIdentifiedIndicator><NuclideName>Cs-137</NuclideName><NuclideIDConfidenceValue>87</NuclideIDConfidenceValue></Nuclide></NuclideAnalysisResults>
          </AnalysisResults>
        </RadInstrumentData>
        """;

    public static string N42v2006 => $"""
        <N42InstrumentData xmlns="http://physics.nist.gov/Divisions/Div846/Gp4/ANSIN4242/2005/ANSIN4242">
        <Measurement><InstrumentInformation><InstrumentType>RadionuclideIdentifier</InstrumentType><Manufacturer>Belmora Works</Manufacturer><InstrumentModel>Hand 2</InstrumentModel></InstrumentInformation>
        <DetectorData><StartTime>2026-03-01T16:40:00Z</StartTime><SampleRealTime>PT10S</SampleRealTime><Occupied>0</Occupied><Speed Units="mph">10</Speed>
        <DetectorMeasurement Detector="A1" DetectorType="Gamma"><SpectrumMeasurement><Spectrum SampleNumber="1"><LiveTime>9.5</LiveTime><SourceType>Background</SourceType><DetectorType>LaBr3 1.5 inch</DetectorType>
        <Calibration Type="Energy"><Equation Model="Polynomial"><Coefficients>0 12</Coefficients></Equation></Calibration><vendor:Extra>1</vendor:Extra>
        <ChannelData Compression="CountedZeros">{Compressed}</ChannelData></Spectrum></SpectrumMeasurement></DetectorMeasurement>
        <DetectorMeasurement Detector="A1" DetectorType="Neutron"><GrossCountMeasurement><GrossCounts>3</GrossCounts></GrossCountMeasurement></DetectorMeasurement>
        </DetectorData></Measurement>
        </N42InstrumentData>
        """;

    public static string RadiaCode => $"""
        <ResultDataFile><ResultDataList><ResultData><DeviceConfigReference><Name>RadiaCode-102</Name></DeviceConfigReference><StartTime>2026-03-01T16:40:00</StartTime>
        <EnergySpectrum><NumberOfChannels>64</NumberOfChannels><SpectrumName>Gate</SpectrumName><SerialNumber>RC-102-000000</SerialNumber><EnergyCalibration><PolynomialOrder>2</PolynomialOrder><Coefficients><Coefficient>-6</Coefficient><Coefficient>30</Coefficient><Coefficient>0.1</Coefficient></Coefficients></EnergyCalibration>
        <MeasurementTime>60</MeasurementTime><Spectrum>{string.Concat(Counts.Select(c => $"<DataPoint>{c}</DataPoint>"))}</Spectrum></EnergySpectrum></ResultData></ResultDataList></ResultDataFile>
        """;

    public static string Spe => $"$SPEC_ID:\nArvonia, gate 3\n$DATE_MEA:\n03/01/2026 16:40:00\n$MEAS_TIM:\n295 300\n$DATA:\n0 63\n{string.Join("\r\n", Counts)}\n$MCA_CAL:\n3\n-1.5 12 0.001 keV\n$GPS:\nLat= 46.5\nLon= 6.25\n";

    public static string Csv => $"Live time: 59.5\nReal time: 60\nEnergy,Counts\n{string.Concat(Counts.Select((c, i) => $"{(i * 12) + 1.5},{c}\n"))}";

    public static string Compressed
    {
        get
        {
            var words = new List<int>();
            for (var i = 0; i < Counts.Length; i++)
            {
                words.Add(Counts[i]);
                if (Counts[i] != 0)
                    continue;
                var begin = i;
                while (i + 1 < Counts.Length && Counts[i + 1] == 0)
                    i++;
                words.Add(i - begin + 1);
            }

            return string.Join(' ', words);
        }
    }

    public static byte[] Pcf()
    {
        const int Blocks = 2;
        var bytes = new byte[256 + (Blocks * 256)];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, Blocks);
        "DHS"u8.CopyTo(bytes.AsSpan(2));
        "Belmora Works"u8.CopyTo(bytes.AsSpan(120));
        var record = bytes.AsSpan(256);
        "Background Det=Aa1"u8.CopyTo(record);
        "01-Mar-2026 16:40:00.50 "u8.CopyTo(record[180..]);
        Span<float> numbers = [59.5f, 60, 0, 0, 0, 2, 1000, 30, -20, -1, 0, 5];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(record[(204 + (4 * i))..], numbers[i]);
        BinaryPrimitives.WriteInt32LittleEndian(record[252..], Counts.Length);
        for (var i = 0; i < Counts.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(record[(256 + (4 * i))..], Counts[i]);
        return bytes;
    }

    /// <summary>After the layout that ORTEC publishes (Software File Structure Manual).</summary>
    public static byte[] Chn()
    {
        var bytes = new byte[32 + (4 * Counts.Length) + 512];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, -1);
        "07"u8.CopyTo(bytes.AsSpan(6));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 3000);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), 2975);
        "01Mar261"u8.CopyTo(bytes.AsSpan(16));
        "1640"u8.CopyTo(bytes.AsSpan(24));
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(30), (short)Counts.Length);
        Integers(bytes.AsSpan(32));
        var trailer = bytes.AsSpan(32 + (4 * Counts.Length));
        BinaryPrimitives.WriteInt16LittleEndian(trailer, -102);
        Floats(trailer[4..], -1.5f, 12, 0.001f);
        trailer[256] = 8;
        "HPGe 40%"u8.CopyTo(trailer[257..]);
        trailer[320] = 6;
        "Gate 3"u8.CopyTo(trailer[321..]);
        return bytes;
    }

    public static byte[] Spc()
    {
        var bytes = new byte[128 * 9];
        Span<(int At, short Value)> words = [(0, 1), (2, 1), (8, 2), (10, 3), (12, 4), (34, 5), (60, 6), (62, 2), (64, (short)Counts.Length)];
        foreach (var (at, value) in words)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), value);
        Floats(bytes.AsSpan(90), 60, 59.5f);
        "GATE.SPC        01-MAR-261  16:40:07  "u8.CopyTo(bytes.AsSpan(128));
        "Gate 3"u8.CopyTo(bytes.AsSpan(256));
        "HPGe 40%"u8.CopyTo(bytes.AsSpan(384));
        Floats(bytes.AsSpan(512 + 20), -1.5f, 12, 0.001f);
        Integers(bytes.AsSpan(640));
        return bytes;
    }

    /// <summary>After what is publicly known of the layout: acquisition at 0x800, channels at 0x1000.</summary>
    public static byte[] Cnf()
    {
        var bytes = new byte[0x1000 + 512 + (4 * 256)];
        Entry(112, 0, 0x800);
        Entry(160, 5, 0x1000);
        Head(0x800, 0);
        Head(0x1000, 5);
        var acquisition = bytes.AsSpan(0x800);
        BinaryPrimitives.WriteInt16LittleEndian(acquisition[34..], 0x100);
        BinaryPrimitives.WriteInt16LittleEndian(acquisition[36..], 0x200);
        "PHA"u8.CopyTo(acquisition[176..]);
        BinaryPrimitives.WriteInt16LittleEndian(acquisition[186..], 1);
        var times = acquisition[(48 + 0x200 + 1)..];
        BinaryPrimitives.WriteUInt64LittleEndian(times, (ulong)(new DateTime(2026, 3, 1, 16, 40, 0) - new DateTime(1858, 11, 17)).Ticks);
        BinaryPrimitives.WriteUInt64LittleEndian(times[8..], ~600_000_000ul);
        BinaryPrimitives.WriteUInt64LittleEndian(times[16..], ~595_000_000ul);
        var calibration = acquisition[(48 + 32 + 0x100 + 36)..];
        Pdp11(calibration, -1.5f);
        Pdp11(calibration[4..], 12);
        Integers(bytes.AsSpan(0x1000 + 512));
        return bytes;

        void Entry(int at, byte kind, int target)
        {
            (bytes[at], bytes[at + 1], bytes[at + 2]) = (kind, 0x20, 1);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 10), target);
        }

        void Head(int at, byte kind) => (bytes[at], bytes[at + 1]) = (kind, 0x20);
    }

    /// <summary>One address with the sample's counts.</summary>
    public static string Raddata(int options)
    {
        var text = (options & 4) != 0;
        var words = ((options & 8) != 0 ? string.Join(' ', Counts) : Compressed).Split(' ').Select(uint.Parse).ToList();
        byte[] fields = Utf8("I:F T:60,59.5 C:-1.5,12 M:RadiaCode-102 P:20260301T164000 G:46.5,6.25 N:3 O:Gate 3 S:");
        byte[] data = [.. fields, .. text ? Utf8(string.Join(',', words)) : StreamVByte(words)];
        if ((options & 1) == 0)
            data = Deflated(data);
        var written = (options & 0x10) != 0 ? System.Buffers.Text.Base64Url.EncodeToString(data) : (options & 2) != 0 ? Escaped(data) : Base45(data).Replace("%", "%25");
        return $"RADDATA://G0/{options:X}00/{written}";
    }

    public static byte[] StreamVByte(IReadOnlyList<uint> words)
    {
        var (lengths, data) = (new byte[(words.Count + 3) / 4], new List<byte>());
        for (var i = 0; i < words.Count; i++)
        {
            var length = words[i] < 1 << 8 ? 1 : words[i] < 1 << 16 ? 2 : words[i] < 1 << 24 ? 3 : 4;
            lengths[i / 4] |= (byte)((length - 1) << (2 * (i % 4)));
            data.AddRange(BitConverter.GetBytes(words[i])[..length]);
        }

        return [(byte)words.Count, (byte)(words.Count >> 8), .. lengths, .. data];
    }

    public static byte[] Deflated(byte[] data)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.SmallestSize))
            deflate.Write(data);
        return stream.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Escaped(byte[] data) => string.Concat(data.Select(b => $"%{b:X2}"));

    private static string Base45(byte[] data)
    {
        const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        var text = new StringBuilder();
        for (var i = 0; i < data.Length; i += 2)
        {
            var (value, digits) = i + 1 < data.Length ? ((data[i] << 8) | data[i + 1], 3) : (data[i], 2);
            for (var k = 0; k < digits; k++, value /= 45)
                text.Append(Alphabet[value % 45]);
        }

        return text.ToString();
    }

    private static void Integers(Span<byte> at)
    {
        for (var i = 0; i < Counts.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(at[(4 * i)..], Counts[i]);
    }

    private static void Floats(Span<byte> at, params ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(at[(4 * i)..], values[i]);
    }

    // The PDP-11 has the exponent two higher, and its halves swapped.
    private static void Pdp11(Span<byte> at, float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value) + (2u << 23);
        BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)(bits >> 16));
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], (ushort)bits);
    }
}
