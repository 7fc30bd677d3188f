using System.CommandLine;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists import PATH…</c>: takes lists from files into the node's data folder.</summary>
internal static class ImportLists
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "list files, or folders of them", Arity = ArgumentArity.OneOrMore };
        var accept = new Option<string[]>("--accept") { Description = "code of a rule that is set aside for this import, as the refusal names it", HelpName = "CODE" };
        var reason = new Option<string>("--reason") { Description = "why; needed with --accept" };
        var format = OutputFormat.Option();
        var data = new DataFolder();
        var verb = new Command("import", "Takes lists in from files, each as a new version.") { paths, accept, reason, format };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var open = await data.OpenAsync(parsed, cancellation);
            var words = DataFolder.Words(parsed.GetValue(reason)) with { Accepted = (parsed.GetValue(accept) ?? []).ToHashSet() };
            var outcomes = await open.Intake.ImportAsync(parsed.GetValue(paths)!, words, cancellation);
            return await Outcomes.WriteAsync(outcomes, open.Watchlists, parsed.GetValue(format)!, cancellation);
        });
        return verb;
    }
}
