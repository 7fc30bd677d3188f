using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Cli.Log;
using Cordon.Engines.Formats.Stix.Mapping;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Cli.Stix;

/// <summary><c>cordon stix export RECORD</c>: the bundle of a record, as <c>cordon stix import</c> writes records.</summary>
internal static class ExportRecord
{
    public static Command Create()
    {
        var file = new Argument<string>("RECORD") { Description = "a record, as cordon stix import --format json writes it" };
        var profile = new Option<string>("--profile") { Description = "full, with extensions, or plain, as other platforms keep it", DefaultValueFactory = _ => "full" };
        profile.AcceptOnlyFromAmong("full", "plain");
        var format = new Option<string>("--format") { Description = "json, a bundle, or jsonl, an object a line", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "jsonl");
        var command = new Command("export", "Write a bundle of STIX 2.1 from a record.") { file, profile, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var record = Inputs.Named(path, () => Read(Inputs.Bytes(path)));
            var bundle = RecordExport.Write(record, parsed.GetValue(profile) == "plain" ? StixProfile.Plain : StixProfile.Full);
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(bundle);
            else
                Array.ForEach([.. JsonNode.Parse(bundle)!["objects"]!.AsArray()], o => Console.WriteLine(o!.ToJsonString()));
            return ExitCode.Done;
        });
        return command;
    }

    private static SharedRecord Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<SharedRecord>(json, StrictJson.Options) ?? throw new FaultException(new Fault("stix.json"));
        }
        catch (JsonException broken)
        {
            // The message of the parser may quote the data: only its place is passed on.
            throw new FaultException(new Fault("stix.json", broken.Path ?? ""), broken);
        }
    }
}
