using System.CommandLine;
using Cordon.Cli;
using Cordon.Kernel.Faults;

// The figures of a run count from here.
Cordon.Cli.Screening.ScreenFigures.Started = System.Diagnostics.Stopwatch.GetTimestamp();
var root = new RootCommand("Cordon: judges what an authority receives, explains it, and proves what it did.");
foreach (var verb in Verbs.All())
    root.Subcommands.Add(verb);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine($"cordon: {error.Message}");
    Console.Error.WriteLine($"cordon: see './cordon {parsed.CommandResult.Command.Name} --help'");
    return ExitCode.BadUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (FaultException refused)
{
    Console.Error.WriteLine($"cordon: {refused.Fault}");
    return refused.Fault.Code.StartsWith("usage", StringComparison.Ordinal) ? ExitCode.BadUsage : ExitCode.BadInput;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("cordon: stopped");
    return ExitCode.Failed;
}
catch (IOException broken)
{
    Console.Error.WriteLine($"cordon: {broken.Message}");
    return ExitCode.Failed;
}
