using System.CommandLine;

namespace Cordon.Cli.Journal;

/// <summary><c>cordon journal …</c>: what an administrator does with a node's journal beside the running node, or while it is stopped.</summary>
internal static class JournalVerbs
{
    public static Command Create() => new("journal", "Verify a node's journal, or rebuild the tables that follow from it.")
    {
        VerifyJournal.Create(),
        RebuildJournal.Create(),
    };
}
