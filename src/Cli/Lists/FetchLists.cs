using System.CommandLine;
using Cordon.Kernel.Faults;
using Cordon.Modules.Reference;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists fetch [DATASET…]</c>: asks publishers for newer versions.</summary>
internal static class FetchLists
{
    public static Command Create()
    {
        var datasets = new Argument<string[]>("DATASET") { Description = "names of lists; every list with an address when none is given", Arity = ArgumentArity.ZeroOrMore };
        var config = new Option<string>("--config") { Description = "a file of further lists and their addresses, like data/lists/watchlists.json; what it says is kept", HelpName = "FILE" };
        var reason = new Option<string>("--reason") { Description = "why" };
        var format = OutputFormat.Option();
        var data = new DataFolder();
        var verb = new Command("fetch", "Fetches lists from their publishers, and takes in what is new.") { datasets, config, reason, format };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var configured = parsed.GetValue(config) is { } file ? ReadConfig(file) : [];
            await using var open = await data.OpenAsync(parsed, cancellation);
            var words = DataFolder.Words(parsed.GetValue(reason));
            foreach (var list in configured)
                await open.Intake.ConfigureAsync(list, words, cancellation);
            var outcomes = await open.Intake.FetchAsync(parsed.GetValue(datasets) ?? [], words, cancellation);
            return await Outcomes.WriteAsync(outcomes, open.Watchlists, parsed.GetValue(format)!, cancellation);
        });
        return verb;
    }

    private static IReadOnlyList<Modules.Reference.Contracts.Watchlist> ReadConfig(string file) =>
        File.Exists(file) ? ReferenceModule.ReadLists(file, File.ReadAllBytes(file)) : throw new FaultException(new Fault("file.missing", file));
}
