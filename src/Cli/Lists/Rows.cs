using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cordon.Cli.Lists;

/// <summary>Writes rows of named values on stdout: aligned for people, or as json, jsonl or csv. One column may be for people or for machines only.</summary>
internal sealed class Rows(string format, params IReadOnlyList<string> columns)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<JsonObject> kept = [];

    public void Add(params ReadOnlySpan<JsonNode?> values)
    {
        var row = new JsonObject();
        for (var i = 0; i < columns.Count; i++)
            row.Add(columns[i], values[i]);
        if (format == "jsonl")
            Console.WriteLine(row.ToJsonString(Readable));
        else
            kept.Add(row);
    }

    /// <summary>Writes what has to wait for the last row.</summary>
    public void End()
    {
        switch (format)
        {
            case "json":
                Console.WriteLine(new JsonArray([.. kept]).ToJsonString(Readable));
                break;
            case "csv":
                Console.WriteLine(string.Join(',', columns));
                foreach (var row in kept)
                    Console.WriteLine(string.Join(',', columns.Select(c => Quoted(Text(row[c])))));
                break;
            case "table":
                Table();
                break;
        }
    }

    private void Table()
    {
        var cells = kept.Select(row => columns.Select(c => Text(row[c])).ToArray()).Prepend([.. columns]).ToList();
        var widths = columns.Select((_, i) => cells.Max(c => c[i].Length)).ToArray();
        foreach (var line in cells)
            Console.WriteLine(string.Join("  ", line.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray values => string.Join(" | ", values.Select(v => v?.ToString())),
        _ => value.ToString(),
    };

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
