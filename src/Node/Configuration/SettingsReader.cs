using System.Collections;
using Cordon.Kernel.Faults;

namespace Cordon.Node.Configuration;

/// <summary>
/// Reads settings from <c>cordon.json</c> beside the data folder, then <c>CORDON_NODE_…</c> of the environment (two underscores go one level down), then the command line; the later wins.
/// A key that nobody knows stops the start, since a misspelt setting that is passed over is a setting that is not in force.
/// </summary>
internal static class SettingsReader
{
    public const string FileName = "cordon.json";
    public const string EnvironmentPrefix = "CORDON_NODE_";

    /// <exception cref="FaultException"><c>config.malformed</c>, <c>config.unknown</c>, <c>config.invalid</c></exception>
    public static NodeSettings Read(string dataFolder, IDictionary environment, IReadOnlyDictionary<string, string?> commandLine)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dataFolder))!, FileName);
        var sources = new[] { FromFile(file), FromEnvironment(environment), new SettingsSource("command line", new ConfigurationBuilder().AddInMemoryCollection(commandLine).Build()) };
        var known = KnownKeys.Of(typeof(NodeSettings));
        foreach (var source in sources)
            source.RefuseUnknown(known);

        var merged = new ConfigurationBuilder();
        foreach (var source in sources)
            merged.AddConfiguration(source.Values);
        try
        {
            return merged.Build().Get<NodeSettings>(options => options.BindNonPublicProperties = false) ?? new NodeSettings();
        }
        catch (InvalidOperationException unfit)
        {
            throw new FaultException(Fault.Of("config.invalid", "", ("problem", unfit.InnerException?.Message ?? unfit.Message)), unfit);
        }
    }

    private static SettingsSource FromFile(string file)
    {
        try
        {
            return new SettingsSource(file, new ConfigurationBuilder().AddJsonFile(file, optional: true, reloadOnChange: false).Build());
        }
        catch (Exception malformed) when (malformed is InvalidDataException or FormatException)
        {
            throw new FaultException(Fault.Of("config.malformed", file, ("problem", (malformed.InnerException ?? malformed).Message)), malformed);
        }
    }

    private static SettingsSource FromEnvironment(IDictionary environment)
    {
        var values = environment.Keys.Cast<string>().Where(k => k.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) && k != NodeArguments.DataVariable)
            .ToDictionary(k => k[EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal), k => (string?)environment[k]);
        return new SettingsSource("environment", new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}

/// <summary>Settings of one origin, to name it when something is wrong.</summary>
internal sealed record SettingsSource(string Name, IConfiguration Values)
{
    public void RefuseUnknown(KnownKeys known)
    {
        foreach (var (key, value) in Values.AsEnumerable())
        {
            if (!known.Contains(key, isValue: value is not null))
                throw new FaultException(Fault.Of("config.unknown", $"{Name}, {key}", ("key", key), ("known", string.Join(", ", known.Names))));
        }
    }
}
