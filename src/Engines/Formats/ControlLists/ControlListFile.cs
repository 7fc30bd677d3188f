using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.ControlLists;

/// <summary>
/// An edition of a control list, read from a CSV with the columns <c>code</c> and <c>text</c>, in the order of the list. A paragraph is under the longest code that its own begins with:
/// <c>2B201.a.1</c> under <c>2B201.a</c>, or under <c>2B201</c> where the list has no such paragraph; the column <c>parent</c> names another.
/// </summary>
public sealed class ControlListFile
{
    private const int LongestCode = 60;

    private readonly Dictionary<string, ControlListItem> _byCode;

    private ControlListFile(IReadOnlyList<ControlListItem> items, IReadOnlyList<Fault> rejected) =>
        (Items, Rejected, _byCode) = (items, rejected, items.ToDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>All items in the order of the file.</summary>
    public IReadOnlyList<ControlListItem> Items { get; }

    /// <summary>Rows that were left out, each with its place and reason.</summary>
    public IReadOnlyList<Fault> Rejected { get; }

    /// <summary>The item with a code; null where the list has none.</summary>
    public ControlListItem? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>An item and all that stands above it, from the top.</summary>
    public IReadOnlyList<ControlListItem> PathTo(ControlListItem item)
    {
        var path = new List<ControlListItem> { item };
        while (path[^1].Parent is { } parent)
            path.Add(_byCode[parent]);
        path.Reverse();
        return path;
    }

    /// <summary>Reads an edition.</summary>
    /// <exception cref="FaultException"><c>csv.header</c>, <c>csv.column</c>; single bad rows are in <see cref="Rejected"/></exception>
    public static ControlListFile Read(InputFile file, InputLimits? limits = null)
    {
        using var table = CsvTable.Open(file, limits ?? InputLimits.Default, "code", "text");
        var (rejected, seen) = (new List<Fault>(), new Dictionary<string, ControlListItem>(StringComparer.OrdinalIgnoreCase));
        var items = table.Rows(row => Item(row, seen), rejected.Add);
        return new ControlListFile(items, rejected);
    }

    private static ControlListItem Item(CsvRow row, Dictionary<string, ControlListItem> seen)
    {
        var code = row.Needed("code", "controls.code").TrimEnd('.');
        if (code.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || code.Length is 0 or > LongestCode)
            throw new FaultException(Fault.Of("controls.code.signs", row.Place, ("text", code), ("most", LongestCode)));
        if (seen.ContainsKey(code))
            throw new FaultException(Fault.Of("controls.code.twice", row.Place, ("code", code)));
        var text = row.Needed("text", "controls.text");
        var parent = row.Text("parent") is { Length: > 0 } named
            ? seen.GetValueOrDefault(named.TrimEnd('.')) ?? throw new FaultException(Fault.Of("controls.parent", row.Place, ("code", code), ("parent", named)))
            : Above(code, seen);
        var item = new ControlListItem(code, text, parent?.Code, parent is null ? 0 : parent.Depth + 1);
        seen.Add(code, item);
        return item;
    }

    private static ControlListItem? Above(string code, Dictionary<string, ControlListItem> seen)
    {
        for (var end = code.LastIndexOf('.'); end > 0; end = code.LastIndexOf('.', end - 1))
        {
            if (seen.TryGetValue(code[..end], out var above))
                return above;
        }

        return null;
    }
}
