using System.CommandLine;
using Cordon.Cli.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Replay;

namespace Cordon.Cli.Screening;

/// <summary>
/// <c>cordon screen replay RECEIPT</c>: asks again what a receipt answers, of list files (<c>--lists</c>) or of the versions that a node keeps
/// (<c>--data</c>), and says whether the answer is the same to the last bit. With a node's folder the receipt itself is checked against its log key.
/// </summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var receipt = new Argument<string>("RECEIPT") { Description = "the receipt file, or the reply of the screening door" };
        var lists = new Option<string[]>("--lists") { Description = "list files or folders of them; without it, the versions that the node keeps", AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore, HelpName = "PATH" };
        var data = new DataFolder();
        var verb = new Command("replay", "Gives the answer of a receipt again, bit for bit, or says what changed.") { receipt, lists };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var given = Read(parsed.GetValue(receipt)!);
            if (parsed.GetValue(lists) is { Length: > 0 } paths)
                return Report(Replayed.Of(given, ListFolder.Load(paths).Entities));
            var genuine = await NodeVersions.CheckAsync(given, data.FolderOf(parsed), cancellation);
            Console.Out.WriteLine(genuine.Says);
            var result = Report(Replayed.Of(given, await NodeVersions.EntitiesAsync(given.Answered(), data.FolderOf(parsed), cancellation)));
            return genuine.Holds ? result : ExitCode.BadInput;
        });
        return verb;
    }

    private static ScreeningReceipt Read(string path) =>
        File.Exists(path) ? ScreeningReceipt.Parse(File.ReadAllBytes(path)) : throw new FaultException(new Fault("file.missing", path));

    private static int Report(Replayed replayed)
    {
        foreach (var change in replayed.Changes)
            Console.Out.WriteLine(change);
        Console.Out.WriteLine(replayed.Same ? "the same answer, bit for bit" : "not the same answer");
        return replayed.Same ? ExitCode.Done : ExitCode.FoundSomething;
    }
}
