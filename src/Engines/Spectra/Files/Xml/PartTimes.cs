using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Xml;

/// <summary>Durations and times in children of an element; one that is not understood is left out with a warning.</summary>
internal sealed class PartTimes(FileBeingRead file)
{
    public double? Seconds(XmlPart part, string child)
    {
        if (part.Text(child) is not { } text)
            return null;
        var seconds = Durations.Read(text);
        if (seconds is null)
            file.Warn(Fault.Of("spectrum.duration", Place(part, child), ("text", NumberText.Clip(text))));
        return seconds;
    }

    public ClockTime? Time(XmlPart part, string child)
    {
        if (part.Text(child) is not { } text)
            return null;
        var time = ClockTimes.Read(text);
        if (time is null)
            file.Warn(Fault.Of("spectrum.time", Place(part, child), ("text", NumberText.Clip(text))));
        return time;
    }

    private string Place(XmlPart part, string child) => file.Line(part.Line, $"{part.Path}/{child}");
}
