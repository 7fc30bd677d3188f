using System.CommandLine;

namespace Cordon.Cli.Lists;

/// <summary>The option <c>--format</c> of the lists verbs.</summary>
internal static class OutputFormat
{
    public static Option<string> Option()
    {
        var format = new Option<string>("--format") { Description = "table, json, jsonl or csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        return format;
    }
}
