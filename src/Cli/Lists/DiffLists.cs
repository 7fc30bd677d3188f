using System.CommandLine;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists diff OLD NEW</c>: what differs between two files or folders of lists, or between two versions of a node.</summary>
internal static class DiffLists
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "a list file, a folder of them, or a version as DATASET@N" };
        var now = new Argument<string>("NEW") { Description = "the same lists, later" };
        var format = OutputFormat.Option();
        var data = new DataFolder();
        var verb = new Command("diff", "Shows which entries were added, removed and changed, field by field.") { old, now, format };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (from, to) = (parsed.GetValue(old)!, parsed.GetValue(now)!);
            using var output = DiffOutput.For(parsed.GetValue(format)!);
            if (Path.Exists(from) || Path.Exists(to) || !from.Contains('@'))
                Files(from, to, output);
            else
                await VersionsAsync(from, to, output, await data.ReadAsync(parsed, cancellation), cancellation);
            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task VersionsAsync(string old, string now, DiffOutput output, IWatchlists? watchlists, CancellationToken cancellation)
    {
        if (watchlists is null)
            throw new FaultException(new Fault("watchlist.version.missing", old));
        var before = await NamedVersion.FindAsync(old, watchlists, cancellation);
        var after = await NamedVersion.FindAsync(now, watchlists, cancellation);
        output.Write(after.Dataset, await watchlists.DeltaAsync(before.Id, after.Id, cancellation));
    }

    private static void Files(string old, string now, DiffOutput output)
    {
        var before = Load(old);
        var after = Load(now);
        foreach (var dataset in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            if (!after.TryGetValue(dataset, out var later))
                Console.Error.WriteLine($"cordon: {dataset} is not in {now}: not compared");
            else if (!before.TryGetValue(dataset, out var earlier))
                Console.Error.WriteLine($"cordon: {dataset} is not in {old}: not compared");
            else
                output.Write(dataset, ListDiff.Between(earlier, later));
        }
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
