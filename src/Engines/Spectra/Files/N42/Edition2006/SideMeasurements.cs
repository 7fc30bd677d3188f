using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.N42.Edition2006;

/// <summary>Counts and dose rates beside the spectra (<c>GrossCountMeasurement</c>, <c>CountDoseData</c>).</summary>
internal sealed class SideMeasurements(FileBeingRead file, DetectorList detectors)
{
    /// <summary>The gross counts of a detector.</summary>
    public IEnumerable<GrossCounts> GrossOf(XmlPart measurement)
    {
        foreach (var part in measurement.All("GrossCountMeasurement").SelectMany(m => m.All("GrossCounts")))
        {
            var numbers = NumberText.Few(part.Words ?? part.Text("TotalCounts") ?? part.Text("CountData"));
            if (numbers is not { Length: > 0 } || numbers.Any(n => n < 0))
                file.LeaveOut(new Fault("spectrum.gross", file.Line(part.Line, part.Path)));
            else
                yield return new GrossCounts(Detector(measurement), Durations.Read(part.Text("LiveTime") ?? measurement.Text("LiveTime") ?? ""), [.. numbers]);
        }
    }

    /// <summary>The neutron count that stands as a spectrum of one channel.</summary>
    public GrossCounts NeutronsOf(XmlPart spectrum, double? live) =>
        new(detectors.Refer(spectrum.Attribute("Detector") ?? "neutron", DetectorCategory.Neutron), live, [.. spectrum.Child("ChannelData")!.Counts!]);

    /// <summary>Counts, dose rates and, for quantities that are no dose equivalent, remarks, that stand beside the detectors' data.</summary>
    public (ImmutableArray<GrossCounts> Counts, ImmutableArray<RadiationRate> Rates, ImmutableArray<string> Remarks) Beside(XmlPart container)
    {
        var counts = ImmutableArray.CreateBuilder<GrossCounts>();
        var rates = ImmutableArray.CreateBuilder<RadiationRate>();
        var remarks = ImmutableArray.CreateBuilder<string>();
        foreach (var part in container.Below("CountDoseData"))
        {
            if (part.Text("Counts") is { } text)
            {
                if (NumberText.One(text) is >= 0 and var number)
                    counts.Add(new GrossCounts(Detector(part), Durations.Read(part.Text("SampleRealTime") ?? part.Text("RealTime") ?? ""), [number]));
                else
                    file.LeaveOut(new Fault("spectrum.gross", file.Line(part.Line, part.Path)));
            }

            if (part.Child("DoseRate") is { } dose)
                rates.AddRange(Rate(part, dose));
            if (part.Child("AbsorbedDoseRate") is { Words: { } absorbed } rate)
                remarks.Add($"Absorbed dose rate {absorbed} {rate.Attribute("Units")} {part.Attribute("Detector")}".TrimEnd());
        }

        return (counts.ToImmutable(), rates.ToImmutable(), remarks.ToImmutable());
    }

    private IEnumerable<RadiationRate> Rate(XmlPart part, XmlPart dose)
    {
        var value = NumberText.One(dose.Words);
        double? factor = dose.Attribute("Units")?.Replace("/h", "", StringComparison.OrdinalIgnoreCase).Replace("ph", "", StringComparison.OrdinalIgnoreCase).ToUpperInvariant() switch
        {
            "USV" or "µSV" => 1,
            "NSV" => 0.001,
            "MSV" => 1000,
            "SV" => 1e6,
            "UREM" => 0.01,
            "MREM" => 10,
            "REM" => 10_000,
            _ => null,
        };
        if (value >= 0 && factor is not null)
            yield return new RadiationRate(Detector(part), RateQuantity.Dose, value * factor);
        else
            file.Warn(Fault.Of("spectrum.rate", file.Line(dose.Line, dose.Path), ("text", $"{dose.Words} {dose.Attribute("Units")}".Trim())));
    }

    // One device may count gamma rays and neutrons under one name; these are two detectors.
    private string? Detector(XmlPart part)
    {
        var category = KnownDetectors.Category(part.Attribute("DetectorType") ?? part.Text("DetectorType"));
        var id = part.Attribute("Detector");
        if (category == DetectorCategory.Neutron && (id is null || detectors.CategoryOf(id) == DetectorCategory.Gamma))
            id = id is null ? "neutron" : $"{id} neutron";
        return detectors.Refer(id, category, d => d with { Name = part.Attribute("Detector") });
    }
}
