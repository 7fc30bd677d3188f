using System.Xml;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>Ids as XML demands them: names without colon and blank, each once in the document. An id of the model is kept where it is one.</summary>
internal sealed class WrittenIds
{
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The id for one of the model, or one like it.</summary>
    public string For(string id, string kind) => IsName(id) && _taken.Add(id) ? id : Fresh(kind);

    /// <summary>A new id.</summary>
    public string Fresh(string kind)
    {
        string made;
        do
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            made = $"{kind}-{_counts[kind]}";
        }
        while (!_taken.Add(made));
        return made;
    }

    private static bool IsName(string id) => id.Length is > 0 and <= 200 && XmlConvert.IsStartNCNameChar(id[0]) && id.All(XmlConvert.IsNCNameChar);
}
