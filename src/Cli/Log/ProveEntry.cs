using System.CommandLine;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Log;

/// <summary><c>cordon log prove ENTRY</c>: writes the receipt of an entry as a <c>.tlog-proof</c> file.</summary>
internal static class ProveEntry
{
    public static Command Create()
    {
        var place = new LogPlace();
        var entry = new Argument<long>("entry") { Description = "index of the entry, from 0", HelpName = "ENTRY" };
        var vkey = new Option<string>("--vkey") { Description = "the log's verifier key, or a file that holds it; a checkpoint of another key then makes no receipt", HelpName = "KEY" };
        var output = new Option<string>("--out") { Description = "file to write (default entry-ENTRY.tlog-proof)", HelpName = "FILE" };
        var format = Findings.Format();
        var command = new Command("prove", "Write the receipt of an entry, which anybody can check offline.") { entry, vkey, output, format };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var index = parsed.GetValue(entry);
            var file = parsed.GetValue(output) ?? $"entry-{index}.tlog-proof";
            if (File.Exists(file))
                throw new FaultException(new Fault("file.exists", file));
            var (source, _) = place.Open(parsed);
            var checkpoint = await LogPlace.CheckpointAsync(source, cancellation);
            if (parsed.GetValue(vkey) is { } key)
                checkpoint.Open(Inputs.Key(key));
            var receipt = await TlogProof.MakeAsync(source, checkpoint, index, cancellation);
            await File.WriteAllBytesAsync(file, receipt.ToBytes(), cancellation);

            var findings = new Findings();
            findings.Add("receipt", "receipt", file);
            findings.Add("origin", "log", checkpoint.Checkpoint.Origin);
            findings.Add("index", "entry", index);
            findings.Add("size", "of entries", checkpoint.Checkpoint.Head.Size);
            findings.Write(parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return command;
    }
}
