using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Operators;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Licences;

/// <summary>
/// A register of export licences, against which what declarations state is tested. Read from a CSV with the columns <c>number</c> and <c>status</c> (<c>valid</c>, <c>expired</c>,
/// <c>exhausted</c>, <c>suspended</c>, <c>revoked</c>), and if there are any <c>consignee</c>, <c>entries</c> (codes of control-list entries, parted by <c>|</c>), <c>valid_from</c>, <c>valid_to</c>.
/// </summary>
public sealed class LicenceRegister
{
    private readonly Dictionary<string, LicenceEntry> _byNumber;

    private LicenceRegister(IEnumerable<LicenceEntry> entries, IReadOnlyList<Fault> rejected) => (_byNumber, Rejected) = (entries.GroupBy(e => e.Number).ToDictionary(g => g.Key, g => g.Last()), rejected);

    /// <summary>How many licences it holds.</summary>
    public int Count => _byNumber.Count;

    /// <summary>Rows that were left out, each with its place and reason.</summary>
    public IReadOnlyList<Fault> Rejected { get; }

    /// <summary>A number as it is compared: letters and digits, upper case.</summary>
    public static string Folded(string number) => OperatorRegister.Folded(number);

    /// <summary>The licence with a number as written anywhere; null when there is none.</summary>
    public LicenceEntry? Find(string number) => _byNumber.GetValueOrDefault(Folded(number));

    /// <summary>Reads a register.</summary>
    /// <exception cref="FaultException"><c>csv.header</c>, <c>csv.column</c>; single bad rows are in <see cref="Rejected"/></exception>
    public static LicenceRegister Read(InputFile file, InputLimits? limits = null)
    {
        using var table = CsvTable.Open(file, limits ?? InputLimits.Default, "number", "status");
        var rejected = new List<Fault>();
        return new LicenceRegister(table.Rows(Entry, rejected.Add), rejected);
    }

    private static LicenceEntry Entry(CsvRow row)
    {
        var number = Folded(row.Text("number"));
        if (number.Length == 0)
            throw new FaultException(new Fault("licences.number", row.Place));
        return new LicenceEntry(
            number, row.Choice<LicenceStatus>("status"), row.Text("consignee"), [.. row.Several("entries").Select(e => e.ToUpperInvariant())], row.Day("valid_from"), row.Day("valid_to"));
    }
}
