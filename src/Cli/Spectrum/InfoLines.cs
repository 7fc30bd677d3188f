using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Spectrum;

/// <summary>One JSON object a file, for other programs.</summary>
internal static class InfoLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(SpectrumFile file)
    {
        var spectra = file.Measurements.SelectMany(m => m.Spectra).Select(s => s.Spectrum).ToList();
        Print(new JsonObject
        {
            ["file"] = file.Name,
            ["format"] = file.Format.ToString(),
            ["sha256"] = file.Sha256,
            ["instrument"] = new JsonObject { ["maker"] = file.Instrument.Maker, ["model"] = file.Instrument.Model, ["serial"] = file.Instrument.Serial, ["class"] = file.Instrument.ClassCode },
            ["detectors"] = Array(file.Detectors.Select(d => new JsonObject
            {
                ["id"] = d.Id, ["name"] = d.Name, ["category"] = d.Category.ToString(), ["kind"] = d.Kind.ToString(), ["kindIsConcluded"] = d.KindIsConcluded, ["description"] = d.Description,
            })),
            ["spectra"] = spectra.Count,
            ["channels"] = spectra.Select(s => s.Counts.Length).DefaultIfEmpty().Max(),
            ["counts"] = spectra.Sum(s => s.Sum()),
            ["measurements"] = Array(file.Measurements.Select(Measurement)),
            ["items"] = Array(file.Items.Select(i => new JsonObject { ["id"] = i.Id, ["description"] = i.Description })),
            ["results"] = Array(file.Analyses.Select(Analysis)),
            ["remarks"] = Texts(file.Remarks),
            ["origin"] = file.Origin is { } origin ? new JsonObject { ["file"] = origin.Name, ["format"] = origin.Format.ToString(), ["sha256"] = origin.Sha256 } : null,
            ["leftOut"] = file.LeftOut,
            ["warnings"] = Array(file.Warnings.Select(Said)),
        });
    }

    public static void Write(string path, IReadOnlyList<Fault> faults) =>
        Print(new JsonObject { ["file"] = path, ["error"] = Said(faults[0]), ["warnings"] = Array(faults.Skip(1).Select(Said)) });

    private static JsonObject Measurement(Measurement measurement) => new()
    {
        ["measurement"] = measurement.Id,
        ["class"] = measurement.Class.ToString(),
        ["derived"] = measurement.IsDerived,
        ["start"] = Time(measurement.Start),
        ["realSeconds"] = measurement.RealSeconds,
        ["spectra"] = Array(measurement.Spectra.Select(s => new JsonObject
        {
            ["detector"] = s.Detector, ["channels"] = s.Spectrum.Counts.Length, ["counts"] = s.Spectrum.Sum(), ["liveSeconds"] = s.Spectrum.LiveSeconds, ["realSeconds"] = s.Spectrum.RealSeconds,
            ["calibration"] = Calibration(s.Spectrum),
        })),
        ["grossCounts"] = Array(measurement.GrossCounts.Select(g => new JsonObject { ["detector"] = g.Detector, ["liveSeconds"] = g.LiveSeconds, ["counts"] = Array(g.Counts.Select(c => JsonValue.Create(c))) })),
        ["rates"] = Array(measurement.Rates.Select(r => new JsonObject { ["detector"] = r.Detector, ["quantity"] = r.Quantity.ToString(), ["value"] = r.Value, ["level"] = r.Level })),
        ["position"] = measurement.Position is { } p ? new JsonObject { ["latitude"] = p.Latitude, ["longitude"] = p.Longitude, ["elevation"] = p.Elevation } : null,
        ["speed"] = measurement.Speed,
        ["occupied"] = measurement.Occupied,
        ["remarks"] = Texts(measurement.Remarks),
    };

    private static JsonObject? Calibration(Engines.Spectra.Model.Spectrum spectrum)
    {
        if (spectrum.Calibration is not { } calibration)
            return null;
        var edges = calibration.Edges(spectrum.Counts.Length);
        var (kind, coefficients) = calibration switch
        {
            EnergyCalibration.Polynomial polynomial => ("polynomial", polynomial.Coefficients),
            EnergyCalibration.FullRangeFraction fraction => ("fullRangeFraction", fraction.Coefficients),
            _ => ("edges", []),
        };
        return new JsonObject { ["kind"] = kind, ["coefficients"] = Array(coefficients.Select(c => JsonValue.Create(c))), ["deviationPairs"] = calibration.Deviations.Length, ["fromKeV"] = edges[0], ["toKeV"] = edges[^1] };
    }

    private static JsonObject Analysis(InstrumentAnalysis analysis) => new()
    {
        ["algorithm"] = analysis.Algorithm,
        ["measurements"] = Texts(analysis.Measurements),
        ["result"] = analysis.Result,
        ["nuclides"] = Array(analysis.Nuclides.Select(n => new JsonObject { ["name"] = n.Name, ["identified"] = n.Identified, ["confidence"] = n.Confidence, ["confidenceText"] = n.ConfidenceText, ["category"] = n.Category })),
        ["alarms"] = Array(analysis.Alarms.Select(a => new JsonObject { ["category"] = a.Category, ["time"] = Time(a.Time), ["description"] = a.Description, ["detectors"] = Texts(a.Detectors) })),
    };

    private static string? Time(ClockTime? time) => time is { } at ? at.Moment?.ToString("O") ?? at.Clock.ToString("O") : null;

    private static JsonObject Said(Fault fault) => new() { ["code"] = fault.Code, ["where"] = fault.Where, ["detail"] = FaultTexts.Say(fault) };

    private static JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(t => JsonValue.Create(t)));

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    private static void Print(JsonObject line) => Console.WriteLine(line.ToJsonString(Plain));
}
