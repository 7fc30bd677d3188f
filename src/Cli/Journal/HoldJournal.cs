using System.CommandLine;
using Cordon.Journal;
using Cordon.Journal.Erasure;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Cli.Journal;

/// <summary><c>cordon journal hold</c> and <c>lift-hold</c>: keep what is about a subject from being erased, and let it go again. They take the journal for themselves, so the node must be stopped.</summary>
internal static class HoldJournal
{
    public static Command Place() => Create("hold", "Keep what is about a subject from being erased, by date or by order.", HoldProcess.Place, "held", (writer, target, ground, words, handling, cancellation) =>
        writer.HoldAsync(target, ground, words, handling, cancellation));

    public static Command Lift() => Create("lift-hold", "Lift a hold: what is past its time goes again.", HoldProcess.Lift, "not held any more", (writer, target, ground, words, handling, cancellation) =>
        writer.LiftHoldAsync(target, ground, words, handling, cancellation));

    private static Command Create(string name, string says, string process, string done, Func<JournalWriter, Retention, string, ProcessWords, Handling, CancellationToken, Task<Recorded>> act)
    {
        var place = new JournalPlace();
        var retentionClass = new Argument<string>("CLASS") { Description = "retention class, as in the entries" };
        var subject = new Argument<string>("SUBJECT") { Description = "whom it concerns, as in the entries" };
        var ground = new Option<string>("--ground") { Description = "the provision or the order", Required = true, HelpName = "TEXT" };
        var reason = new Option<string>("--reason") { Description = "why, for the entry that records it", Required = true, HelpName = "TEXT" };
        var command = new Command(name, says) { retentionClass, subject, ground, reason };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var writer = await NodeModules.Journals().OpenExistingAsync(place.Read(parsed), cancellation);
            var words = new ProcessWords(process, Actor.System("command-line"), "holds on erasure", parsed.GetValue(ground)!, parsed.GetValue(reason)!);
            var target = new Retention(parsed.GetValue(retentionClass)!, parsed.GetValue(subject)!);
            var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = writer.LogKey.Name.Split('/')[0], PermittedUse = PermittedUse.Administrative, Purpose = words.Purpose, LegalBasis = words.LegalBasis };
            var recorded = await act(writer, target, words.LegalBasis, words, handling, cancellation);
            await writer.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
            Console.WriteLine($"{target.Class} {target.Subject}: {done}");
            return ExitCode.Done;
        });
        return command;
    }
}
