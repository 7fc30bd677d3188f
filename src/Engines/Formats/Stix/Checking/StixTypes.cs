using System.Collections.Frozen;
using System.Reflection;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>The types and vocabularies of STIX 2.1, read from the tables beside this file.</summary>
internal static class StixTypes
{
    private static readonly ILookup<string, (string Sort, StixProperty Property)> Rows = Lines("types").ToLookup(c => c[0], c => (c[1], new StixProperty(c[2], c[3] == "yes", c[4], c[5].Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static readonly FrozenDictionary<string, StixType> ByName = Rows.Where(r => r.Key[0] != '*').ToFrozenDictionary(r => r.Key, Typed, StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string, string), (bool Closed, FrozenSet<string> Words)> Vocabularies =
        Lines("vocabularies").ToFrozenDictionary(c => (c[0], c[1]), c => (c[2] == "yes", c[3].Split(' ').ToFrozenSet(StringComparer.Ordinal)));

    /// <summary>All there are.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>A type of the standard; null for another.</summary>
    public static StixType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What all of a sort share.</summary>
    public static StixType Shared(string sort) => new(sort, Rows[$"* {sort}"].ToFrozenDictionary(p => p.Property.Name, p => p.Property, StringComparer.Ordinal));

    /// <summary>The properties of a part of an object.</summary>
    public static IReadOnlyDictionary<string, StixProperty>? Part(string form) => Rows[$"* {form}"].Select(p => p.Property).ToDictionary(p => p.Name) is { Count: > 0 } part ? part : null;

    /// <summary>The vocabulary of a property; null when it has none.</summary>
    public static (bool Closed, FrozenSet<string> Words)? Vocabulary(string type, string property) => Vocabularies.TryGetValue((type, property), out var found) ? found : null;

    private static StixType Typed(IGrouping<string, (string Sort, StixProperty Property)> rows)
    {
        var sort = rows.First().Sort;
        return new StixType(sort, rows.Concat(Rows[$"* {sort}"]).Select(r => r.Property).ToFrozenDictionary(p => p.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Lines(string table)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"stix.{table}.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'))];
    }
}
