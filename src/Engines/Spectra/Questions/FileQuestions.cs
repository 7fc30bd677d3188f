using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Passages;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>
/// What a file asks to be identified: one question for each measurement of an object, with the background that stands beside it. The many short measurements of a passage through a portal or past a
/// vehicle are one question: the sum over their alarms. Detectors of one kind are added.
/// </summary>
public static class FileQuestions
{
    /// <summary>From so many measurements on a file is a passage.</summary>
    private const int Many = 12;

    /// <param name="file">The file.</param>
    /// <param name="background">A background from elsewhere, in place of that of the file; null to take that of the file.</param>
    /// <param name="kind">What the detector is made of, where the file does not say or is wrong; null to believe the file.</param>
    public static IReadOnlyList<SpectrumQuestion> Of(SpectrumFile file, SpectrumFile? background = null, DetectorKind? kind = null)
    {
        var own = file.Measurements.Where(m => !m.IsDerived).ToList();
        if (!own.Any(HasSpectra))
            own = [.. file.Measurements];
        var asked = own.Where(m => HasSpectra(m) && IsObject(m)).ToList();
        // A file of nothing but backgrounds or calibrations is asked about what it has.
        if (asked.Count == 0)
            asked = [.. own.Where(HasSpectra)];
        // What only counted is asked too: nothing can be identified, but its neutrons may alarm.
        List<Measurement> counted = [.. own.Where(m => !HasSpectra(m) && IsObject(m))];
        if (asked.Count == 0 && counted.Count > 0)
            (asked, counted) = (counted, []);
        var (beside, source) = background is null ? ([.. own.Where(m => !asked.Contains(m) && IsBackground(m))], file) : (Backgrounds(background), background);
        if (asked.Count >= Many && PassageReader.Of(file) is { } passage)
            return [OfPassage(file, passage, asked, counted, beside, source, kind)];
        if (asked.Count >= Many || !asked.Exists(HasSpectra))
            return asked.Count == 0 ? [] : [Question(file, asked, counted, beside, source, kind)];
        return [.. asked.Select(m => Question(file, [m], counted, beside, source, kind))];
    }

    private static bool HasSpectra(Measurement measurement) => !measurement.Spectra.IsEmpty;

    private static bool IsObject(Measurement measurement) => measurement.Class is MeasurementClass.Foreground or MeasurementClass.NotSpecified && measurement.Occupied != false;

    private static bool IsBackground(Measurement measurement) => measurement.Class == MeasurementClass.Background || (measurement.Class != MeasurementClass.Calibration && measurement.Occupied == false);

    private static List<Measurement> Backgrounds(SpectrumFile file)
    {
        var all = file.Measurements.Where(m => HasSpectra(m) && !m.IsDerived).ToList();
        return all.Exists(IsBackground) ? [.. all.Where(IsBackground)] : all;
    }

    /// <summary>
    /// What is identified of a passage is the sum over its alarms, or over what stood there where nothing alarmed, with what was measured before and after it as background. Neutrons are asked of all samples,
    /// and alarm also where only their course does.
    /// </summary>
    private static SpectrumQuestion OfPassage(SpectrumFile file, Passage passage, List<Measurement> asked, List<Measurement> counted, List<Measurement> beside, SpectrumFile source, DetectorKind? kind)
    {
        List<Measurement> Among(IReadOnlyCollection<string> ids) => [.. file.Measurements.Where(m => HasSpectra(m) && ids.Contains(m.Id))];
        var (sum, quiet) = (Among(passage.Foreground.ToHashSet()), source == file ? Among(passage.Background.ToHashSet()) : []);
        var question = Question(file, sum.Count > 0 ? sum : asked, counted, quiet.Count > 0 ? quiet : beside, source, kind);
        var neutrons = passage.Alarms.Any(a => a.IsNeutron) ? true : NeutronTest.Alarms(file, [.. asked, .. counted], source, beside);
        return question with { Request = question.Request with { NeutronAlarm = neutrons } };
    }

    private static SpectrumQuestion Question(SpectrumFile file, List<Measurement> asked, List<Measurement> counted, List<Measurement> beside, SpectrumFile source, DetectorKind? kind)
    {
        var warnings = new List<Fault>();
        ImmutableArray<string> ids = [.. asked.Select(m => m.Id)];
        // Without a calibration nothing is identified, and the identifier says so; whether neutrons alarm is asked all the same.
        var foreground = Largest(file, asked, kind, warnings) ?? Uncalibrated(asked);
        var usual = beside.Count == 0 ? null : Largest(source, beside, kind, []);
        if (beside.Count > 0 && usual is null)
            warnings.Add(new Fault("spectrum.identify.background", source.Name));
        if (file.LeftOut > 0)
            warnings.Add(Fault.Of("spectrum.identify.left-out", file.Name, ("count", file.LeftOut)));
        return new SpectrumQuestion(ids, new IdentificationRequest(foreground.Spectrum, foreground.Kind, usual?.Spectrum, NeutronTest.Alarms(file, [.. asked, .. counted], source, beside), file.LeftOut > 0), [.. warnings]);
    }

    private static (Spectrum Spectrum, DetectorKind Kind) Uncalibrated(List<Measurement> asked) =>
        (asked.SelectMany(m => m.Spectra).Select(s => s.Spectrum with { Calibration = null }).MaxBy(s => s.Counts.Length) ?? new Spectrum { Counts = [] }, DetectorKind.Unknown);

    /// <summary>All spectra of the detectors of one kind, added: of the kind that counted most. Others are named, for they are not in the answer.</summary>
    private static (Spectrum Spectrum, DetectorKind Kind)? Largest(SpectrumFile file, List<Measurement> measurements, DetectorKind? kind, List<Fault> warnings)
    {
        DetectorKind KindOf(string? id) => kind ?? file.DetectorOf(id)?.Kind ?? (file.Detectors.Length == 1 ? file.Detectors[0].Kind : DetectorKind.Unknown);
        var spectra = measurements.SelectMany(m => m.Spectra).Where(s => s.Spectrum.Counts.Length > 1).Select(s => (s.Spectrum, Kind: KindOf(s.Detector))).ToList();
        var groups = spectra.Where(s => s.Spectrum.Calibration is not null).GroupBy(s => s.Kind).OrderByDescending(g => g.Sum(s => s.Spectrum.Sum())).ToList();
        if (groups.Count == 0)
            return null;
        var left = spectra.Count - groups[0].Count();
        if (left > 0)
            warnings.Add(Fault.Of("spectrum.identify.others", file.Name, ("count", left), ("kind", groups[0].Key)));
        return (SpectrumSum.Of([.. groups[0].Select(s => s.Spectrum)]), groups[0].Key);
    }
}
