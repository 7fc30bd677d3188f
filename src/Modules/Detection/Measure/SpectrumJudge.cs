using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Questions;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Judges files of measurements: what each question of a file comes to, as it is recorded. The same bytes, background and library give the same.</summary>
internal static class SpectrumJudge
{
    /// <summary>The longest file, bytes.</summary>
    public const long Largest = 64L << 20;

    private static readonly SpectrumIdentifier Identifier = new();

    /// <summary>Digest of everything the engine brings with it: nuclides, lines, matter, probability.</summary>
    public static string Library => NuclideLibrary.Digest;

    /// <summary>A file of an instrument, or a photograph of the code it shows. What is kept, and named by its digest, is what came.</summary>
    /// <exception cref="FaultException">as readers of files and of photographs refuse</exception>
    public static SpectrumFile Read(byte[] content, string name) => Pictures.MediaTypeOf(content) is not null
        ? SpectrumFiles.Read(Encoding.UTF8.GetBytes(PhotographedCode.Text(content, name)), name) with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) }
        : SpectrumFiles.Read(content, name);

    /// <summary>The findings of a file; at least one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="background">Another file as its background; null to take that of the file.</param>
    /// <param name="kind">What the detector is made of where the file does not say.</param>
    public static IReadOnlyList<SpectrumFinding> Findings(SpectrumFile file, SpectrumFile? background, DetectorKind? kind)
    {
        var questions = FileQuestions.Of(file, background, kind);
        return questions.Count == 0 ? [Unread(new Fault("detection.file.nothing", file.Name))] : [.. questions.Select(q => Finding(q, Identifier.Identify(q.Request)))];
    }

    /// <summary>Everything the answer to one question is made of, for the page that shows it.</summary>
    public static (SpectrumQuestion Question, Identification Found) Again(SpectrumFile file, SpectrumFile? background, DetectorKind? kind, int question, IReadOnlyCollection<string>? only = null)
    {
        var asked = FileQuestions.Of(file, background, kind).ElementAtOrDefault(question) ?? throw new FaultException(new Fault("detection.unknown"));
        var identifier = only is { Count: > 0 } ? new SpectrumIdentifier([.. NuclideLibrary.All.Where(n => only.Contains(n.Name))]) : Identifier;
        return (asked, identifier.Identify(asked.Request));
    }

    /// <summary>What is recorded of a file that could not be read: nobody may take it for one that was looked at.</summary>
    public static SpectrumFinding Unread(Fault fault) => new([], nameof(Outcome.CannotAssess), [], [], false, 0, [KeptFault.Of(fault)]);

    /// <summary>Faults as they are recorded, the first of each sort.</summary>
    public static IReadOnlyList<KeptFault> Kept(IEnumerable<Fault> faults) => [.. faults.DistinctBy(f => f.Code).Select(KeptFault.Of)];

    /// <summary>Maker, model and serial number in one line.</summary>
    public static string InstrumentOf(SpectrumFile file) => string.Join(' ', new[] { file.Instrument.Maker, file.Instrument.Model, file.Instrument.Serial }.Where(w => !string.IsNullOrWhiteSpace(w)));

    private static SpectrumFinding Finding(SpectrumQuestion question, Identification found)
    {
        var excess = CountExcess.Of(question.Request.Spectrum, question.Request.Background);
        var (outcome, reasons) = CountRules.AClearExcessIsNeverBackground(found.Outcome, found.Reasons, excess);
        return new SpectrumFinding(
            question.Measurements, outcome, reasons, [.. found.Nuclides.Select(Nuclide)], found.Unknown, question.Request.Spectrum.Sum(), Kept(question.Warnings.Concat(found.Warnings)),
            found.Group?.Id, question.Request.NeutronAlarm, question.Request.Spectrum.LiveSeconds, excess is { } more ? new CountsOver(Math.Round(more.Part, 4), Math.Round(more.Deviations, 1), more.IsClear) : null);
    }

    private static FoundNuclide Nuclide(IdentifiedNuclide nuclide) => new(
        nuclide.Nuclide.Name, Math.Round(nuclide.Probability, 4), [.. Categories(nuclide.Nuclide.Categories)], Energies(nuclide, LineState.Found), Energies(nuclide, LineState.Missing));

    private static IEnumerable<string> Categories(SourceCategory categories) => Enum.GetValues<SourceCategory>().Where(c => c != SourceCategory.None && categories.HasFlag(c)).Select(c => c.ToString());

    private static double[] Energies(IdentifiedNuclide nuclide, LineState state) => [.. nuclide.Lines.Where(l => l.State == state).Select(l => Math.Round(l.Energy, 1))];
}
