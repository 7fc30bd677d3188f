using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files.N42.Edition2012;

/// <summary>Reads ANSI N42.42 in its edition of 2011 and 2012 (root <c>RadInstrumentData</c>).</summary>
internal static class ReadEdition2012
{
    public static SpectrumFile Read(FileBeingRead file, XmlPart root)
    {
        var remarks = new OwnRemarks(root);
        var instrument = Instrument(root.Child("RadInstrumentInformation"));
        var detectors = new DetectorList(file);
        foreach (var information in root.All("RadDetectorInformation"))
        {
            if (DetectorInformation.Read(information) is { } detector)
                detectors.Add(remarks["writer"] is null ? KnownDetectors.Concluded(detector, instrument.Model) : detector, file.Line(information.Line, information.Path));
        }

        var measurements = new MeasurementReader(file, new ReferencedCalibrations(file, root), detectors).All(root);
        return new SpectrumFile
        {
            Name = file.Name,
            Format = SpectrumFormat.N42v2012,
            Sha256 = file.Sha256,
            Instrument = instrument,
            Detectors = detectors.All(),
            Measurements = measurements,
            Items = [.. root.All("RadItemInformation").Select(Item)],
            Analyses = [.. root.All("AnalysisResults").Select(a => AnalysisReader.Read(file, a))],
            Remarks = remarks.Others,
            Origin = Origin(remarks),
        };
    }

    private static Instrument Instrument(XmlPart? part)
    {
        if (part is null)
            return new Instrument();
        var own = new OwnRemarks(part);
        return new Instrument
        {
            Maker = own.Original("maker", part.Text("RadInstrumentManufacturerName")),
            Model = own.Original("model", part.Text("RadInstrumentModelName")),
            Serial = own.Original("serial", part.Text("RadInstrumentIdentifier")),
            ClassCode = own.Original("class", part.Text("RadInstrumentClassCode")),
            Description = part.Text("RadInstrumentDescription"),
            Parts = own.Lacks("parts") ? [] : [.. part.All("RadInstrumentVersion").Select(Part)],
        };
    }

    private static InstrumentPart Part(XmlPart version)
    {
        var own = new OwnRemarks(version);
        return new InstrumentPart(own.Original("name", version.Text("RadInstrumentComponentName")) ?? "", own.Original("version", version.Text("RadInstrumentComponentVersion")) ?? "");
    }

    private static MeasuredItem Item(XmlPart part, int index)
    {
        var own = new OwnRemarks(part);
        return new MeasuredItem(own["id"] ?? part.Attribute("id") ?? $"item-{index + 1}", part.Text("RadItemDescription"))
        {
            Characteristics = [.. part.Below("Characteristic").Select(Characteristic)],
        };
    }

    private static ItemCharacteristic Characteristic(XmlPart part)
    {
        var own = new OwnRemarks(part);
        return new ItemCharacteristic(
            own.Original("name", part.Text("CharacteristicName")) ?? "", own.Original("value", part.Text("CharacteristicValue")) ?? "", own.Original("units", part.Text("CharacteristicValueUnits")) ?? "unitless");
    }

    private static ConvertedFrom? Origin(OwnRemarks remarks) =>
        remarks["origin-sha256"] is { } sha256 && Codes.Read<SpectrumFormat>(remarks["origin-format"]) is { } format
            ? new ConvertedFrom(remarks["origin-name"] ?? "", format, sha256)
            : null;
}
