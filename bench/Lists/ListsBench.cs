using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Lists.Versions;

namespace Cordon.Bench.Lists;

/// <summary>How long it takes to load the real lists, and to apply each real daily change of the SDN list: reading the new list and finding what differs.</summary>
internal static class ListsBench
{
    public static int Run(string[] arguments)
    {
        var table = new FigureTable("lists");
        table.Group("loading");
        table.Row("OFAC + UN, first time in this process, s", Seconds(() => Load("lists/ofac", "lists/un")), "< 1", "");
        table.Row("OFAC + UN again, s", Seconds(() => Load("lists/ofac", "lists/un")), "< 1", "");
        table.Row("all lists of the shared data, s", Seconds(() => Load("lists")), "", "");
        table.Group("a real OFAC delta applied (new list read, difference found), s");
        var days = Days();
        table.Row($"slowest of {days.Count} days", days.Max(), "< 1", "");
        table.Row("median", days.Order().ElementAt(days.Count / 2), "< 1", "");
        table.Print();
        return 0;
    }

    private static void Load(params string[] folders) => ListFolder.Load([.. folders.Select(f => BenchData.PathOf(f.Split('/')))]);

    private static double Seconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Seconds for each day of the history.</summary>
    private static List<double> Days()
    {
        var lines = Unpacked("base_2021-05-22.csv.gz").Select(l => l.TrimEnd('\r')).ToHashSet();
        var before = Read(Bytes(lines));
        var seconds = new List<double>();
        foreach (var json in Unpacked("deltas.jsonl.gz"))
        {
            using var day = JsonDocument.Parse(json);
            lines.ExceptWith(Texts(day, "removed_lines"));
            lines.UnionWith(Texts(day, "added_lines"));
            var list = Bytes(lines);
            List<ListedEntity> after = [];
            seconds.Add(Seconds(() => ListDiff.Between(before, after = Read(list))));
            before = after;
        }

        return seconds;
    }

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines.OrderBy(l => l[0] == '\u001A')));

    private static List<ListedEntity> Read(byte[] list) =>
        [.. new ListReading(new(Datasets.OfacSdn, ListFormat.OfacCsv, [new(InputFile.InMemory("sdn.csv", list), ListRole.Entities)])).Entities()];

    private static IEnumerable<string> Texts(JsonDocument day, string name) => day.RootElement.GetProperty(name).EnumerateArray().Select(t => t.GetString()!.TrimEnd('\r'));

    private static IEnumerable<string> Unpacked(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(BenchData.PathOf("lists-history", "ofac", name)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
