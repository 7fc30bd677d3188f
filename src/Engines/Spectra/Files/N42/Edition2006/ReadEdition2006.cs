using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files.N42.Edition2006;

/// <summary>Reads ANSI N42.42 in its edition of 2006 (root <c>N42InstrumentData</c>), which makers have filled in very different ways.</summary>
internal static class ReadEdition2006
{
    public static SpectrumFile Read(FileBeingRead file, XmlPart root)
    {
        var instrument = Instrument(root.Below("InstrumentInformation").FirstOrDefault());
        var detectors = new DetectorList(file);
        var samples = new SampleReader(file, new OwnCalibrations(file, root), detectors);
        var containers = root.Name == "Measurement" ? [root] : root.Below("Measurement");
        if (containers.Count == 0)
            containers = [root];
        var measurements = containers.SelectMany(samples.Of).ToImmutableArray();
        return new SpectrumFile
        {
            Name = file.Name,
            Format = SpectrumFormat.N42v2006,
            Sha256 = file.Sha256,
            Instrument = instrument,
            Detectors = [.. detectors.All().Select(d => KnownDetectors.Concluded(d, instrument.Model))],
            Measurements = measurements,
            Analyses = [.. root.Below("AnalysisResults").Select(Analysis).OfType<InstrumentAnalysis>()],
            Remarks = [.. root.All("Remark").Select(r => r.Words).OfType<string>()],
        };
    }

    private static Instrument Instrument(XmlPart? part) => part is null ? new Instrument() : new Instrument
    {
        Maker = part.Text("Manufacturer"),
        Model = part.Text("InstrumentModel"),
        Serial = part.Text("InstrumentID"),
        ClassCode = ClassCode(part.Text("InstrumentType")),
        Parts = part.Text("InstrumentVersion") is { } version ? [new InstrumentPart("Software", version)] : [],
    };

    // The codes of 2006 where the edition of 2012 has one for the same thing; other words stand as written.
    private static string? ClassCode(string? type) => type?.ToUpperInvariant() switch
    {
        "PORTALMONITOR" => "Portal Monitor",
        "SPECPORTAL" => "Spectroscopic Portal Monitor",
        "RADIONUCLIDEIDENTIFIER" => "Radionuclide Identifier",
        "PERSONALRADIATIONDETECTOR" => "Personal Radiation Detector",
        "SURVEYMETER" => "Gamma Handheld",
        _ => type,
    };

    private static InstrumentAnalysis? Analysis(XmlPart part)
    {
        var nuclides = part.Below("Nuclide").Where(n => n.Text("NuclideName") is not null).Select(Nuclide).ToImmutableArray();
        var remarks = part.Below("Remark").Select(r => r.Words).OfType<string>().ToImmutableArray();
        return nuclides.IsEmpty && remarks.IsEmpty ? null : new InstrumentAnalysis
        {
            Algorithm = part.Text("AnalysisAlgorithmName") ?? part.Below("AlgorithmDescription").FirstOrDefault()?.Words,
            Nuclides = nuclides,
            Remarks = remarks,
        };
    }

    private static InstrumentNuclide Nuclide(XmlPart part)
    {
        var indication = part.Child("NuclideConfidenceIndication");
        var confidence = NumberText.One(indication?.Words);
        return new InstrumentNuclide(
            part.Text("NuclideName")!, Identified: true, confidence is >= 0 and <= 100 ? confidence : null,
            confidence is >= 0 and <= 100 ? null : indication?.Words, part.Text("NuclideType"), KiloBecquerel(part.Child("NuclideActivity")));
    }

    private static double? KiloBecquerel(XmlPart? activity) => (NumberText.One(activity?.Words), activity?.Attribute("Units")?.ToUpperInvariant()) switch
    {
        ({ } value, "BQ") => value / 1000,
        ({ } value, "KBQ") => value,
        ({ } value, "MBQ") => value * 1000,
        ({ } value, "UCI") => value * 37,
        _ => null,
    };
}
