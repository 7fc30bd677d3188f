using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>The usable rows of a CSV file of a list: malformed ones and those with too few or too many columns are rejected and counted on the way.</summary>
internal sealed class CsvRows(InputFile file, ReadContext context, ReadReport report, int fewest, int most, char delimiter = ',') : IDisposable
{
    private readonly CsvReader csv = new(InputBytes.Open(file, context.Limits), context.Limits, delimiter);

    public SourcePlace Place => new(file.Name, csv.Line);

    public int Count => csv.Count;

    /// <summary>Bytes of the current row.</summary>
    public int Length => csv.Length;

    public ReadOnlySpan<byte> this[int field] => csv[field];

    public string Text(int field) => csv.Text(field);

    /// <summary>Moves to the next usable row.</summary>
    public bool Next()
    {
        while (csv.Read())
        {
            report.CountRow();
            if (csv.Problem is { } problem)
            {
                report.Reject(Fault.Of(problem, Place.ToString(), ("most", context.Limits.MaxRowBytes)));
                continue;
            }

            if (csv.Count < fewest || csv.Count > most)
            {
                report.Reject(Fault.Of("csv.columns", Place.ToString(), ("found", csv.Count), ("expected", fewest == most ? $"{fewest}" : $"{fewest} to {most}")));
                csv.LetGo();
                continue;
            }

            if (csv.IsLegacyEncoded)
                report.Warn("csv.encoding.legacy", Place);
            return true;
        }

        if (csv.HasEndMark)
            report.Warn("csv.endmark", new(file.Name, csv.Line));
        return false;
    }

    public void Dispose() => csv.Dispose();
}
