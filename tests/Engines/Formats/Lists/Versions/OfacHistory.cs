using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;

namespace Cordon.Tests.Engines.Formats.Lists.Versions;

/// <summary>Three years of real daily changes of the SDN list: a first state and what was taken out and put in on each day.</summary>
internal sealed class OfacHistory
{
    private readonly Dictionary<string, int> lines = [];

    private OfacHistory(IEnumerable<string> first)
    {
        foreach (var line in first)
            Add(line, 1);
    }

    public IReadOnlyDictionary<string, int> Lines => lines;

    public static OfacHistory Begin() => new(Unpacked("base_2021-05-22.csv.gz"));

    public static IEnumerable<OfacDay> Days() => Unpacked("deltas.jsonl.gz").Select(OfacDay.Parse);

    public void Apply(OfacDay day)
    {
        foreach (var line in day.RemovedLines)
            Add(line, -1);
        foreach (var line in day.AddedLines)
            Add(line, 1);
    }

    public List<ListedEntity> Read()
    {
        var text = string.Join("\r\n", lines.Keys.OrderBy(l => l[0] == '\u001A'));
        var source = new ListSource(Datasets.OfacSdn, ListFormat.OfacCsv, [new(InputFile.InMemory("sdn.csv", Encoding.UTF8.GetBytes(text)), ListRole.Entities)]);
        return [.. new ListReading(source).Entities()];
    }

    private void Add(string line, int times)
    {
        line = line.TrimEnd('\r');
        var now = lines.GetValueOrDefault(line) + times;
        if (now == 0)
            lines.Remove(line);
        else
            lines[line] = now;
    }

    private static IEnumerable<string> Unpacked(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.Need("lists-history", "ofac", name)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}

/// <summary>The changes of one day, with the ids that another program found to be new, deleted and modified.</summary>
internal sealed record OfacDay(string Date, IReadOnlyList<string> New, IReadOnlyList<string> Deleted, IReadOnlyList<string> Modified, IReadOnlyList<string> AddedLines, IReadOnlyList<string> RemovedLines)
{
    /// <summary>The modified ids whose lines differ in more than the number of blanks, which is no difference to us.</summary>
    public IEnumerable<string> ReallyModified()
    {
        var before = RemovedLines.ToLookup(IdOf, Collapsed);
        var after = AddedLines.ToLookup(IdOf, Collapsed);
        return Modified.Where(id => !before[id].SequenceEqual(after[id]));
    }

    private static string IdOf(string line) => line[..line.IndexOf(',')];

    private static string Collapsed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static OfacDay Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(root.GetProperty("date").GetString()!, Texts("new"), Texts("deleted"), Texts("modified"), Texts("added_lines"), Texts("removed_lines"));

        List<string> Texts(string name) => [.. root.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
    }
}
