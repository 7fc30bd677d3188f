using System.CommandLine;
using System.Diagnostics;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Parties;
using Cordon.Engines.Matching;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Screening;

/// <summary><c>cordon screen</c>: a table of parties against list files, without a node.</summary>
internal static class ScreenVerb
{
    private const int Batch = 512;

    public static Command Create()
    {
        var lists = new Option<string[]>("--lists") { Description = "list files or folders of them", Required = true, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
        var input = new Option<string>("--input") { Description = "the parties: a CSV file with a header row", Required = true };
        var options = new
        {
            Threshold = new Option<double>("--threshold") { Description = "score from which a candidate is a match", DefaultValueFactory = _ => 0.7 },
            Limit = new Option<int>("--limit") { Description = "candidates shown for each party", DefaultValueFactory = _ => 5 },
            Threads = new Option<int>("--threads") { Description = "processors used", DefaultValueFactory = _ => Environment.ProcessorCount },
            Prior = new Option<double>("--prior") { Description = "probability, before looking, that a candidate is the party", DefaultValueFactory = _ => 0.5 },
            Fields = new Option<string>("--fields") { Description = "all, or name: compare the name alone", DefaultValueFactory = _ => "all" },
            Format = new Option<string>("--format") { Description = "table, json, jsonl or csv", DefaultValueFactory = _ => "table" },
            FailOnHit = new Option<bool>("--fail-on-hit") { Description = "end with exit code 1 when a party matches" },
        };
        options.Fields.AcceptOnlyFromAmong("all", "name");
        options.Format.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        var verb = new Command("screen", "Compares parties with the parties on lists and explains each likeness.")
        {
            lists, input, options.Threshold, options.Limit, options.Threads, options.Prior, options.Fields, options.Format, options.FailOnHit,
        };
        verb.Subcommands.Add(ReplayVerb.Create());
        verb.SetAction(parsed => Run(
            parsed.GetValue(lists)!, parsed.GetValue(input)!,
            new ScreenSettings(
                parsed.GetValue(options.Threshold), parsed.GetValue(options.Limit), parsed.GetValue(options.Threads), parsed.GetValue(options.Prior),
                parsed.GetValue(options.Fields) == "name", parsed.GetValue(options.Format)!, parsed.GetValue(options.FailOnHit))));
        return verb;
    }

    private static int Run(string[] lists, string input, ScreenSettings settings)
    {
        settings.Check();
        if (!File.Exists(input))
            throw new FaultException(new Fault("file.missing", input));
        var figures = new ScreenFigures(settings.Threshold);
        var loaded = ListsOnFiles.Load(lists);
        var index = PartyIndex.Build(loaded.Entities.Select(e => e.Party));
        figures.Loaded(index.Count, index.NameCount);
        var byId = loaded.Entities.ToDictionary(e => e.Id);
        using var output = ScreenOutput.For(settings, byId);
        foreach (var batch in PartyTable.Read(InputFile.OnDisk(input)).Chunk(Batch))
        {
            var answers = new ScreenAnswer[batch.Length];
            Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i => answers[i] = Answer(index, batch[i], settings));
            foreach (var answer in answers)
            {
                figures.Count(answer);
                output.Write(answer);
            }
        }

        output.Dispose();
        figures.Print();
        return figures.Errors > 0 ? ExitCode.BadInput : settings.FailOnHit && figures.Hits > 0 ? ExitCode.FoundSomething : ExitCode.Done;
    }

    private static ScreenAnswer Answer(PartyIndex index, PartyRow row, ScreenSettings settings)
    {
        if (row.Party is null)
            return new ScreenAnswer(row, [], 0);
        var started = Stopwatch.GetTimestamp();
        var party = settings.NameOnly ? row.Party with { Dates = [], Countries = [], Identifiers = [], Addresses = [] } : row.Party;
        var matches = index.Search(party, settings.Limit, 0.3, settings.Prior);
        return new ScreenAnswer(row, matches, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}

/// <summary>The answer for one row.</summary>
internal sealed record ScreenAnswer(PartyRow Row, IReadOnlyList<PartyMatch> Matches, double Milliseconds);
