using System.CommandLine;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Replay;

namespace Cordon.Cli.Screening;

/// <summary><c>cordon screen replay RECEIPT --lists PATH…</c>: asks again what a receipt answers, and says whether the answer is the same to the last bit.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var receipt = new Argument<string>("RECEIPT") { Description = "the receipt file, or the reply of the screening door" };
        var lists = new Option<string[]>("--lists") { Description = "list files or folders of them", Required = true, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
        var verb = new Command("replay", "Gives the answer of a receipt again, bit for bit, or says what changed.") { receipt, lists };
        verb.SetAction(parsed => Run(parsed.GetValue(receipt)!, parsed.GetValue(lists)!));
        return verb;
    }

    private static int Run(string path, string[] lists)
    {
        if (!File.Exists(path))
            throw new FaultException(new Fault("file.missing", path));
        var receipt = ScreeningReceipt.Parse(File.ReadAllBytes(path));
        var replayed = Replayed.Of(receipt, ListFolder.Load(lists).Entities);
        foreach (var change in replayed.Changes)
            Console.Out.WriteLine(change);
        Console.Out.WriteLine(replayed.Same ? "the same answer, bit for bit" : "not the same answer");
        return replayed.Same ? ExitCode.Done : ExitCode.FoundSomething;
    }
}
