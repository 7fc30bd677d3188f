using System.Reflection;

namespace Cordon.Node.Configuration;

/// <summary>The keys that a settings type has, read off its properties.</summary>
internal sealed class KnownKeys
{
    private const string Ours = "Cordon.";

    private readonly HashSet<string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sections = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All keys that take a value, as a person writes them.</summary>
    public IEnumerable<string> Names => _values.Concat(_lists).Order(StringComparer.Ordinal);

    public static KnownKeys Of(Type settings)
    {
        var known = new KnownKeys();
        known.Collect(settings, "");
        return known;
    }

    public bool Contains(string key, bool isValue)
    {
        if (!isValue)
            return _sections.Contains(key) || _lists.Contains(key) || _values.Contains(key);
        var last = key.LastIndexOf(':');
        // An empty list or section of a JSON file arrives as a key with an empty value.
        return _values.Contains(key) || _lists.Contains(key) || (last > 0 && int.TryParse(key[(last + 1)..], out _) && _lists.Contains(key[..last]));
    }

    private void Collect(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var key = prefix + char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            if (property.PropertyType.Namespace?.StartsWith(Ours, StringComparison.Ordinal) == true)
            {
                _sections.Add(key);
                Collect(property.PropertyType, key + ":");
            }
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                _lists.Add(key);
            }
            else
            {
                _values.Add(key);
            }
        }
    }
}
