using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files.N42.Edition2012;

/// <summary>What the instrument concluded (<c>AnalysisResults</c>).</summary>
internal static class AnalysisReader
{
    public static InstrumentAnalysis Read(FileBeingRead file, XmlPart part)
    {
        var own = new OwnRemarks(part);
        return new InstrumentAnalysis
        {
            Algorithm = part.Text("AnalysisAlgorithmName"),
            Creator = part.Text("AnalysisAlgorithmCreatorName"),
            Version = own.Original("version", part.All("AnalysisAlgorithmVersion").Select(v => v.Text("AnalysisAlgorithmComponentVersion")).FirstOrDefault()),
            Succeeded = part.Text("AnalysisResultStatusCode")?.ToUpperInvariant() switch { "SUCCESS" => true, "FAILURE" => false, _ => null },
            Result = part.Text("AnalysisResultDescription"),
            Measurements = [.. own["measurements"]?.Split('\t') ?? [.. part.Ids("radMeasurementReferences"), .. part.Ids("derivedDataReferences")]],
            Alarms = [.. part.All("RadAlarm").Select(Alarm)],
            Nuclides = [.. part.All("NuclideAnalysisResults").SelectMany(r => r.All("Nuclide")).Select(Nuclide)],
            Remarks = own.Others,
        };
    }

    private static InstrumentAlarm Alarm(XmlPart part)
    {
        var own = new OwnRemarks(part);
        return new InstrumentAlarm(
            own.Original("category", part.Text("RadAlarmCategoryCode")) ?? "Other",
            ClockTimes.Read(part.Text("RadAlarmDateTime")),
            part.Text("RadAlarmDescription"),
            own.Lacks("detectors") ? [] : [.. own["detectors"]?.Split('\t') ?? part.Ids("radDetectorInformationReferences")]);
    }

    private static InstrumentNuclide Nuclide(XmlPart part)
    {
        var own = new OwnRemarks(part);
        return new InstrumentNuclide(
            own.Original("name", part.Text("NuclideName")) ?? "",
            part.Text("NuclideIdentifiedIndicator") is "true" or "1",
            own.Lacks("confidence") ? null : own["confidence"] is { } stated ? NumberText.One(stated) : NumberText.One(part.Text("NuclideIDConfidenceValue")),
            part.Text("NuclideIDConfidenceDescription"),
            part.Text("NuclideCategoryDescription"),
            NumberText.One(part.Text("NuclideActivityValue")));
    }
}
