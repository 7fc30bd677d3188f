using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Log;

/// <summary>What a log verb found, as aligned lines for people or as one JSON object.</summary>
internal sealed class Findings
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, string Label, JsonNode? Value)> _rows = [];

    public static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        return format;
    }

    /// <summary>Adds a finding; one without a label is for JSON only.</summary>
    public void Add(string name, string label, JsonNode? value) => _rows.Add((name, label, value));

    public void Write(string format)
    {
        if (format == "json")
        {
            Console.WriteLine(new JsonObject(_rows.Select(r => KeyValuePair.Create(r.Name, r.Value))).ToJsonString(Readable));
            return;
        }

        var shown = _rows.Where(r => r.Label.Length > 0 && r.Value is not null).ToList();
        var width = shown.Max(r => r.Label.Length);
        foreach (var (_, label, value) in shown)
            Console.WriteLine($"{label.PadRight(width)}  {Text(value)}");
    }

    private static string Text(JsonNode? value) => value switch
    {
        JsonArray list => string.Join(", ", list),
        JsonObject record => record.ToJsonString(new JsonSerializerOptions(Readable) { WriteIndented = true }),
        _ => $"{value}",
    };

    /// <summary>A refusal, for those who read JSON; the sentence goes to stderr for everybody.</summary>
    public static void WriteRefusal(string format, Fault fault)
    {
        if (format == "json")
            Console.WriteLine(new JsonObject { ["holds"] = false, ["fault"] = new JsonObject { ["code"] = fault.Code, ["where"] = fault.Where, ["message"] = FaultTexts.Say(fault) } }.ToJsonString(Readable));
    }
}
