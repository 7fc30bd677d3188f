using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files.N42.Edition2012;

/// <summary>Where an instrument stood and how fast it moved (<c>StateVector</c>); where it is silent, where the item or a detector stood.</summary>
internal static class StateReader
{
    private static readonly string[] States = ["RadInstrumentState", "RadItemState", "RadDetectorState"];

    public static GeographicPosition? Position(XmlPart measurement)
    {
        foreach (var vector in Vectors(measurement))
        {
            if (vector.Child("GeographicPoint") is { } point
                && NumberText.One(point.Text("LatitudeValue")) is { } latitude && NumberText.One(point.Text("LongitudeValue")) is { } longitude
                && GeographicPosition.Of(latitude, longitude, NumberText.One(point.Text("ElevationValue"))) is { } position)
                return position;
        }

        return null;
    }

    public static string? Location(XmlPart measurement)
    {
        foreach (var state in States.SelectMany(measurement.All))
        {
            if (new OwnRemarks(state).Original("location", state.Child("StateVector")?.Text("LocationDescription")) is { } location)
                return location;
        }

        return null;
    }

    public static double? Speed(XmlPart measurement)
    {
        foreach (var vector in Vectors(measurement))
        {
            if (vector.Child("SpeedValue") is { } speed && NumberText.One(speed.Words) is { } value)
                return Speeds.InMetresPerSecond(value, speed.Attribute("units"));
        }

        return null;
    }

    private static IEnumerable<XmlPart> Vectors(XmlPart measurement) => States.SelectMany(measurement.All).SelectMany(s => s.All("StateVector"));
}
