using System.CommandLine;
using Cordon.Cli.Log;
using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Mapping;
using Cordon.Kernel.Json;

namespace Cordon.Cli.Stix;

/// <summary><c>cordon stix import BUNDLE</c>: the record that a bundle tells.</summary>
internal static class ImportBundle
{
    public static Command Create()
    {
        var file = new Argument<string>("BUNDLE") { Description = "a bundle of STIX 2.1" };
        var format = new Option<string>("--format") { Description = "table, or json for cordon stix export", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        var command = new Command("import", "Read the record that a bundle tells.") { file, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var record = Inputs.Named(path, () => RecordImport.Read(Inputs.Bytes(path), StixLimits.Default));
            if (parsed.GetValue(format) == "table")
                WriteTable(record);
            else
                Console.WriteLine(CanonicalJson.TextOf(record));
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteTable(SharedRecord record)
    {
        Console.WriteLine($"{record.Title}  ({record.Handling.Originator}: {record.Reference}, TLP {record.Handling.Tlp})");
        if (record.Story.Length > 0)
            Console.WriteLine(record.Story);
        Write("party", record.Parties.Select(p => $"{p.Name} ({p.Sort}{(p.Role is null ? "" : $", {p.Role}")})"));
        Write("place", record.Places.Select(p => $"{p.Name} {p.Country}"));
        Write("item", record.Items.Select(i => $"{i.Description} {string.Join(", ", i.SerialNumbers)}"));
        Write("consignment", record.Consignments.Select(c => c.Number));
        Write("licence", record.Licences.Select(l => $"{l.Number} {l.Status}"));
        Write("seal", record.Seals.Select(s => $"{s.Number} {s.Event} {s.At}"));
        Write("detection", record.Detections.Select(d => $"{d.At} {string.Join(", ", d.Nuclides)} {d.Outcome}"));
        Write("moment", record.Moments.Select(m => $"{m.At} {m.What}"));
    }

    private static void Write(string what, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine($"  {what}: {line.TrimEnd()}");
    }
}
