using System.Globalization;

namespace Cordon.Modules.Operation.Settings;

/// <summary>Where a setting that is in force was made.</summary>
public enum SettingSource
{
    /// <summary>Nowhere: it is what the node does unless told otherwise.</summary>
    Default,

    /// <summary><c>cordon.json</c>.</summary>
    File,

    /// <summary>A variable of the environment.</summary>
    Environment,

    /// <summary>The command line, or whoever started the node in its place.</summary>
    CommandLine,
}

/// <summary>One setting as it is in force.</summary>
/// <param name="Name"><c>log.origin</c>.</param>
/// <param name="Values">How they would be written; empty when nothing is set, and for what is secret.</param>
/// <param name="IsSecret">Whether nobody is shown more than that it is set.</param>
/// <param name="IsSet">Whether it has a value.</param>
/// <param name="Source">Where it was made.</param>
public sealed record SettingLine(string Name, IReadOnlyList<string> Values, bool IsSecret, bool IsSet, SettingSource Source)
{
    /// <summary>The variable of the environment by which it is set.</summary>
    public string Variable => SettingNames.VariableOf(Name);
}

/// <summary>The settings of a running node, and where each was made.</summary>
/// <param name="Settings">What holds.</param>
/// <param name="Sources">By name; what is not among them is the default.</param>
public sealed record SettingsInForce(NodeSettings Settings, IReadOnlyDictionary<string, SettingSource> Sources)
{
    /// <summary>Settings that came by no file and no variable: whatever differs from the default was set by whoever started the node.</summary>
    public static SettingsInForce Of(NodeSettings settings)
    {
        var usual = new NodeSettings();
        return new(settings, SettingNames.All.Where(n => !Written(n, settings).SequenceEqual(Written(n, usual))).ToDictionary(n => n, _ => SettingSource.CommandLine));
    }

    /// <summary>All settings, by name. Nothing secret is in them.</summary>
    public IReadOnlyList<SettingLine> Lines =>
    [
        .. SettingNames.All.Select(name =>
        {
            var (values, secret) = (Written(name, Settings), SettingNames.IsSecret(name));
            return new SettingLine(name, secret ? [] : values, secret, values.Count > 0, Sources.GetValueOrDefault(name));
        }),
    ];

    private static IReadOnlyList<string> Written(string name, NodeSettings settings) => SettingNames.ValueOf(name, settings) switch
    {
        null => [],
        IReadOnlyList<string> list => list,
        TimeSpan span => [span.ToString("c", CultureInfo.InvariantCulture)],
        var value => [Convert.ToString(value, CultureInfo.InvariantCulture)!],
    };
}
