using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>What the instrument concluded.</summary>
internal sealed class WriteAnalyses(N42Document document, References references)
{
    private static readonly HashSet<string> Categories = ["Neutron", "Gamma", "Alpha", "Beta", "Isotope", "Other"];

    public void Write(InstrumentAnalysis analysis)
    {
        var written = analysis.Measurements.Where(m => references.Measurement(m) is not null).ToLookup(references.IsDerived, m => references.Measurement(m)!);
        document.Open("AnalysisResults", ("radMeasurementReferences", Joined(written[false])), ("derivedDataReferences", Joined(written[true])));
        document.Own("measurements", analysis.Measurements.SequenceEqual(written[false].Concat(written[true])) ? null : string.Join('\t', analysis.Measurements));
        document.OwnNonBlank("version", analysis.Version);
        document.Remarks(analysis.Remarks);
        document.Text("AnalysisAlgorithmName", analysis.Algorithm);
        document.Text("AnalysisAlgorithmCreatorName", analysis.Creator);
        if (analysis.Version is { } version)
        {
            document.Open("AnalysisAlgorithmVersion");
            document.NonBlank("AnalysisAlgorithmComponentName", "Algorithm");
            document.NonBlank("AnalysisAlgorithmComponentVersion", version);
            document.Close();
        }

        document.Text("AnalysisResultStatusCode", analysis.Succeeded switch { true => "Success", false => "Failure", null => null });
        document.Text("AnalysisResultDescription", analysis.Result);
        foreach (var alarm in analysis.Alarms)
            Alarm(alarm);
        if (!analysis.Nuclides.IsEmpty)
        {
            document.Open("NuclideAnalysisResults");
            foreach (var nuclide in analysis.Nuclides)
                Nuclide(nuclide);
            document.Close();
        }

        document.Close();
    }

    private void Alarm(InstrumentAlarm alarm)
    {
        var detectors = alarm.Detectors.Select(references.Detector).Where(d => d != references.NoDetector).ToList();
        document.Open("RadAlarm", ("radDetectorInformationReferences", detectors.Count == 0 ? references.NoDetector : string.Join(' ', detectors)));
        var isCategory = Categories.Contains(alarm.Category);
        document.Own("category", isCategory ? null : alarm.Category);
        document.Lacking("detectors", alarm.Detectors.IsEmpty);
        document.Own("detectors", alarm.Detectors.IsEmpty || alarm.Detectors.SequenceEqual(detectors) ? null : string.Join('\t', alarm.Detectors));
        document.Text("RadAlarmDateTime", alarm.Time is { } time ? PlainText.Time(time) : null);
        document.Text("RadAlarmCategoryCode", isCategory ? alarm.Category : "Other");
        document.Text("RadAlarmDescription", alarm.Description);
        document.Close();
    }

    private void Nuclide(InstrumentNuclide nuclide)
    {
        var within = nuclide.Confidence is null or (>= 0 and <= 100);
        document.Open("Nuclide");
        document.OwnNonBlank("name", nuclide.Name);
        document.Lacking("confidence", nuclide.Confidence is null && nuclide.ConfidenceText is null);
        document.Own("confidence", within ? null : PlainText.Number(nuclide.Confidence!.Value));
        document.Text("NuclideIdentifiedIndicator", nuclide.Identified ? "true" : "false");
        document.NonBlank("NuclideName", nuclide.Name);
        document.Number("NuclideActivityValue", nuclide.Activity);
        if (nuclide.Confidence is { } confidence)
            document.Number("NuclideIDConfidenceValue", Math.Clamp(confidence, 0, 100));
        else if (nuclide.ConfidenceText is null)
            document.Number("NuclideIDConfidenceValue", 0);
        document.Text("NuclideIDConfidenceDescription", nuclide.ConfidenceText);
        document.Text("NuclideCategoryDescription", nuclide.Category);
        document.Close();
    }

    private static string? Joined(IEnumerable<string> ids) => string.Join(' ', ids) is { Length: > 0 } joined ? joined : null;
}
