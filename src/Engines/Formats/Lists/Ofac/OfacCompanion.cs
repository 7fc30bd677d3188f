using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Ofac;

/// <summary>
/// The rows of a companion file (aliases, addresses, comments), held by the id of the entity they belong to.
/// Those that no entity asks for are orphans: OFAC publishes its files one after the other, so that one may be newer than the next.
/// </summary>
internal sealed class OfacCompanion<T>(string orphanCode, ReadReport report)
{
    private readonly Dictionary<long, int> firsts = [];
    private readonly List<Row> rows = [];
    private readonly HashSet<long> used = [];

    public delegate T Take(CsvRows rows);

    public void Load(InputFile file, int columns, ReadContext context, Take take)
    {
        using var csv = new CsvRows(file, context, report, columns, columns);
        var lasts = new Dictionary<long, int>();
        while (csv.Next())
        {
            if (!OfacFields.TryId(csv[0], out var id))
            {
                report.Reject(Fault.Of("ofac.id", csv.Place.ToString(), ("text", csv.Text(0))));
                continue;
            }

            if (!lasts.TryGetValue(id, out var last))
                firsts.TryAdd(id, rows.Count);
            else
                rows[last] = rows[last] with { Next = rows.Count };
            lasts[id] = rows.Count;
            rows.Add(new(id, take(csv), csv.Place, -1));
            report.Hold(csv.Length, csv.Place);
        }
    }

    public IEnumerable<(T Value, SourcePlace Place)> Of(long id)
    {
        if (!firsts.TryGetValue(id, out var at))
            yield break;
        used.Add(id);
        for (; at >= 0; at = rows[at].Next)
            yield return (rows[at].Value, rows[at].Place);
    }

    public void WarnOfOrphans()
    {
        foreach (var row in rows)
        {
            if (!used.Contains(row.Id))
                report.Warn(orphanCode, row.Place, ("id", row.Id));
        }
    }

    private readonly record struct Row(long Id, T Value, SourcePlace Place, int Next);
}
