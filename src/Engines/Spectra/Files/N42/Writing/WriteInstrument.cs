using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>The instrument, its detectors, and what was measured.</summary>
internal sealed class WriteInstrument(N42Document document, References references)
{
    private const string Unknown = "unknown";

    private static readonly HashSet<string> Classes =
    [
        "Backpack", "Dosimeter", "Electronic Personal Emergency Radiation Detector", "Mobile System", "Network Area Monitor", "Neutron Handheld", "Personal Radiation Detector",
        "Radionuclide Identifier", "Portal Monitor", "Spectroscopic Portal Monitor", "Spectroscopic Personal Radiation Detector", "Gamma Handheld", "Transportable System", "Other",
    ];

    public void Instrument(Instrument instrument)
    {
        document.Open("RadInstrumentInformation", ("id", references.Instrument));
        Said("maker", instrument.Maker);
        Said("model", instrument.Model);
        document.OwnNonBlank("serial", instrument.Serial);
        document.Lacking("class", instrument.ClassCode is null);
        var isClass = instrument.ClassCode is { } code && Classes.Contains(code);
        if (!isClass)
            document.Own("class", instrument.ClassCode);
        document.Lacking("parts", instrument.Parts.IsEmpty);
        document.NonBlank("RadInstrumentManufacturerName", instrument.Maker ?? Unknown);
        if (instrument.Serial is { } serial)
            document.NonBlank("RadInstrumentIdentifier", serial);
        document.NonBlank("RadInstrumentModelName", instrument.Model ?? Unknown);
        document.Text("RadInstrumentDescription", instrument.Description);
        document.Text("RadInstrumentClassCode", isClass ? instrument.ClassCode : "Other");
        foreach (var part in instrument.Parts.DefaultIfEmpty(new InstrumentPart("Software", Unknown)))
        {
            document.Open("RadInstrumentVersion");
            document.OwnNonBlank("name", part.Name);
            document.OwnNonBlank("version", part.Version);
            document.NonBlank("RadInstrumentComponentName", part.Name);
            document.NonBlank("RadInstrumentComponentVersion", part.Version);
            document.Close();
        }

        document.Close();
    }

    public void Detectors(IReadOnlyCollection<Detector> detectors)
    {
        foreach (var detector in detectors)
        {
            var id = references.Detector(detector.Id);
            document.Open("RadDetectorInformation", ("id", id));
            document.Own("id", id == detector.Id ? null : detector.Id);
            document.Lacking("category", detector.Category == DetectorCategory.Unknown);
            document.Lacking("kind", detector.Kind == DetectorKind.Unknown);
            document.Own("kind-concluded", detector.KindIsConcluded ? "from the model" : null);
            document.Text("RadDetectorName", detector.Name);
            document.Text("RadDetectorCategoryCode", detector.Category switch { DetectorCategory.XRay => "X-ray", DetectorCategory.Unknown => "Other", var known => known.ToString() });
            // The schema calls cerium bromide CeBr4.
            document.Text("RadDetectorKindCode", detector.Kind switch { DetectorKind.CeBr3 => "CeBr4", DetectorKind.Unknown => "Other", var known => known.ToString() });
            document.Text("RadDetectorDescription", detector.Description);
            document.Close();
        }

        if (!references.NeedsDetector)
            return;
        document.Open("RadDetectorInformation", ("id", references.NoDetector));
        document.Lacking("detector");
        document.Text("RadDetectorCategoryCode", "Other");
        document.Text("RadDetectorKindCode", "Other");
        document.Close();
    }

    public void Items(IEnumerable<MeasuredItem> items)
    {
        foreach (var item in items)
        {
            var id = references.Item(item.Id)!;
            document.Open("RadItemInformation", ("id", id));
            document.Own("id", id == item.Id ? null : item.Id);
            document.Text("RadItemDescription", item.Description);
            if (!item.Characteristics.IsEmpty)
            {
                document.Open("RadItemCharacteristics");
                foreach (var characteristic in item.Characteristics)
                    Characteristic(characteristic);
                document.Close();
            }

            document.Close();
        }
    }

    private void Characteristic(ItemCharacteristic characteristic)
    {
        document.Open("Characteristic");
        document.OwnNonBlank("name", characteristic.Name);
        document.OwnNonBlank("value", characteristic.Value);
        document.OwnNonBlank("units", characteristic.Units);
        document.NonBlank("CharacteristicName", characteristic.Name);
        document.NonBlank("CharacteristicValue", characteristic.Value);
        document.NonBlank("CharacteristicValueUnits", characteristic.Units);
        document.Text("CharacteristicValueDataClassCode", "string");
        document.Close();
    }

    private void Said(string key, string? text)
    {
        document.Lacking(key, text is null);
        document.OwnNonBlank(key, text);
    }
}
