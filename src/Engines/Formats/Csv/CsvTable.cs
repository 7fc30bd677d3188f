using System.Globalization;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Csv;

/// <summary>A CSV whose first row names its columns, read row by row. Names are compared without case, blanks, hyphens and underscores.</summary>
public sealed class CsvTable : IDisposable
{
    private readonly CsvReader _csv;
    private readonly InputFile _file;
    private readonly InputLimits _limits;
    private readonly Dictionary<string, int> _columns;
    private readonly int _width;

    private CsvTable(CsvReader csv, InputFile file, InputLimits limits, Dictionary<string, int> columns, int width) => (_csv, _file, _limits, _columns, _width) = (csv, file, limits, columns, width);

    /// <summary>Opens a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">Bounds of it.</param>
    /// <param name="needed">Columns it must have.</param>
    /// <exception cref="FaultException"><c>csv.header</c>, <c>csv.column</c></exception>
    public static CsvTable Open(InputFile file, InputLimits limits, params IReadOnlyList<string> needed)
    {
        var csv = new CsvReader(InputBytes.Open(file, limits), limits);
        try
        {
            if (!csv.Read() || csv.Problem is not null)
                throw new FaultException(Fault.Of("csv.header", file.Name, ("needed", string.Join(", ", needed))));
            var columns = Enumerable.Range(0, csv.Count).GroupBy(i => Folded(csv.Text(i))).ToDictionary(g => g.Key, g => g.First());
            if (needed.FirstOrDefault(n => !columns.ContainsKey(Folded(n))) is { } missing)
                throw new FaultException(Fault.Of("csv.column", file.Name, ("column", missing), ("needed", string.Join(", ", needed))));
            return new CsvTable(csv, file, limits, columns, csv.Count);
        }
        catch
        {
            csv.Dispose();
            throw;
        }
    }

    /// <summary>Reads every row; one that is refused stops no other.</summary>
    /// <param name="read">From a row to what it says; what it throws as a fault refuses the row.</param>
    /// <param name="rejected">Told what is wrong with a row.</param>
    public IReadOnlyList<T> Rows<T>(Func<CsvRow, T> read, Action<Fault> rejected)
    {
        var rows = new List<T>();
        while (_csv.Read())
        {
            var place = $"{_file.Name} line {_csv.Line}";
            try
            {
                if (_csv.Problem is { } problem)
                    throw new FaultException(Fault.Of(problem, place, ("most", _limits.MaxRowBytes)));
                if (_csv.Count != _width)
                    throw new FaultException(Fault.Of("csv.columns", place, ("found", _csv.Count), ("expected", _width)));
                rows.Add(read(new CsvRow(place, name => _columns.TryGetValue(Folded(name), out var at) ? _csv.Text(at).Trim() : "")));
            }
            catch (FaultException refused)
            {
                rejected(refused.Fault);
            }
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static string Folded(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>A row of a table, while it is read.</summary>
/// <param name="Place">Where it stands: file and line.</param>
/// <param name="Text">What stands in a column, without blanks around it; empty where there is no such column.</param>
public sealed record CsvRow(string Place, Func<string, string> Text)
{
    /// <summary>A text that must be there.</summary>
    /// <exception cref="FaultException">the fault with that code</exception>
    public string Needed(string column, string code) => Text(column) is { Length: > 0 } text ? text : throw new FaultException(new Fault(code, Place));

    /// <summary>A day such as 2026-03-01; null when the cell is empty.</summary>
    /// <exception cref="FaultException"><c>declaration.cell.moment</c></exception>
    public DateOnly? Day(string column) => Text(column) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FaultException(Fault.Of("declaration.cell.moment", Place, ("field", column), ("text", text)));

    /// <summary>A country as ISO 3166-1 alpha-2, lower case; null when the cell is empty.</summary>
    /// <exception cref="FaultException"><c>declaration.cell.country</c></exception>
    public string? Country(string column) => Text(column) is not { Length: > 0 } text ? null
        : Countries.CodeOf(text) ?? throw new FaultException(Fault.Of("declaration.cell.country", Place, ("field", column), ("text", text)));

    /// <summary>A number above zero, with a full stop where it has decimals.</summary>
    /// <exception cref="FaultException">the fault with that code, which names the text</exception>
    public decimal Positive(string column, string code) =>
        decimal.TryParse(Text(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FaultException(Fault.Of(code, Place, ("text", Text(column))));

    /// <summary>One of the words of an enumeration, in whatever case.</summary>
    /// <exception cref="FaultException"><c>declaration.cell.choice</c></exception>
    public T Choice<T>(string column)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return names.Contains(Text(column), StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(Text(column), ignoreCase: true) : throw NoChoice(column, names.Select(n => n.ToLowerInvariant()));
    }

    /// <summary>That a cell holds none of the words it may.</summary>
    public FaultException NoChoice(string column, IEnumerable<string> known) => new(Fault.Of("declaration.cell.choice", Place, ("field", column), ("text", Text(column)), ("known", string.Join(", ", known))));

    /// <summary>Several values of a cell, parted by <c>|</c>.</summary>
    public IReadOnlyList<string> Several(string column) => Text(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
