using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Cli.Log;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Questions;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Spectrum;

/// <summary><c>cordon spectrum identify FILE…</c>: what spectra show, how sure that is, and why; exit code 3 when a file cannot be read.</summary>
internal static class IdentifySpectrum
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "files of spectra, in any format that can be read", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };
        var background = new Option<string?>("--background") { Description = "a file with the background, in place of that in each file", HelpName = "FILE" };
        var detector = new Option<string?>("--detector") { Description = "what the detector is made of, such as NaI, CsI, LaBr3, CZT or HPGe, where a file does not say", HelpName = "KIND" };
        var format = new Option<string>("--format") { Description = "table or jsonl", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("identify", "Say which nuclides spectra show, how sure that is, and why.") { files, background, detector, format };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(background), KindOf(parsed.GetValue(detector)), parsed.GetValue(format) == "jsonl"));
        return command;
    }

    private static DetectorKind? KindOf(string? word) => word is null ? null
        : Enum.GetValues<DetectorKind>().Cast<DetectorKind?>().FirstOrDefault(k => k!.Value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? throw new FaultException(Fault.Of("spectrum.detector", "--detector", ("word", word), ("known", string.Join(", ", Enum.GetNames<DetectorKind>().Skip(1)))));

    private static int Run(string[] files, string? background, DetectorKind? kind, bool lines)
    {
        var (identifier, usual, refused) = (new SpectrumIdentifier(), background is null ? null : SpectrumFiles.Read(Inputs.Bytes(background), background), 0);
        foreach (var path in files)
        {
            try
            {
                var file = SpectrumFiles.Read(Inputs.Bytes(path), path);
                foreach (var question in FileQuestions.Of(file, usual, kind))
                {
                    var started = Stopwatch.GetTimestamp();
                    var found = identifier.Identify(question.Request);
                    var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                    if (lines)
                        Console.WriteLine(Line(path, question, found, milliseconds).ToJsonString(Plain));
                    else
                        Table(path, question, found);
                }
            }
            catch (FaultException unread)
            {
                // The others are still answered.
                refused++;
                if (lines)
                    InfoLines.Write(path, unread.Faults);
                else
                    Console.WriteLine($"{path}: cannot be read\n{string.Concat(unread.Faults.Select(f => $"  ! {f}\n"))}");
            }
        }

        return refused > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static JsonObject Line(string path, SpectrumQuestion question, Identification found, double milliseconds) => new()
    {
        ["file"] = path,
        ["measurement"] = Measurement(question),
        ["nuclides"] = Array(found.Nuclides.Select(n => new JsonObject
        {
            ["name"] = n.Nuclide.Name, ["probability"] = Math.Round(n.Probability, 4), ["categories"] = Array(Categories(n.Nuclide.Categories).Select(c => JsonValue.Create(c))),
            ["lines"] = Array(Energies(n, LineState.Found)), ["missing"] = Array(Energies(n, LineState.Missing)), ["share"] = Math.Round(n.Share, 4),
            ["shielding"] = new JsonObject { ["like"] = n.Shielding.Material, ["gramsPerCm2"] = n.Shielding.ArealDensity },
        })),
        ["unknown"] = found.Unknown,
        ["group"] = found.Group?.Id,
        ["outcome"] = found.Outcome.ToString(),
        ["reasons"] = Array(found.Reasons.Select(r => JsonValue.Create(r.ToString()))),
        ["alternatives"] = Array(found.Alternatives.Select(a => new JsonObject { ["name"] = a.Nuclide.Name, ["inPlaceOf"] = a.InPlaceOf.Name, ["worse"] = Math.Round(a.Worse, 2) })),
        ["unexplainedPeakKeV"] = found.StrangePeak is { } peak ? Math.Round(peak.Energy, 1) : null,
        ["warnings"] = Array(question.Warnings.Concat(found.Warnings).Select(w => new JsonObject { ["code"] = w.Code, ["where"] = w.Where, ["detail"] = FaultTexts.Say(w) })),
        ["milliseconds"] = Math.Round(milliseconds, 1),
    };

    private static void Table(string path, SpectrumQuestion question, Identification found)
    {
        Console.WriteLine($"{path}  {Measurement(question)}: {found.Outcome} ({string.Join(", ", found.Reasons)}){(found.Unknown ? ", something unknown" : "")}");
        foreach (var n in found.Nuclides)
        {
            var (seen, missing) = (string.Join(", ", n.Lines.Where(l => l.State == LineState.Found).Select(l => $"{l.Energy:0}")), string.Join(", ", n.Lines.Where(l => l.State == LineState.Missing).Select(l => $"{l.Energy:0}")));
            Console.WriteLine($"  {n.Nuclide.Name,-8} {n.Probability:0.00}  {string.Join(", ", Categories(n.Nuclide.Categories))}  lines {(seen.Length > 0 ? seen : "–")} keV{(missing.Length > 0 ? $"; missing {missing}" : "")}");
        }

        if (found.Group is { } group)
            Console.WriteLine($"  {group.What}. To tell them apart: {group.NextMeasurement}");
        foreach (var warning in question.Warnings.Concat(found.Warnings))
            Console.WriteLine($"  ! {warning}");
    }

    private static string Measurement(SpectrumQuestion question) => question.Measurements is [var one] ? one : $"{question.Measurements[0]} to {question.Measurements[^1]} ({question.Measurements.Length})";

    private static IEnumerable<string> Categories(SourceCategory categories) => Enum.GetValues<SourceCategory>().Where(c => c != SourceCategory.None && categories.HasFlag(c)).Select(c => c.ToString());

    private static IEnumerable<JsonNode?> Energies(IdentifiedNuclide nuclide, LineState state) => nuclide.Lines.Where(l => l.State == state).Select(l => (JsonNode)Math.Round(l.Energy, 1));

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}
