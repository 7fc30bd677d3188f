using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Identification;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;

namespace Cordon.Modules.Detection.Decide;

/// <summary>Everything an expert who is not on site needs, in one file: the instrument's own files as they came, ours in N42 with what the analysis came to, photographs, and the context; each with its SHA-256.</summary>
internal sealed class ReachBackPackage(DetectionRecords records)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public async Task<byte[]> OfAsync(Alarm alarm, Viewer viewer, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sums = new JsonObject();
            foreach (var (number, taken) in alarm.Spectra.Index())
            {
                var content = await records.ReadFileAsync(taken.Taken.Sha256, viewer, cancellation);
                Put(zip, sums, $"original/{number + 1:00}-{taken.Taken.Name}", content);
                if (OurN42(taken.Taken, content) is { } n42)
                    Put(zip, sums, $"n42/{number + 1:00}-{Path.GetFileNameWithoutExtension(taken.Taken.Name)}.n42", n42);
            }

            foreach (var (number, photograph) in alarm.Photographs.Index())
                Put(zip, sums, $"photographs/{number + 1:00}-{photograph.Name}", await records.ReadFileAsync(photograph.Sha256, viewer, cancellation));
            Put(zip, sums, "context.json", Encoding.UTF8.GetBytes(Context(alarm).ToJsonString(Indented)));
            Write(zip, "sha256.json", Encoding.UTF8.GetBytes(sums.ToJsonString(Indented)));
        }

        return bytes.ToArray();
    }

    /// <summary>The file in N42 with our results; null where it could not be read when it came.</summary>
    private static byte[]? OurN42(SpectrumTaken taken, byte[] content)
    {
        SpectrumFile file;
        try
        {
            file = SpectrumJudge.Read(content, taken.Name);
        }
        catch (FaultException)
        {
            // It goes along as it came, and the context says that it could not be read.
            return null;
        }

        return SpectrumFiles.WriteN42(file with { Analyses = [.. file.Analyses, .. taken.Findings.Select(f => Analysis(f, taken.Library))] });
    }

    private static InstrumentAnalysis Analysis(SpectrumFinding finding, string library) => new()
    {
        Measurements = [.. finding.Measurements],
        Algorithm = "Cordon full-spectrum fit and peak search",
        Creator = "Cordon",
        Version = library[..16],
        Succeeded = finding.Outcome != nameof(Outcome.CannotAssess),
        Remarks = [$"outcome {finding.Outcome}: {string.Join(", ", finding.Reasons)}{(finding.Unknown ? "; something unknown" : "")}"],
        Nuclides = [.. finding.Nuclides.Select(n => new InstrumentNuclide(n.Name, Identified: true, Math.Round(100 * n.Probability, 1), null, string.Join(", ", n.Categories)))],
    };

    /// <summary>What is known beside the files. What a person said about their health stays here.</summary>
    private static JsonNode Context(Alarm alarm) => JsonSerializer.SerializeToNode(new
    {
        alarm.Id, alarm.Raised.Subject, alarm.Raised.Reference, alarm.Raised.Place, MeasuredAt = alarm.Raised.MeasuredAt.ToString(), alarm.Safety, Goods = alarm.Match, alarm.Papers,
        Files = alarm.Spectra.Select(s => new { s.Taken.Name, s.Taken.Sha256, s.Taken.Format, s.Taken.Background, s.Taken.InstrumentSays, s.Taken.OnlyBackground, s.Taken.Findings, s.Taken.Warnings, s.Taken.Library }),
        Question = alarm.LastReachBack?.Asked.Question, AnswerBy = alarm.LastReachBack?.Asked.AnswerBy.ToString(),
    }, Cordon.Kernel.Json.StrictJson.Options)!;

    private static void Put(ZipArchive zip, JsonObject sums, string name, byte[] content)
    {
        Write(zip, name, content);
        sums[name] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(content);
    }
}
