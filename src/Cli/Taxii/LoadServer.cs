using System.CommandLine;
using Cordon.Cli.Journal;
using Cordon.Cli.Log;
using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Load;
using Cordon.Ui.Doors;

namespace Cordon.Cli.Taxii;

/// <summary><c>cordon taxii load FILE</c>: sets up API roots, collections, clients and objects as a file says. It takes the journal for itself, so the node must be stopped, or not have been started yet.</summary>
internal static class LoadServer
{
    private static readonly Dictionary<string, Tlp> Colours = new(StringComparer.Ordinal) { ["clear"] = Tlp.Clear, ["green"] = Tlp.Green, ["amber"] = Tlp.Amber, ["amber+strict"] = Tlp.AmberStrict, ["red"] = Tlp.Red };

    public static Command Create()
    {
        var place = new JournalPlace();
        var file = new Argument<string>("FILE") { Description = "API roots with collections, objects and manifests, in the form of the reference server's data file" };
        var users = new Option<string[]>("--user") { Description = "a client and its password, beside those of the file; may be given again", HelpName = "NAME:PASSWORD" };
        users.Validators.Add(given =>
        {
            if (given.Tokens.Any(t => t.Value.Split(':', 2) is not [{ Length: > 0 }, { Length: > 0 }]))
                given.AddError("--user takes a name, a colon and a password");
        });
        var tlp = new Option<string>("--tlp") { Description = "the strictest colour that these clients are shown", DefaultValueFactory = _ => "red", HelpName = "COLOUR" };
        tlp.AcceptOnlyFromAmong([.. Colours.Keys]);
        var check = new Option<string>("--check") { Description = "how much is asked of objects that clients add: basic or full", DefaultValueFactory = _ => "basic", HelpName = "HOW" };
        check.AcceptOnlyFromAmong("basic", "full");
        var authority = new Option<string>("--authority") { Description = "the authority for which these clients stand, by the name of its node or its STIX identity; without it they are shown nothing that is released to some only", HelpName = "AUTHORITY" };
        var unassessed = new Option<string>("--unknown-markings") { Description = "whether clients are shown objects whose markings are not understood: withhold or show; without it new collections withhold them, and others stay as they are", HelpName = "HOW" };
        unassessed.AcceptOnlyFromAmong("withhold", "show");
        var command = new Command("load", "Set up API roots, collections, clients and objects as a file says; the node must be stopped.") { file, users, tlp, check, authority, unassessed };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (path, options) = (parsed.GetValue(file)!, place.Read(parsed));
            var named = (parsed.GetValue(users) ?? []).Select(u => u.Split(':', 2)).Select(u => (u[0], u[1])).ToList();
            await using var writer = await NodeModules.Journals().OpenAsync(options, cancellation);
            var identity = new NodeIdentity(NodeModules.Settings(options.Folder).Authority, options.Realm);
            var terms = new TaxiiLoadTerms(Colours[parsed.GetValue(tlp)!], parsed.GetValue(check) == "full" ? TaxiiCheck.Full : TaxiiCheck.Basic, parsed.GetValue(authority), parsed.GetValue(unassessed) is { } how ? how == "show" : null);
            var loaded = await TaxiiModule.LoadAsync(writer, identity, NodeModules.Randomness, TimeProvider.System, Inputs.Bytes(path), named, terms, cancellation);
            Console.WriteLine($"loaded: {loaded.Roots} API roots, {loaded.Collections} collections, {loaded.Clients} clients, {loaded.Objects} object versions");
            return ExitCode.Done;
        });
        return command;
    }
}
