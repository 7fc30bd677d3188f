using System.CommandLine;

namespace Cordon.Cli.Journal;

/// <summary><c>cordon journal …</c>: what an administrator does with a node's journal beside the running node, or while it is stopped.</summary>
internal static class JournalVerbs
{
    public static Command Create() => new("journal", "Verify a node's journal, rebuild the tables that follow from it, or hold what must not be erased.")
    {
        VerifyJournal.Create(),
        RebuildJournal.Create(),
        ResumeJournal.Create(),
        HoldJournal.Place(),
        HoldJournal.Lift(),
    };
}
