using System.Collections;
using System.CommandLine;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Node.Configuration;

/// <summary>What a node is started with.</summary>
/// <param name="DataFolder">Where everything of this node lies.</param>
/// <param name="Settings">Settings given on the command line, by key.</param>
/// <param name="NewKeyFor">Makes another API key for this holder at the start; null for none.</param>
internal sealed record NodeArguments(string DataFolder, IReadOnlyDictionary<string, string> Settings, string? NewKeyFor)
{
    private const string Again = "new";

    /// <summary>Whether what happens on the node is real.</summary>
    public Realm Realm { get; init; }

    /// <summary>Whether the sample State was asked for, or it is a node of the sample federation.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether three sample States that are partners of each other were asked for.</summary>
    public bool IsFederation { get; init; }

    /// <summary>Whether one that is there goes, and begins again.</summary>
    public bool FromNew { get; init; }

    /// <summary>Runs the node when the arguments are right; prints help or what is wrong otherwise.</summary>
    public static async Task<int> RunAsync(string[] args, IDictionary environment, Func<NodeArguments, CancellationToken, Task<int>> run)
    {
        var urls = new Option<string>("--urls") { Description = "addresses to listen on, separated by semicolons; loopback only (default http://localhost:8080)", HelpName = "URLS" };
        var data = new Option<string>("--data") { Description = "data folder (default var)", HelpName = "DIR" };
        var newKey = new Option<string>("--new-key") { Description = "make another API key for this holder, and print it once", HelpName = "HOLDER" };
        var sample = new Option<string?>("--sample") { Description = "start the sample State, an exercise with a data folder of its own; 'new' puts away the one that is there", HelpName = Again, Arity = ArgumentArity.ZeroOrOne };
        sample.AcceptOnlyFromAmong(Again);
        var federation = new Option<string?>("--federation") { Description = "start three sample States that are partners of each other, at the address and the two ports after it; 'new' puts away those that are there", HelpName = Again, Arity = ArgumentArity.ZeroOrOne };
        federation.AcceptOnlyFromAmong(Again);
        var root = new RootCommand("Cordon: the node.") { urls, data, newKey, sample, federation };
        root.Validators.Add(parsed =>
        {
            if (parsed.GetResult(sample) is not null && parsed.GetResult(federation) is not null)
                parsed.AddError("--sample starts one State and --federation three: give one of them");
            if (parsed.GetResult(federation) is not null && parsed.GetResult(newKey) is not null)
                parsed.AddError("--new-key is for one node: make keys of the federation's nodes on their pages");
        });
        root.SetAction((parsed, cancellation) =>
        {
            var folder = parsed.GetValue(data) ?? SettingsReader.DataFolder(environment);
            var settings = new Dictionary<string, string>();
            if (parsed.GetValue(urls) is { } given)
                settings["urls"] = given;
            return run(new NodeArguments(folder, settings, parsed.GetValue(newKey))
            {
                IsSample = parsed.GetResult(sample) is not null, IsFederation = parsed.GetResult(federation) is not null, FromNew = parsed.GetValue(sample) == Again || parsed.GetValue(federation) == Again,
            }, cancellation);
        });

        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                await Console.Error.WriteLineAsync($"cordon: {error.Message}");
            return ExitCode.BadUsage;
        }

        // The host itself listens for the signals that end a process, and takes the time it needs to close the journal.
        return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }
}
