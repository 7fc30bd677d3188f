using System.CommandLine;
using System.Diagnostics;
using Cordon.Cli.Log;

namespace Cordon.Cli.Journal;

/// <summary><c>cordon journal verify</c>: recomputes every commitment and names the first entry that does not hold. A node may be running.</summary>
internal static class VerifyJournal
{
    public static Command Create()
    {
        var place = new JournalPlace();
        var format = Findings.Format();
        var command = new Command("verify", "Recompute every commitment from what database and key store hold, and compare with the signed log.") { format };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var clock = Stopwatch.StartNew();
            var report = await NodeModules.Journals().VerifyAsync(place.Read(parsed), cancellation);
            Console.Error.WriteLine($"cordon: {report.Entries:N0} entries read in {clock.Elapsed.TotalSeconds:N1} s");
            if (report.First is { } broken)
            {
                Findings.WriteRefusal(parsed.GetValue(format)!, broken);
                Console.Error.WriteLine($"cordon: the journal does not hold: {broken}");
                return ExitCode.Failed;
            }

            var findings = new Findings();
            findings.Add("holds", "", true);
            findings.Add("verdict", "verdict", "the journal holds");
            findings.Add("entries", "entries", report.Entries);
            findings.Add("held", "recomputed from their content", report.Held);
            findings.Add("erased", "erased on the ground of an entry", report.Erased);
            findings.Add("signed", "under the signed checkpoint", report.SignedSize);
            findings.Add("unsequenced", "not sequenced yet", report.Unsequenced);
            foreach (var ended in report.EndedLogs)
            {
                findings.Add("ended", "log that ended", Engines.Proofs.Notes.VerifierKey.Parse(ended.Log).Name);
                findings.Add("endedSigned", "entries it signed", ended.SignedSize);
                findings.Add("endedMissing", "of these missing here", $"{ended.Missing}, from position {ended.Held}");
                findings.Add("endedCompared", "its files begin with what is here", ended.Compared ? "yes" : "its files are not at hand");
            }

            findings.Write(parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return command;
    }
}
