using System.CommandLine;
using System.CommandLine.Parsing;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Log;

/// <summary>Where a log is read from: <c>--dir DIR</c> or <c>--url URL</c>; without either, the log of the node in this folder.</summary>
internal sealed class LogPlace
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps];

    private readonly Option<string> _dir = new("--dir") { Description = "folder of the log (default the one of the node in this folder, var/log)", HelpName = "DIR" };
    private readonly Option<string> _url = new("--url") { Description = "address of the log, the one below which 'checkpoint' is served", HelpName = "URL" };

    public void AddTo(Command command)
    {
        command.Options.Add(_dir);
        command.Options.Add(_url);
        command.Validators.Add(Validate);
    }

    /// <summary>The log's files; the store when it is a folder, whose files can be listed.</summary>
    public (ITileSource Source, FileTileStore? Folder) Open(ParseResult parsed)
    {
        if (parsed.GetValue(_url) is { } url)
            return (new HttpTileSource(new Uri(url)), null);
        var folder = parsed.GetValue(_dir) ?? LogInForce(NodeModules.DefaultDataFolder());
        if (!Directory.Exists(folder))
            throw new FaultException(new Fault("file.missing", folder));
        var store = new FileTileStore(folder);
        return (store, store);
    }

    /// <summary>The log's checkpoint, not yet verified.</summary>
    public static async Task<SignedCheckpoint> CheckpointAsync(ITileSource source, CancellationToken cancellation) =>
        await source.ReadAsync(CheckpointPublisher.Path, cancellation) is { } bytes
            ? SignedCheckpoint.Parse(bytes.Span)
            : throw new FaultException(new Fault("log.checkpoint.missing", CheckpointPublisher.Path));

    /// <summary>A journal that went on after a loss has more than one; the last is the one it writes.</summary>
    private static string LogInForce(string data) =>
        Enumerable.Range(2, 98).Reverse().Select(number => Path.Combine(data, $"log-{number}")).FirstOrDefault(Directory.Exists) ?? Path.Combine(data, "log");

    private void Validate(CommandResult result)
    {
        if (result.GetResult(_dir) is not null && result.GetResult(_url) is not null)
            result.AddError("give --dir or --url, not both");
        if (result.GetValue(_url) is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme)))
            result.AddError($"--url takes an http or https address, not '{url}'");
    }
}
