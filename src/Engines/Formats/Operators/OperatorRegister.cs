using System.Globalization;
using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Operators;

/// <summary>
/// A register of operators: which number stands for whom. Declarations mostly name exporters and importers by a number alone, and a party that is not resolved cannot be assessed.
/// Read from a CSV with the columns <c>number</c>, <c>name</c>, and if there are any <c>address</c>, <c>country</c>, <c>valid_from</c>, <c>valid_to</c> (days, both included).
/// </summary>
public sealed class OperatorRegister
{
    private static readonly string[] Needed = ["number", "name"];

    private readonly ILookup<string, OperatorEntry> _byNumber;

    private OperatorRegister(IReadOnlyList<OperatorEntry> entries, IReadOnlyList<Fault> rejected) =>
        (_byNumber, Count, Rejected) = (entries.ToLookup(e => e.Number, StringComparer.Ordinal), entries.Count, rejected);

    /// <summary>A register without anybody.</summary>
    public static OperatorRegister Empty { get; } = new([], []);

    /// <summary>How many entries it holds.</summary>
    public int Count { get; }

    /// <summary>Rows that were left out, each with its place and reason.</summary>
    public IReadOnlyList<Fault> Rejected { get; }

    /// <summary>A number as it is compared: upper case, without blanks, hyphens and dots.</summary>
    public static string Folded(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Who the number stood for on a day; null when the register does not say.</summary>
    /// <param name="number">As written anywhere.</param>
    /// <param name="day">The day the declaration speaks of; null for whoever holds it last.</param>
    public OperatorEntry? Find(string number, DateOnly? day = null)
    {
        var known = _byNumber[Folded(number)];
        return day is { } on ? known.FirstOrDefault(e => e.HoldsOn(on)) : known.MaxBy(e => e.Until ?? DateOnly.MaxValue);
    }

    /// <summary>Everybody the number ever stood for, the earliest first.</summary>
    public IReadOnlyList<OperatorEntry> HistoryOf(string number) => [.. _byNumber[Folded(number)].OrderBy(e => e.From ?? DateOnly.MinValue)];

    /// <summary>Reads a register.</summary>
    /// <exception cref="FaultException"><c>declarations.header</c>, <c>operators.column</c>; single bad rows are in <see cref="Rejected"/></exception>
    public static OperatorRegister Read(InputFile file, InputLimits? limits = null)
    {
        limits ??= InputLimits.Default;
        using var csv = new CsvReader(InputBytes.Open(file, limits), limits);
        if (!csv.Read() || csv.Problem is not null)
            throw new FaultException(new Fault("declarations.header", file.Name));
        var columns = Enumerable.Range(0, csv.Count).GroupBy(i => string.Concat(csv.Text(i).Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First());
        if (Needed.FirstOrDefault(n => !columns.ContainsKey(n)) is { } missing)
            throw new FaultException(Fault.Of("operators.column", file.Name, ("column", missing)));
        var width = csv.Count;
        var (entries, rejected) = (new List<OperatorEntry>(), new List<Fault>());
        while (csv.Read())
        {
            var place = $"{file.Name} line {csv.Line}";
            try
            {
                if (csv.Problem is { } problem)
                    throw new FaultException(Fault.Of(problem, place, ("most", limits.MaxRowBytes)));
                if (csv.Count != width)
                    throw new FaultException(Fault.Of("csv.columns", place, ("found", csv.Count), ("expected", width)));
                entries.Add(Entry(csv, columns, place));
            }
            catch (FaultException refused)
            {
                rejected.Add(refused.Fault);
            }
        }

        return new OperatorRegister(entries, rejected);
    }

    private static OperatorEntry Entry(CsvReader csv, Dictionary<string, int> columns, string place)
    {
        string Text(string column) => columns.TryGetValue(column, out var at) ? csv.Text(at).Trim() : "";
        DateOnly? Day(string column) => Text(column) is not { Length: > 0 } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new FaultException(Fault.Of("declaration.cell.moment", place, ("field", column), ("text", text)));
        var (number, name, country) = (Folded(Text("number")), Text("name"), Text("country"));
        if (number.Length == 0)
            throw new FaultException(new Fault("operators.number", place));
        if (name.Length == 0)
            throw new FaultException(new Fault("party.name.none", place));
        var code = country.Length == 0 ? null : Countries.CodeOf(country) ?? throw new FaultException(Fault.Of("declaration.cell.country", place, ("field", "country"), ("text", country)));
        return new OperatorEntry(number, name, Text("address"), code, Day("validfrom"), Day("validto"));
    }
}
