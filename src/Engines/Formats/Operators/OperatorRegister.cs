using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Operators;

/// <summary>
/// A register of operators: which number stands for whom. Declarations mostly name exporters and importers by a number alone, and a party that is not resolved cannot be assessed.
/// Read from a CSV with the columns <c>number</c>, <c>name</c>, and if there are any <c>address</c>, <c>country</c>, <c>valid_from</c>, <c>valid_to</c> (days, both included).
/// </summary>
public sealed class OperatorRegister
{
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
    public static string Folded(string number)
    {
        Span<char> kept = number.Length <= 256 ? stackalloc char[number.Length] : new char[number.Length];
        var count = 0;
        foreach (var letter in number)
        {
            if (char.IsLetterOrDigit(letter))
                kept[count++] = char.ToUpperInvariant(letter);
        }

        return new string(kept[..count]);
    }

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
    /// <exception cref="FaultException"><c>csv.header</c>, <c>csv.column</c>; single bad rows are in <see cref="Rejected"/></exception>
    public static OperatorRegister Read(InputFile file, InputLimits? limits = null)
    {
        using var table = CsvTable.Open(file, limits ?? InputLimits.Default, "number", "name");
        var rejected = new List<Fault>();
        return new OperatorRegister(table.Rows(Entry, rejected.Add), rejected);
    }

    private static OperatorEntry Entry(CsvRow row)
    {
        var number = Folded(row.Text("number"));
        if (number.Length == 0)
            throw new FaultException(new Fault("operators.number", row.Place));
        return new OperatorEntry(number, row.Needed("name", "party.name.none"), row.Text("address"), row.Country("country"), row.Day("valid_from"), row.Day("valid_to"));
    }
}
