using System.CommandLine;
using System.Text.Json.Nodes;
using Cordon.Cli.Log;
using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Rules;

/// <summary><c>cordon rules check PACK</c>: what is wrong with a pack, and what an overlay weakens; exit code 3 when it must not be used.</summary>
internal static class CheckPack
{
    public static Command Create()
    {
        var pack = new Argument<string>("pack") { Description = "the rule pack, a JSON document", HelpName = "PACK" };
        var overlay = new Option<string>("--overlay") { Description = "a national overlay to lay over it first", HelpName = "FILE" };
        var format = Findings.Format();
        var command = new Command("check", "Check a rule pack before anybody uses it.") { pack, overlay, format };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(pack)!;
            var read = Inputs.Named(file, () => PackReader.Read(Inputs.Bytes(file)));
            IReadOnlyList<Fault> weakenings = [];
            if (parsed.GetValue(overlay) is { } over)
            {
                var laid = Inputs.Named(over, () => Overlaying.Lay(read, PackOverlay.Read(Inputs.Bytes(over))));
                (read, weakenings) = (laid.Pack, laid.Weakenings);
            }

            var findings = PackChecker.Check(read.Pack);
            if (parsed.GetValue(format) == "json")
                WriteJson(read, findings, weakenings);
            else
                WriteTable(read, findings, weakenings);
            return findings.Any(f => f.Refuses) ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }

    private static void WriteTable(ReadPack read, IReadOnlyList<PackFinding> findings, IReadOnlyList<Fault> weakenings)
    {
        foreach (var fault in findings.Select(f => f.Fault).Concat(weakenings))
            Console.WriteLine($"{(fault.Where.Length == 0 ? "/" : fault.Where)}\n  {FaultTexts.Say(fault)}");
        var rules = read.Pack.Rules.Count + read.Pack.Tables.Sum(t => t.Rows.Count);
        Console.WriteLine($"{read.Pack.Id} {read.Pack.Version}: {rules} rules, {findings.Count} findings, {weakenings.Count} weakenings; {Signed(read)}");
        Console.WriteLine($"digest {read.Digest}");
        Console.WriteLine(findings.Any(f => f.Refuses) ? "refused" : "may be used");
    }

    private static void WriteJson(ReadPack read, IReadOnlyList<PackFinding> findings, IReadOnlyList<Fault> weakenings) =>
        Console.WriteLine(new JsonObject
        {
            ["pack"] = read.Pack.Id,
            ["version"] = read.Pack.Version,
            ["digest"] = read.Digest,
            ["refused"] = findings.Any(f => f.Refuses),
            ["findings"] = new JsonArray([.. findings.Select(f => Written(f.Fault))]),
            ["weakenings"] = new JsonArray([.. weakenings.Select(Written)]),
        }.ToJsonString());

    private static string Signed(ReadPack read) => read.Pack.Signature is { } signature ? $"signature of '{signature.Key}' not verified here" : "not signed";

    private static JsonNode Written(Fault fault) => new JsonObject { ["code"] = fault.Code, ["where"] = fault.Where, ["message"] = FaultTexts.Say(fault) };
}
