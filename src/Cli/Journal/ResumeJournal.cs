using System.CommandLine;
using Cordon.Cli.Log;
using Cordon.Engines.Proofs.Notes;
using Cordon.Journal.Resumption;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Cli.Journal;

/// <summary>
/// <c>cordon journal resume</c>: takes a journal that was put back from a backup, and has lost what others hold proof of, into service again in a new log.
/// Without a reason it only shows what was lost. It takes the journal for itself, so the node must be stopped.
/// </summary>
internal static class ResumeJournal
{
    public static Command Create()
    {
        var place = new JournalPlace();
        var format = Findings.Format();
        var reason = new Option<string>("--reason") { Description = "why no later backup can be found, for the entry that records it; without it nothing is changed", HelpName = "TEXT" };
        var lost = new Option<long?>("--lost") { Description = "how many entries are given up, as shown without --reason", HelpName = "N" };
        var command = new Command("resume", "Show what a journal put back from a backup has lost; with a reason, go on in a new log.") { reason, lost, format };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (options, journals) = (place.Read(parsed), NodeModules.Journals());
            var loss = await journals.FindLossAsync(options, cancellation);
            var findings = Show(loss);
            if (parsed.GetValue(reason) is not { } why)
            {
                findings.Write(parsed.GetValue(format)!);
                Console.Error.WriteLine($"cordon: nothing was changed. Look for a later backup first. If these entries are lost for good: cordon journal resume --lost {loss.Lost} --reason TEXT");
                return ExitCode.Done;
            }

            if (parsed.GetValue(lost) is not { } given)
                throw new FaultException(Fault.Of("journal.resume.count", "--lost", ("given", "nothing"), ("lost", loss.Lost)));
            var words = new ProcessWords(ResumeProcess.Name, Actor.System("command-line"), "continuity of the journal", "that of the entries", why);
            await using var writer = await journals.ResumeAsync(options, given, words, cancellation);
            findings.Add("log", "goes on in the log", writer.LogKey.ToString());
            findings.Write(parsed.GetValue(format)!);
            Console.Error.WriteLine("cordon: tell partners and witnesses that the old log has ended, and give them the key of the new one");
            return ExitCode.Done;
        });
        return command;
    }

    private static Findings Show(LogLoss loss)
    {
        var findings = new Findings();
        findings.Add("ended", "log that signed them", VerifierKey.Parse(loss.Log).Name);
        findings.Add("signed", "entries signed", loss.SignedSize);
        findings.Add("held", "of these in the database", loss.Held);
        findings.Add("lost", "lost", loss.Lost);
        findings.Add("from", "first position lost", loss.Held);
        findings.Add("to", "last position lost", loss.SignedSize - 1);
        findings.Add("named", "of the lost, in the log's files", loss.Named);
        return findings;
    }
}
