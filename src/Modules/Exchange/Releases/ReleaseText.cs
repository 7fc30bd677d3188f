using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>The words of a release, both when they are written here and when a partner's come in.</summary>
internal static class ReleaseText
{
    public const int LongestGateway = 400;
    public const int LongestName = 120;
    public const int LongestValue = 1000;
    public const int MostFields = 40;

    /// <exception cref="FaultException"><c>exchange.text</c>, <c>exchange.text.needed</c>, <c>exchange.fields</c></exception>
    public static void Checked(string title, string tearline, IReadOnlyList<ReleaseField> fields, string gateway)
    {
        ExchangeWords.Line(title, "title");
        ExchangeWords.Needed(tearline, "tearline");
        ExchangeWords.Line(gateway, "gateway", LongestGateway);
        if (fields.Count > MostFields)
            throw new FaultException(Fault.Of("exchange.fields", "fields", ("most", MostFields)));
        foreach (var field in fields)
        {
            ExchangeWords.Line(field.Name, "fields", LongestName);
            ExchangeWords.Needed(field.Value, "fields", LongestValue);
        }
    }

    /// <summary>Facts as a form has them, one a line: <c>name: value</c>.</summary>
    /// <exception cref="FaultException"><c>exchange.fields</c>, <c>exchange.field</c></exception>
    public static IReadOnlyList<ReleaseField> Fields(string? text)
    {
        var lines = ExchangeWords.Said(text, "fields", MostFields * LongestValue).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } value] ? new ReleaseField(name, value) : throw new FaultException(Fault.Of("exchange.field", "fields", ("line", l))))];
    }

    public static string Written(IEnumerable<ReleaseField> fields) => string.Join('\n', fields.Select(f => $"{f.Name}: {f.Value.ReplaceLineEndings(" ")}"));

    /// <summary>Nobody who works with this node is named in what leaves.</summary>
    /// <param name="title">Of the release.</param>
    /// <param name="tearline">Of the release.</param>
    /// <param name="fields">Of the release.</param>
    /// <param name="files">Names of its files.</param>
    /// <param name="names">How those who work here are called.</param>
    /// <exception cref="FaultException"><c>exchange.release.names</c></exception>
    public static void NamesNobodyOfThisNode(string title, string tearline, IReadOnlyList<ReleaseField> fields, IEnumerable<string> files, IEnumerable<string> names)
    {
        var texts = fields.SelectMany(f => new[] { f.Name, f.Value }).Prepend(tearline).Prepend(title).Concat(files).ToList();
        // A name of one short word would be found in half of all sentences.
        if (names.FirstOrDefault(n => n.Length >= 4 && texts.Any(t => t.Contains(n, StringComparison.OrdinalIgnoreCase))) is { } named)
            throw new FaultException(Fault.Of("exchange.release.names", "tearline", ("name", named)));
    }
}
