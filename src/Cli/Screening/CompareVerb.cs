using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Parties;
using Cordon.Engines.Matching;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Cli.Screening;

/// <summary><c>cordon compare</c>: the score of pairs of names.</summary>
internal static class CompareVerb
{
    /// <summary>Time spent on each pass of the measurement; the first passes let the compiler finish.</summary>
    private static readonly TimeSpan Measured = TimeSpan.FromMilliseconds(400);

    public static Command Create()
    {
        var pairs = new Option<string>("--pairs") { Description = "CSV file with the columns schema, name1, name2; others are ignored", Required = true };
        var threshold = new Option<double>("--threshold") { Description = "score from which a pair is a match", DefaultValueFactory = _ => 0.7 };
        var format = new Option<string>("--format") { Description = "jsonl, csv or table", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var verb = new Command("compare", "Scores pairs of names.") { pairs, threshold, format };
        verb.SetAction(parsed => Run(parsed.GetValue(pairs)!, parsed.GetValue(threshold), parsed.GetValue(format)!));
        return verb;
    }

    private static int Run(string path, double threshold, string format)
    {
        if (!File.Exists(path))
            throw new FaultException(new Fault("file.missing", path));
        var good = new List<(Party Left, Party Right)>();
        var errors = 0;
        using (var output = new StreamWriter(new BufferedStream(Console.OpenStandardOutput(), 1 << 16)))
        {
            if (format == "csv")
                output.WriteLine("row,score,match,error");
            foreach (var pair in Read(path))
            {
                if (pair.Fault is { } fault)
                {
                    errors++;
                    output.WriteLine(format == "jsonl" ? JsonSerializer.Serialize(new { row = pair.Row, error = fault.ToString() }) : $"{pair.Row},,,\"{fault}\"");
                    continue;
                }

                good.Add((pair.Left!, pair.Right!));
                var score = Math.Round(Score(pair.Left!, pair.Right!), 4);
                var number = score.ToString("0.####", CultureInfo.InvariantCulture);
                var match = score >= threshold ? "true" : "false";
                output.WriteLine(format switch
                {
                    "jsonl" => $"{{\"row\":{pair.Row},\"score\":{number},\"match\":{match}}}",
                    "csv" => $"{pair.Row},{number},{match},",
                    _ => $"{score:F4} {(score >= threshold ? "match" : "     ")}  {pair.Left!.Caption} | {pair.Right!.Caption}",
                });
            }
        }

        Console.Error.WriteLine(JsonSerializer.Serialize(new { pairs = good.Count, microsecondsPerPair = Math.Round(Microseconds(good), 3), errors }));
        return errors > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static double Score(Party left, Party right) => PartyComparer.Score(PreparedParty.Of(left), PreparedParty.Of(right));

    /// <summary>Mean time to prepare and score one pair, on one core, once everything is compiled.</summary>
    private static double Microseconds(List<(Party Left, Party Right)> pairs)
    {
        if (pairs.Count == 0)
            return 0;
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var done = 0L;
            var sum = 0.0;
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < Measured)
            {
                foreach (var (left, right) in pairs)
                    sum += Score(left, right);
                done += pairs.Count;
            }

            if (!double.IsNaN(sum))
                best = Math.Min(best, clock.Elapsed.TotalMicroseconds / done);
        }

        return best;
    }

    private static IEnumerable<(int Row, Party? Left, Party? Right, Fault? Fault)> Read(string path)
    {
        var file = InputFile.OnDisk(path);
        using var csv = new CsvReader(InputBytes.Open(file, InputLimits.Default), InputLimits.Default);
        if (!csv.Read() || csv.Problem is not null)
            throw new FaultException(new Fault("parties.header.none", file.Name));
        var header = Enumerable.Range(0, csv.Count).Select(i => csv.Text(i).Trim()).ToList();
        int Column(string name) => header.FindIndex(h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
        var (schema, left, right, width) = (Column("schema"), Column("name1"), Column("name2"), csv.Count);
        if (left < 0 || right < 0)
            throw new FaultException(Fault.Of("compare.columns", file.Name, ("found", string.Join(", ", header))));
        for (var row = 1; csv.Read(); row++)
        {
            var place = $"{file.Name} row {row} (line {csv.Line})";
            if (csv.Problem is { } problem)
                yield return (row, null, null, Fault.Of(problem, place, ("most", InputLimits.Default.MaxRowBytes)));
            else if (csv.Count != width)
                yield return (row, null, null, Fault.Of("csv.columns", place, ("found", csv.Count), ("expected", width)));
            else
                yield return Pair(row, place, schema < 0 ? "" : csv.Text(schema), csv.Text(left), csv.Text(right));
        }
    }

    private static (int Row, Party? Left, Party? Right, Fault? Fault) Pair(int row, string place, string schema, string left, string right)
    {
        try
        {
            return (row, One(schema, left, place), One(schema, right, place), null);
        }
        catch (FaultException refused)
        {
            return (row, null, null, refused.Fault);
        }
    }

    private static Party One(string schema, string name, string place) =>
        PartyCells.Read(new Dictionary<string, string> { ["schema"] = schema, ["name"] = name.Replace('|', '/') }, place, []);
}
