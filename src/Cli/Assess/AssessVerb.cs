using System.CommandLine;
using System.Diagnostics;
using Cordon.Cli.Log;
using Cordon.Cli.Screening;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Operators;
using Cordon.Engines.Matching;
using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Cli.Assess;

/// <summary><c>cordon assess</c>: declarations against a rule pack and lists, without a node.</summary>
internal static class AssessVerb
{
    public static Command Create()
    {
        var lists = new Option<string[]>("--lists") { Description = "list files or folders of them", Required = true, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
        var pack = new Option<string>("--pack") { Description = "the rule pack; its lists are in the folder lists beside it", Required = true };
        var input = new Option<string[]>("--input") { Description = "declarations: files, or folders of them, in WCO XML, JSON lines or CSV", Required = true, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
        var register = new Option<string>("--register") { Description = "the register of operators: a CSV with number and name" };
        var informed = new Option<string>("--informed") { Description = "names about which the authority has informed under a catch-all clause, one a line; an empty file says that there are none" };
        var language = new Option<string>("--language") { Description = "of titles and explanations: en or fr", DefaultValueFactory = _ => "en" };
        var format = new Option<string>("--format") { Description = "table or jsonl", DefaultValueFactory = _ => "table" };
        var fail = new Option<bool>("--fail-on-hit") { Description = "end with exit code 1 when a declaration is proposed for more than a question" };
        language.AcceptOnlyFromAmong("en", "fr");
        format.AcceptOnlyFromAmong("table", "jsonl");
        var verb = new Command("assess", "Judges declarations by a rule pack, with reasons, and says what cannot be told.") { lists, pack, input, register, informed, language, format, fail };
        verb.SetAction(parsed => Run(
            parsed.GetValue(lists)!, parsed.GetValue(pack)!, parsed.GetValue(input)!, parsed.GetValue(register), parsed.GetValue(informed),
            AssessOutput.For(parsed.GetValue(format)!, parsed.GetValue(language)!), parsed.GetValue(fail)));
        return verb;
    }

    private static int Run(string[] lists, string packFile, string[] inputs, string? register, string? informed, AssessOutput output, bool failOnHit)
    {
        var loaded = ListsOnFiles.Load(lists);
        var read = Inputs.Named(packFile, () => PackReader.Read(Inputs.Bytes(packFile)));
        if (PackChecker.Check(read.Pack).Where(f => f.Refuses).Select(f => f.Fault).ToList() is { Count: > 0 } faults)
            throw new FaultException(faults);
        var operators = register is null ? OperatorRegister.Empty : OperatorRegister.Read(Existing(register));
        foreach (var rejected in operators.Rejected)
            Console.Error.WriteLine($"cordon: left out: {rejected}");
        var names = informed is null ? null : File.ReadAllLines(Path.GetFullPath(Required(informed))).Where(l => l.Trim().Length > 0 && l[0] != '#').Select(l => l.Trim().ToUpperInvariant()).ToHashSet();
        var resolution = new PartyResolution(PartyIndex.Build(loaded.Entities.Select(e => e.Party)), loaded.Entities.ToDictionary(e => e.Id), operators);
        var assessor = new Assessor(read, PackLists.Beside(packFile), resolution, new RegisterSet { Operators = operators, Informed = names });
        var figures = new AssessFigures();
        output.Begin(read, resolution);
        foreach (var file in inputs.SelectMany(Files))
        {
            foreach (var row in Rows(file))
            {
                var started = Stopwatch.GetTimestamp();
                var assessment = row.Declaration is { } declaration ? assessor.Assess(declaration) : null;
                figures.Count(assessment, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                output.Write(file.Name, row, assessment);
            }
        }

        figures.Print(resolution.Screened);
        return figures.Errors > 0 ? ExitCode.BadInput : failOnHit && figures.Serious > 0 ? ExitCode.FoundSomething : ExitCode.Done;
    }

    /// <summary>The declarations of a file; one that cannot be read at all stands for itself, so that the others of a folder are not lost.</summary>
    private static IEnumerable<DeclarationRow> Rows(InputFile file)
    {
        try
        {
            return DeclarationFile.Read(file);
        }
        catch (FaultException refused)
        {
            return [new DeclarationRow(1, null, refused.Fault)];
        }
    }

    private static IEnumerable<InputFile> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f).ToLowerInvariant() is ".xml" or ".csv" or ".jsonl").Order(StringComparer.Ordinal).Select(InputFile.OnDisk)
        : [Existing(path)];

    private static InputFile Existing(string path) => InputFile.OnDisk(Required(path));

    private static string Required(string path) => File.Exists(path) ? path : throw new FaultException(new Fault("file.missing", path));
}
