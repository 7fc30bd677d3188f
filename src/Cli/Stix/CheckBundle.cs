using System.CommandLine;
using System.Text.Json.Nodes;
using Cordon.Cli.Log;
using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Checking;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Stix;

/// <summary><c>cordon stix check FILE…</c>: what is wrong with bundles; exit code 3 when one of them must not be used.</summary>
internal static class CheckBundle
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "bundles, envelopes, or single objects", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "table, json or jsonl", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        var command = new Command("check", "Check bundles against STIX 2.1.") { files, format };
        command.SetAction(parsed =>
        {
            var results = parsed.GetValue(files)!.Select(f => (File: f, Findings: Found(f))).ToList();
            Write(parsed.GetValue(format)!, results);
            return results.Any(r => r.Findings.Any(f => f.Refuses)) ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<StixFinding> Found(string file)
    {
        var bytes = Inputs.Bytes(file);
        try
        {
            return StixChecker.Check(bytes, StixLimits.Default);
        }
        catch (FaultException unread)
        {
            // The others are still looked at.
            return [.. unread.Faults.Select(f => new StixFinding(f, true))];
        }
    }

    private static void Write(string format, List<(string File, IReadOnlyList<StixFinding> Findings)> results)
    {
        var lines = results.SelectMany(r => r.Findings.Select(f => Written(r.File, f))).ToArray<JsonNode>();
        if (format == "json")
            Console.WriteLine(new JsonObject { ["files"] = results.Count, ["refused"] = results.Count(r => r.Findings.Any(f => f.Refuses)), ["findings"] = new JsonArray(lines) }.ToJsonString());
        else if (format == "jsonl")
            Array.ForEach(lines, l => Console.WriteLine(l.ToJsonString()));
        else
            WriteTable(results);
    }

    private static void WriteTable(List<(string File, IReadOnlyList<StixFinding> Findings)> results)
    {
        foreach (var (file, findings) in results)
        {
            Console.WriteLine($"{file}: {(findings.Any(f => f.Refuses) ? "refused" : "valid")}");
            foreach (var finding in findings)
                Console.WriteLine($"  {(finding.Refuses ? "!" : "~")} {finding.Fault}");
        }
    }

    private static JsonObject Written(string file, StixFinding finding) => new()
    {
        ["file"] = file, ["refuses"] = finding.Refuses, ["code"] = finding.Fault.Code, ["where"] = finding.Fault.Where, ["message"] = FaultTexts.Say(finding.Fault),
    };
}
