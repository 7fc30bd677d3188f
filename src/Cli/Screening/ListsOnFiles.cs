using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Screening;

/// <summary>Lists out of files, for verbs that need no node: what was read and what was not is said on the error stream.</summary>
internal static class ListsOnFiles
{
    /// <exception cref="FaultException">a list that was asked for by name cannot be read, or there is none</exception>
    public static LoadedLists Load(string[] paths)
    {
        var loaded = ListFolder.Load(paths);
        foreach (var unused in loaded.Unused)
            Console.Error.WriteLine($"cordon: not used: {unused.Path}: {FaultTexts.Say(unused.Reason)}");
        // A list that was asked for by name and cannot be read must not be missing from the answer.
        if (loaded.Unused.FirstOrDefault(u => u.NamedDirectly && u.Reason.Code != "list.file.older") is { } refused)
            throw new FaultException(refused.Reason);
        if (loaded.Lists.Count == 0)
            throw new FaultException(Fault.Of("screen.lists.none", string.Join(", ", paths)));
        foreach (var list in loaded.Lists)
            Console.Error.WriteLine($"cordon: {list.Source.Dataset}: {ListSummary.Of(list)}");
        return loaded;
    }
}
