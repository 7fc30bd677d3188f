namespace Cordon.Engines.Spectra.Files.Xml;

/// <summary>An element with what matters of it: names without prefixes, its text, and long lists of numbers already as numbers.</summary>
internal sealed class XmlPart(string name, XmlPart? parent, int line)
{
    private List<(string Name, string Value)>? _attributes;
    private List<XmlPart>? _children;

    public string Name => name;

    public int Line => line;

    public XmlPart? Parent => parent;

    /// <summary>Its text; null where it has none.</summary>
    public string? Words { get; set; }

    /// <summary>The counts of a list of channels, checked and with zeros put back; null where they could not be read.</summary>
    public double[]? Counts { get; set; }

    /// <summary>Whether it is an element without anything in it.</summary>
    public bool IsBare { get; set; }

    public IReadOnlyList<XmlPart> Children => _children ?? (IReadOnlyList<XmlPart>)[];

    /// <summary>Where it stands, as names from its second ancestor on: enough to find it beside the line.</summary>
    public string Path => parent is null ? name : parent.Name is "RadInstrumentData" or "N42InstrumentData" or "ResultData" ? name : $"{parent.Path}/{name}";

    public void Add(XmlPart child) => (_children ??= []).Add(child);

    public void Attribute(string attribute, string value) => (_attributes ??= []).Add((attribute, value));

    /// <summary>The value of an attribute by its name without prefix, whatever its case; null where it is missing or blank.</summary>
    public string? Attribute(string attribute)
    {
        if (_attributes is null)
            return null;
        foreach (var (named, value) in _attributes)
        {
            if (named.Equals(attribute, StringComparison.OrdinalIgnoreCase))
                return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        return null;
    }

    /// <summary>Ids in an attribute, parted by blanks.</summary>
    public string[] Ids(string attribute) => Attribute(attribute)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    public XmlPart? Child(string child)
    {
        foreach (var candidate in Children)
        {
            if (candidate.Name == child)
                return candidate;
        }

        return null;
    }

    /// <summary>The text of a child.</summary>
    public string? Text(string child) => Child(child)?.Words;

    public IEnumerable<XmlPart> All(string child) => Children.Where(c => c.Name == child);

    /// <summary>All below it with a name, in the order of the document; what lies inside such a one is not looked at.</summary>
    public List<XmlPart> Below(string wanted)
    {
        var found = new List<XmlPart>();
        Collect(wanted, found);
        return found;
    }

    private void Collect(string wanted, List<XmlPart> found)
    {
        if (_children is null)
            return;
        foreach (var child in _children)
        {
            if (child.Name == wanted)
                found.Add(child);
            else
                child.Collect(wanted, found);
        }
    }
}
