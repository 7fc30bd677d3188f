using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;

namespace Cordon.Bench.Lists;

/// <summary>The real SDN list as it was on the days it changed.</summary>
internal static class SdnHistory
{
    /// <summary>The files of each day as bytes, the oldest first.</summary>
    /// <param name="folder">Where the base and the changes lie.</param>
    public static IEnumerable<byte[]> Days(string folder)
    {
        var lines = Unpacked(folder, "base_2021-05-22.csv.gz").Select(l => l.TrimEnd('\r')).ToHashSet();
        yield return Bytes(lines);
        foreach (var json in Unpacked(folder, "deltas.jsonl.gz"))
        {
            using var day = JsonDocument.Parse(json);
            lines.ExceptWith(Texts(day, "removed_lines"));
            lines.UnionWith(Texts(day, "added_lines"));
            yield return Bytes(lines);
        }
    }

    public static List<ListedEntity> Read(byte[] list) =>
        [.. new ListReading(new(Datasets.OfacSdn, ListFormat.OfacCsv, [new(InputFile.InMemory("sdn.csv", list), ListRole.Entities)])).Entities()];

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines.OrderBy(l => l[0] == '\u001A')));

    private static IEnumerable<string> Texts(JsonDocument day, string name) => day.RootElement.GetProperty(name).EnumerateArray().Select(t => t.GetString()!.TrimEnd('\r'));

    private static IEnumerable<string> Unpacked(string folder, string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, name)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
