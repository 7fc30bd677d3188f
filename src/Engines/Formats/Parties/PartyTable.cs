using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Parties;

/// <summary>
/// Reads parties from a CSV file with a header row, one a row. Header names are matched loosely (case, blanks, hyphens and underscores do not count):
/// <c>id</c>; <c>name</c>, <c>full_name</c>; <c>schema</c>, <c>type</c>; <c>birthDate</c>, <c>date_of_birth</c>, <c>dob</c>;
/// <c>country</c>, <c>nationality</c>; <c>identifier</c>; <c>address</c>. Other columns are ignored. Several values in a cell are parted by <c>|</c> or <c>;</c>, names by <c>|</c>.
/// </summary>
public static class PartyTable
{
    /// <summary>Characters of one name; longer ones are refused.</summary>
    public const int LongestName = 1000;

    /// <summary>Gives one entry for each row after the header, in order; a bad row is given with its fault in place of a party.</summary>
    /// <param name="file">UTF-8; a byte order mark, UTF-16 with one, and gzip are understood.</param>
    /// <param name="limits">Bounds on bytes.</param>
    /// <exception cref="FaultException">The file cannot be read as a table: no header, no name column, a repeated column.</exception>
    public static IEnumerable<PartyRow> Read(InputFile file, InputLimits? limits = null)
    {
        limits ??= InputLimits.Default;
        using var csv = new CsvReader(InputBytes.Open(file, limits), limits);
        if (!csv.Read() || csv.Problem is not null)
            throw new FaultException(new Fault("parties.header.none", file.Name));
        var columns = PartyColumns.Of(csv, file.Name);
        for (var row = 1; csv.Read(); row++)
        {
            var place = $"{file.Name} row {row} (line {csv.Line})";
            if (csv.Problem is { } problem)
                yield return new PartyRow(row, null, null, Fault.Of(problem, place, ("most", limits.MaxRowBytes)));
            else if (csv.Count != columns.Count)
                yield return new PartyRow(row, null, null, Fault.Of("csv.columns", place, ("found", csv.Count), ("expected", columns.Count)));
            else
                yield return columns.Party(csv, row, place);
        }
    }
}
