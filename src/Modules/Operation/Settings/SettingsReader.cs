using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Modules.Operation.Settings;

/// <summary>
/// Reads settings from <c>cordon.json</c> beside the data folder, then <c>CORDON_NODE_…</c> of the environment (two underscores go one level down), then the command line; the later wins.
/// A name that nobody knows stops the start, since a misspelt setting that is passed over is a setting that is not in force.
/// </summary>
public static class SettingsReader
{
    public const string FileName = "cordon.json";
    internal const string Prefix = "CORDON_NODE_";
    internal const string Level = "__";
    private const string DataVariable = Prefix + "DATA";
    private const string DefaultData = "var";
    private const string ClientSecret = "directory.clientSecret";

    /// <summary>Variables and the command line have no numbers, only texts.</summary>
    private static readonly JsonSerializerOptions Options = new(StrictJson.Options) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    /// <summary>The data folder when none was given: that of the environment, or <c>var</c>.</summary>
    public static string DataFolder(IDictionary environment) => (string?)environment[DataVariable] ?? DefaultData;

    /// <summary>The settings of the node with that data folder.</summary>
    /// <param name="dataFolder">where the node keeps its data; need not exist</param>
    /// <param name="environment">variables</param>
    /// <param name="commandLine">settings given there, by name</param>
    /// <exception cref="FaultException"><c>config.malformed</c>, <c>config.unknown</c>, <c>config.invalid</c>, <c>config.secret</c></exception>
    public static NodeSettings Read(string dataFolder, IDictionary environment, IReadOnlyDictionary<string, string>? commandLine = null) => ReadInForce(dataFolder, environment, commandLine).Settings;

    /// <summary>The same, with where each was made.</summary>
    public static SettingsInForce ReadInForce(string dataFolder, IDictionary environment, IReadOnlyDictionary<string, string>? commandLine = null)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dataFolder))!, FileName);
        var settings = File.Exists(file) ? ReadFile(file) : [];
        RefuseUnknown(settings, "", file);
        var sources = SettingNames.All.Where(n => IsIn(settings, n)).ToDictionary(n => n, _ => SettingSource.File, StringComparer.Ordinal);
        foreach (var (name, value) in OfEnvironment(environment))
        {
            Put(settings, name, value);
            sources[name] = SettingSource.Environment;
        }

        foreach (var (name, value) in commandLine ?? new Dictionary<string, string>())
        {
            Put(settings, name, JsonValue.Create(value));
            sources[name] = SettingSource.CommandLine;
        }

        // Files are copied and command lines seen by whoever may list processes.
        if (sources.TryGetValue(ClientSecret, out var source) && source != SettingSource.Environment)
            throw new FaultException(new Fault("config.secret", ClientSecret));
        try
        {
            return new SettingsInForce(settings.Deserialize<NodeSettings>(Options)!, sources);
        }
        catch (JsonException unfit)
        {
            var name = (unfit.Path ?? "").TrimStart('$', '.').Split('[')[0];
            throw new FaultException(Fault.Of("config.invalid", name, ("form", SettingNames.Form(name))), unfit);
        }
    }

    private static JsonObject ReadFile(string file)
    {
        try
        {
            return JsonNode.Parse(CanonicalJson.Of(File.ReadAllBytes(file))) as JsonObject
                ?? throw new FaultException(Fault.Of("config.malformed", file, ("problem", "it is another JSON value")));
        }
        catch (FaultException malformed) when (malformed.Fault.Code.StartsWith("json.", StringComparison.Ordinal))
        {
            throw new FaultException(Fault.Of("config.malformed", file, ("problem", malformed.Fault.ToString())), malformed);
        }
    }

    private static void RefuseUnknown(JsonObject settings, string prefix, string file)
    {
        foreach (var (member, value) in settings)
        {
            var name = prefix + member;
            if (value is JsonObject section && SettingNames.IsSection(name))
                RefuseUnknown(section, name + ".", file);
            else if (!SettingNames.IsSetting(name) && !SettingNames.IsSection(name))
                throw Unknown(name, file);
        }
    }

    /// <summary>Settings of the environment by their exact names; the members of a list are put in the order of their numbers.</summary>
    private static IEnumerable<(string Name, JsonNode Value)> OfEnvironment(IDictionary environment)
    {
        var lists = new SortedDictionary<string, SortedDictionary<int, string>>(StringComparer.Ordinal);
        foreach (var variable in environment.Keys.Cast<string>().Where(k => k.StartsWith(Prefix, StringComparison.Ordinal) && k != DataVariable))
        {
            var value = (string)environment[variable]!;
            var words = variable[Prefix.Length..].Split(Level);
            if (SettingNames.Find(string.Join('.', words)) is { } name && !SettingNames.IsList(name))
                yield return (name, JsonValue.Create(value));
            else if (int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && SettingNames.Find(string.Join('.', words[..^1])) is { } list && SettingNames.IsList(list))
                (lists.TryGetValue(list, out var members) ? members : lists[list] = [])[number] = value;
            else
                throw Unknown(variable, "environment");
        }

        foreach (var (name, members) in lists)
            yield return (name, new JsonArray([.. members.Values.Select(v => JsonValue.Create(v))]));
    }

    private static bool IsIn(JsonObject settings, string name)
    {
        JsonNode? found = settings;
        foreach (var step in name.Split('.'))
            found = (found as JsonObject)?[step];
        return found is not null;
    }

    private static void Put(JsonObject settings, string name, JsonNode value)
    {
        var steps = name.Split('.');
        foreach (var step in steps[..^1])
            settings = (JsonObject)(settings[step] as JsonObject ?? (settings[step] = new JsonObject()))!;
        settings[steps[^1]] = value;
    }

    private static FaultException Unknown(string name, string source) =>
        new(Fault.Of("config.unknown", source, ("setting", name), ("known", string.Join(", ", SettingNames.All))));
}
