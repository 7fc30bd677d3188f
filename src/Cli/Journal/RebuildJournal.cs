using System.CommandLine;
using Cordon.Journal.Projections;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Cli.Journal;

/// <summary><c>cordon journal rebuild</c>: builds every projection again from the entries. It takes the journal for itself, so the node must be stopped.</summary>
internal static class RebuildJournal
{
    public static Command Create()
    {
        var place = new JournalPlace();
        var reason = new Option<string>("--reason") { Description = "why, for the entry that records it", Required = true, HelpName = "TEXT" };
        var command = new Command("rebuild", "Empty the tables that follow from the journal and build them again from its entries, in one transaction.") { reason };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var writer = await NodeModules.Journals().OpenExistingAsync(place.Read(parsed), cancellation);
            var words = new ProcessWords(RebuildProcess.Name, Actor.System("command-line"), "maintenance of the journal", "that of the entries", parsed.GetValue(reason)!);
            var originator = writer.LogKey.Name.Split('/')[0];
            var recorded = await writer.RebuildAsync(
                words,
                new Handling { Tlp = Tlp.AmberStrict, Originator = originator, PermittedUse = PermittedUse.Administrative, Purpose = words.Purpose, LegalBasis = words.LegalBasis },
                cancellation);
            await writer.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
            Console.WriteLine($"rebuilt: {string.Join(", ", NodeModules.Catalog.Projections.Select(p => p.Name).DefaultIfEmpty("nothing, as no module has a projection"))}");
            return ExitCode.Done;
        });
        return command;
    }
}
