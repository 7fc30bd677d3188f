using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files.N42.Edition2006;

/// <summary>What all samples in one <c>Measurement</c> element share.</summary>
internal sealed class SampleContainer
{
    public SampleContainer(XmlPart part)
    {
        Part = part;
        var item = part.Child("MeasuredItemInformation");
        var location = item?.Child("MeasurementLocation");
        var frames = part.All("DetectorData").ToList();
        if (part.Children.Any(c => c.Name is "Spectrum" or "DetectorMeasurement" or "SpectrumMeasurement"))
            frames.Insert(0, part);
        Frames = frames;
        Id = frames.Count > 1 ? null : part.Attribute("UUID");
        Position = NumberText.Few(location?.Text("Coordinates")) is { Length: 2 or 3 } numbers ? GeographicPosition.Of(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : null) : null;
        Location = location?.Text("MeasurementLocationName");
        Remarks = [.. part.All("Remark").Concat(item?.All("Remark") ?? []).Select(r => r.Words).OfType<string>()];
    }

    public XmlPart Part { get; }

    /// <summary>Elements with spectra and counts: a portal has one a sample.</summary>
    public IReadOnlyList<XmlPart> Frames { get; }

    /// <summary>Its id, where it holds one sample only.</summary>
    public string? Id { get; }

    public GeographicPosition? Position { get; }

    public string? Location { get; }

    /// <summary>Free texts about all samples; the first one has them.</summary>
    public ImmutableArray<string> Remarks { get; }
}
