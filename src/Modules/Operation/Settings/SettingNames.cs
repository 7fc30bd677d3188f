using System.Reflection;

namespace Cordon.Modules.Operation.Settings;

/// <summary>The names of all settings, read off the record that holds them: <c>log.origin</c>.</summary>
public static class SettingNames
{
    private static readonly Dictionary<string, Type> Settings = Collect(typeof(NodeSettings), "").ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, sorted.</summary>
    public static IEnumerable<string> All => Settings.Keys.Order(StringComparer.Ordinal);

    /// <summary>What opens something: it is shown to nobody. A connection string may hold a password.</summary>
    private static readonly string[] Secret = ["directory.clientSecret", "postgres"];

    public static bool IsSecret(string name) => Secret.Contains(name, StringComparer.Ordinal);

    /// <summary>The variable of the environment by which a setting is set; members of a list have their number behind it.</summary>
    public static string VariableOf(string name) => $"{SettingsReader.Prefix}{name.Replace(".", SettingsReader.Level, StringComparison.Ordinal).ToUpperInvariant()}{(IsList(name) ? $"{SettingsReader.Level}0" : "")}";

    /// <summary>The value of a setting.</summary>
    internal static object? ValueOf(string name, NodeSettings settings) =>
        name.Split('.').Aggregate((object?)settings, (section, step) => section?.GetType().GetProperty(char.ToUpperInvariant(step[0]) + step[1..])!.GetValue(section));

    /// <summary>The exact spelling of a name that may be in other letters; null when there is no such setting.</summary>
    internal static string? Find(string name) => Settings.Keys.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static bool IsSetting(string name) => Settings.Keys.Contains(name, StringComparer.Ordinal);

    internal static bool IsSection(string name) => Settings.Keys.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal));

    internal static bool IsList(string name) => Settings[name] == typeof(IReadOnlyList<string>);

    /// <summary>How a value of the setting is written.</summary>
    internal static string Form(string name) => Settings.GetValueOrDefault(name) switch
    {
        var type when type == typeof(TimeSpan) => "a duration such as 00:00:02",
        var type when type == typeof(IReadOnlyList<string>) => "a list of texts",
        var type when type == typeof(string) => "a text",
        _ => "an object with settings",
    };

    private static IEnumerable<KeyValuePair<string, Type>> Collect(Type record, string prefix) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).SelectMany(property =>
        {
            var name = prefix + char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            return property.PropertyType.Namespace == record.Namespace ? Collect(property.PropertyType, name + ".") : [KeyValuePair.Create(name, property.PropertyType)];
        });
}
