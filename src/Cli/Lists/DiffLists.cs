using System.CommandLine;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists diff OLD NEW</c>: what differs between two files, or two folders, of lists.</summary>
internal static class DiffLists
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "a list file, or a folder of them" };
        var now = new Argument<string>("NEW") { Description = "the same lists, later" };
        var format = OutputFormat.Option();
        var verb = new Command("diff", "Shows which entries were added, removed and changed, field by field.") { old, now, format };
        verb.SetAction(parsed => Run(parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(format)!));
        return verb;
    }

    private static int Run(string old, string now, string format)
    {
        var before = Load(old);
        var after = Load(now);
        using var output = DiffOutput.For(format);
        foreach (var dataset in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            if (!after.TryGetValue(dataset, out var later))
                Console.Error.WriteLine($"cordon: {dataset} is not in {now}: not compared");
            else if (!before.TryGetValue(dataset, out var earlier))
                Console.Error.WriteLine($"cordon: {dataset} is not in {old}: not compared");
            else
                output.Write(dataset, ListDiff.Between(earlier, later));
        }

        return ExitCode.Done;
    }

    private static Dictionary<string, List<ListedEntity>> Load(string path)
    {
        var loaded = ListFolder.Load([path]);
        if (loaded.Unused.FirstOrDefault(u => u.NamedDirectly) is { } refused)
            throw new FaultException(refused.Reason);
        foreach (var unused in loaded.Unused)
            Console.Error.WriteLine($"cordon: not used: {unused.Path}: {FaultTexts.Say(unused.Reason)}");
        if (loaded.Lists.Count == 0)
            throw new FaultException(new Fault("list.file.unknown", path));
        return loaded.Entities.GroupBy(e => e.Dataset).ToDictionary(g => g.Key, g => g.ToList());
    }
}
