using System.Text;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Tests.Engines.Spectra.Files.Samples;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Files;

/// <summary>What is written: the same when read back, whatever the contents, and valid by the schema.</summary>
public sealed class WrittenN42Tests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Const("Gate 3"), Gen.Const("J. Smith & Co. Ltd."), Gen.Const("ünï <code> \"5\""), Gen.Const("two\nlines"), Gen.Const("A_b, c_d."), Gen.Int[0, 999].Select(i => $"x{i}"), Gen.Const("7"), Gen.Const("–"));

    private static readonly Gen<double> Seconds = Gen.OneOf(Gen.Double[0, 1e6], Gen.Const(0.0), Gen.Const(0.1), Gen.Const(1e-12), Gen.Const(3600.0), Gen.Const(9.876e8));

    private static readonly Gen<EnergyCalibration> Calibrations = Gen.OneOf(
        Gen.Double[-20, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.Polynomial([c[0], 3])),
        Gen.Double[-20, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.Polynomial([c[0], 3, 1e-4])),
        Gen.Double[-20, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.Polynomial([c[0], 3, 1e-4, 1e-9]) { Deviations = [(-5, 1), (60, -0.5), (1332, 0)] }),
        Gen.Double[0, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.Polynomial([c[0], 3, 0]) { Deviations = [(60, -0.5), (1332, 0.25)] }),
        Gen.Double[-20, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.FullRangeFraction([c[0], 3000, -12, 4, -1.5])),
        Gen.Double[-20, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.Boundaries([.. Enumerable.Range(0, 9).Select(i => c[0] + (2.5 * i))])),
        Gen.Double[0, 20].Array[1].Select(c => (EnergyCalibration)new EnergyCalibration.Boundaries([.. Enumerable.Range(0, 8).Select(i => c[0] + (2.5 * i))])));

    private static readonly Gen<Spectrum> Spectra =
        from counts in Gen.OneOf(Gen.Const(0.0), Gen.Int[0, 3000].Select(i => (double)i), Gen.Double[0, 9]).Array[8]
        from live in Seconds.Nullable()
        from real in Seconds.Nullable()
        from calibration in Calibrations
        from calibrated in Gen.Bool
        select new Spectrum { Counts = [.. counts], LiveSeconds = live, RealSeconds = real, Calibration = calibrated ? calibration : null };

    private static readonly Gen<ClockTime> Times = Gen.Select(Gen.Long[0, DateTime.MaxValue.Ticks], Gen.Int[-14 * 60, 14 * 60].Nullable())
        .Select((ticks, minutes) => new ClockTime(new DateTime(ticks), minutes is { } m ? TimeSpan.FromMinutes(m) : null));

    private static readonly Gen<Measurement> Measurements =
        from measured in Gen.Enum<MeasurementClass>()
        from derived in Gen.Bool
        from start in Times.Nullable()
        from real in Seconds.Nullable()
        from spectra in Spectra.Array[0, 2]
        from words in Words.Array[0, 2]
        from latitude in Gen.Double[-90, 90].Nullable()
        from speed in Gen.Double[0, 40].Nullable()
        from location in Words
        from occupied in Gen.Bool.Nullable()
        from gross in Gen.Double[0, 1000].Array[1, 2]
        from dose in Gen.Double[0, 50].Nullable()
        select new Measurement
        {
            Id = "set later", Class = measured, IsDerived = derived, Start = start, RealSeconds = real, Remarks = [.. words],
            Spectra = [.. spectra.Select((s, i) => new DetectorSpectrum(i == 0 ? "gamma 1" : null, s) { Remarks = [.. words] })],
            GrossCounts = [new GrossCounts("n", real, [.. gross]) { Windows = gross.Length == 2 ? [new(0, 60.5), new(60.5, 3000)] : [] }, new GrossCounts(null, null, [1]) { Windows = [new(-1, 60.5)] }],
            Rates = [new RadiationRate("n", RateQuantity.Dose, dose, dose is null ? "high" : null), new RadiationRate(null, RateQuantity.Exposure, dose)],
            Position = latitude is { } l ? new GeographicPosition(l, 2 * l, speed) : null, Location = speed is null ? null : location, Speed = speed, Occupied = occupied,
            Items = occupied == true ? ["box", "no such item"] : [],
        };

    private static readonly Gen<SpectrumFile> Files =
        from measurements in Measurements.Array[1, 3]
        from maker in Words
        from model in Words
        from named in Gen.Bool
        from alarm in Times.Nullable()
        from confidence in Gen.Double[-10, 120].Nullable()
        select new SpectrumFile
        {
            Name = "a", Format = SpectrumFormat.Pcf, Sha256 = new string('a', 64),
            Instrument = named ? new Instrument { Maker = maker, Model = model, Serial = maker, ClassCode = model, Description = maker, Parts = [new(maker, model)] } : new Instrument { ClassCode = "Portal Monitor" },
            Detectors = [new Detector { Id = "gamma 1", Category = DetectorCategory.Gamma, Kind = DetectorKind.CeBr3, KindIsConcluded = named, Name = named ? maker : null }, new Detector { Id = "n", Category = DetectorCategory.Neutron, Description = named ? model : null }],
            Measurements = [.. measurements.Select((m, i) => m with { Id = i == 1 ? "1 b" : $"m{i}" })],
            Items = [new MeasuredItem("box", maker) { Characteristics = [new(maker, model, "kg"), new("x", maker, "unitless")] }],
            Remarks = [maker, model],
            Analyses =
            [
                new InstrumentAnalysis
                {
                    Algorithm = maker, Creator = named ? model : null, Version = named ? maker : null, Succeeded = named ? true : null, Result = model, Measurements = named ? ["m0", "1 b"] : [],
                    Alarms = [new InstrumentAlarm(named ? "Gamma" : maker, alarm, named ? maker : null, named ? ["gamma 1", "n"] : [])],
                    Nuclides = [new InstrumentNuclide(maker, named, confidence, named ? maker : null, named ? model : null, confidence), new InstrumentNuclide("Cs137", true, null)],
                    Remarks = [model],
                },
            ],
        };

    [Fact]
    public void Whatever_the_contents_they_read_back_the_same() =>
        Files.Sample(file => Assert.Equal(ContentsText.Of(file), ContentsText.Of(SpectrumFiles.Read(SpectrumFiles.WriteN42(file), "a"))), iter: 2_000);

    [Fact]
    public void Whatever_the_contents_the_schema_is_obeyed()
    {
        SharedData.Need("detection", "n42_schema", "n42.xsd");
        Files.Sample(file => Assert.Empty(N42Schema.Faults(SpectrumFiles.WriteN42(file))), iter: 600);
    }

    [Fact]
    public void Every_sample_is_written_valid_and_reads_back_the_same()
    {
        Assert.All(Sample.All, sample =>
        {
            var read = SpectrumFiles.Read(sample.Bytes, sample.Name);
            var written = SpectrumFiles.WriteN42(read);
            Assert.Equal(ContentsText.Of(read), ContentsText.Of(SpectrumFiles.Read(written, "back")));
            Assert.Equal(written, SpectrumFiles.WriteN42(read));
        });
    }

    [Fact]
    public void The_order_of_elements_and_the_ids_are_as_the_standard_demands()
    {
        var written = Encoding.UTF8.GetString(SpectrumFiles.WriteN42(SpectrumFiles.Read(Sample.Utf8(Sample.N42v2006), "hand.n42")));
        string[] order = ["<RadInstrumentDataCreatorName>", "<RadInstrumentInformation ", "<RadInstrumentManufacturerName>", "<RadInstrumentModelName>", "<RadInstrumentClassCode>", "<RadInstrumentVersion>", "<RadDetectorInformation ", "<RadMeasurement ", "<MeasurementClassCode>", "<StartDateTime>", "<RealTimeDuration>", "<Spectrum ", "<LiveTimeDuration>", "<ChannelData ", "<GrossCounts "];
        var places = order.Select(o => written.IndexOf(o, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains($"compressionCode=\"CountedZeroes\">{Sample.Compressed}<", written);
        Assert.Contains("cordon:origin-name=hand.n42", written);
    }
}
