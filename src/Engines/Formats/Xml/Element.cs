namespace Cordon.Engines.Formats.Xml;

/// <summary>An XML element held whole: name without namespace, attributes, text of its own, and children. Small by construction, see <see cref="ElementReader"/>.</summary>
internal sealed class Element(string name, long line)
{
    private List<(string Name, string Value)>? attributes;
    private List<Element>? children;

    public string Name { get; } = name;

    public long Line { get; } = line;

    public string Text { get; set; } = "";

    public IReadOnlyList<Element> Children => children ?? (IReadOnlyList<Element>)[];

    public void Add(string attribute, string value) => (attributes ??= []).Add((attribute, value));

    public void Add(Element child) => (children ??= []).Add(child);

    /// <summary>An attribute's value, or an empty string.</summary>
    public string Attribute(string name)
    {
        foreach (var attribute in attributes ?? [])
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return "";
    }

    /// <summary>The text of the first child of that name, or an empty string.</summary>
    public string TextOf(string child)
    {
        foreach (var candidate in Children)
        {
            if (candidate.Name == child)
                return candidate.Text;
        }

        return "";
    }

    public IEnumerable<Element> All(string child) => Children.Where(c => c.Name == child);
}
