using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files.N42;

/// <summary>
/// What our own writer must say and the standard has no element for stands in remarks, <c>cordon:key=value</c>, so that the
/// file obeys the schema, other programs show it, and reading it back loses nothing.
/// </summary>
internal sealed class OwnRemarks
{
    private const string Prefix = "cordon:";

    private readonly Dictionary<string, string> _own = [];

    public OwnRemarks(XmlPart part)
    {
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var remark in part.All("Remark"))
        {
            var words = remark.Words;
            if (words is null)
                continue;
            var equals = words.IndexOf('=');
            if (words.StartsWith(Prefix, StringComparison.Ordinal) && equals > 0)
                _own[words[Prefix.Length..equals]] = words[(equals + 1)..];
            else
                others.Add(words);
        }

        Others = others.ToImmutable();
    }

    /// <summary>The remarks that are not ours.</summary>
    public ImmutableArray<string> Others { get; }

    public string? this[string key] => _own.GetValueOrDefault(key);

    /// <summary>What the file says, unless our remark says that it is a placeholder, or gives the original.</summary>
    public string? Original(string key, string? written) => Lacks(key) ? null : this[key] ?? written;

    /// <summary>Whether a value that the schema demands is not known.</summary>
    public bool Lacks(string key) => this["none-" + key] is not null;

    public static string Of(string key, string value) => $"{Prefix}{key}={value}";

    public static string Lacking(string key) => $"{Prefix}none-{key}=the value written here is a placeholder";
}
