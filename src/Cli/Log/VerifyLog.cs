using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Verification;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Log;

/// <summary><c>cordon log verify</c>: recomputes the whole log and names the first thing that does not hold.</summary>
internal static class VerifyLog
{
    private const int AtOnceFromDisk = 8;
    private const int AtOnceFromWeb = 16;
    private const string OlderCheckpoint = CheckpointPublisher.Path + ".";

    public static Command Create()
    {
        var place = new LogPlace();
        var vkey = new Option<string>("--vkey") { Description = "the log's verifier key, or a file that holds it; without it nothing is said of who signed", HelpName = "KEY" };
        var since = new Option<string[]>("--since") { Description = "a checkpoint file kept from earlier: the log must continue it; may be repeated", HelpName = "CHECKPOINT" };
        var format = Findings.Format();
        var command = new Command("verify", "Recompute a whole log from its entries, and check who signed it.") { vkey, since, format };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var (source, folder) = place.Open(parsed);
                var findings = await VerifyAsync(source, folder, parsed.GetValue(vkey), parsed.GetValue(since) ?? [], cancellation);
                findings.Write(parsed.GetValue(format)!);
                return ExitCode.Done;
            }
            catch (FaultException broken)
            {
                Findings.WriteRefusal(parsed.GetValue(format)!, broken.Fault);
                throw;
            }
        });
        return command;
    }

    private static async Task<Findings> VerifyAsync(ITileSource source, FileTileStore? folder, string? vkey, string[] since, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var paths = folder?.Paths() ?? [];
        var inFolder = paths.Where(p => p.StartsWith(OlderCheckpoint, StringComparison.Ordinal)).Select(p => (p, Inputs.Named(p, () => SignedCheckpoint.Parse(Inputs.Bytes(Path.Combine(folder!.Folder, p))))));
        List<(string, SignedCheckpoint)> older = [.. since.Select(file => (file, Inputs.Checkpoint(file))), .. inFolder];
        var report = await new LogVerifier(source, folder is null ? AtOnceFromWeb : AtOnceFromDisk)
            .VerifyAsync(vkey is null ? null : Inputs.Key(vkey), older, cancellation: cancellation);

        var head = report.Checkpoint.Checkpoint.Head;
        var versions = new PartialVersions(source, head.Size);
        var (beyond, strangers) = (0, new JsonArray());
        foreach (var path in paths.Where(p => p != CheckpointPublisher.Path && !p.StartsWith(OlderCheckpoint, StringComparison.Ordinal)))
        {
            if (!TileName.TryParse(path, out var name))
                strangers.Add(path);
            else if (!await versions.CompareAsync(name, cancellation))
                beyond++;
        }

        Console.Error.WriteLine($"cordon: {head.Size:N0} entries verified in {clock.Elapsed.TotalSeconds:N1} s");
        var findings = new Findings();
        findings.Add("holds", "", true);
        findings.Add("verdict", "verdict", report.Signature is null ? "the tree holds; who signed it was not checked (give --vkey)" : "the log holds");
        findings.Add("origin", "log", report.Checkpoint.Checkpoint.Origin);
        findings.Add("size", "entries", head.Size);
        findings.Add("root", "root", head.Root.ToBase64());
        findings.Add("signedBy", "signed by", report.Signature?.Key.ToString());
        findings.Add("signatures", "signatures", report.Checkpoint.Note.Signatures.Count);
        findings.Add("bundles", "bundles read", report.Bundles);
        findings.Add("tiles", "tiles read", report.Tiles);
        findings.Add("continues", "continues", older.Count == 0 ? null : new JsonArray([.. older.OrderBy(o => o.Item2.Checkpoint.Head.Size).Select(o => JsonValue.Create($"{o.Item1} ({o.Item2.Checkpoint.Head.Size} entries)"))]));
        findings.Add("beyondCheckpoint", beyond == 0 ? "" : "files beyond the checkpoint, signed by nobody yet", beyond);
        findings.Add("otherFiles", strangers.Count == 0 ? "" : "files that are no part of a log", strangers);
        return findings;
    }
}
