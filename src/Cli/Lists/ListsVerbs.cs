using System.CommandLine;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists …</c>: watchlists as files and as versions of a node.</summary>
internal static class ListsVerbs
{
    public static Command Create() => new("lists", "Import, fetch, list and compare watchlists.")
    {
        ImportLists.Create(),
        FetchLists.Create(),
        ListLists.Create(),
        ReportLists.Create(),
        DiffLists.Create(),
        SetEffect.Create(),
    };
}
