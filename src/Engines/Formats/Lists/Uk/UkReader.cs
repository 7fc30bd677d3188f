using System.Globalization;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Uk;

/// <summary>
/// Reads the UK Sanctions List (Foreign, Commonwealth and Development Office) and the older consolidated list of financial sanctions targets (OFSI) as CSV:
/// one row for each name, address and document, held together by "Unique ID" or "Group ID" and not always next to each other, so that they are held until
/// the end. Written after the published formats; no real file was at hand when it was written.
/// </summary>
internal static class UkReader
{
    public static IEnumerable<ListedEntity> Read(ListSource source, ReadContext context, ReadReport report)
    {
        foreach (var file in source.FilesOf(ListRole.Entities))
        {
            var groups = new Dictionary<string, UkGroup>(StringComparer.Ordinal);
            Load(file, context, report, groups);
            var draft = new EntityDraft(source.Dataset, "gb-", context, report);
            foreach (var (id, group) in groups)
            {
                draft.Begin(group.Place);
                group.AddTo(draft, report);
                if (draft.Finish(id) is { } entity)
                    yield return entity;
            }
        }
    }

    private static void Load(InputFile file, ReadContext context, ReadReport report, Dictionary<string, UkGroup> groups)
    {
        using var rows = new CsvRows(file, context, report, 1, 200);
        UkHeader? header = null;
        while (rows.Next())
        {
            if (header is null)
            {
                ReadDate(rows, report);
                header = UkHeader.Of(rows);
                if (header is null && rows.Place.Line > 5)
                    throw new FaultException(new Fault("uk.header", file.Name));
                continue;
            }

            var id = header.Value(rows, "Unique ID", "Group ID");
            if (id.Length == 0)
            {
                report.Reject(new Fault("list.id.none", rows.Place.ToString()));
                continue;
            }

            if (!groups.TryGetValue(id, out var group))
                groups.Add(id, group = new(rows.Place));
            report.Hold(group.Add(rows, header), rows.Place);
        }

        if (header is null)
            throw new FaultException(new Fault("uk.header", file.Name));
    }

    /// <summary>"Last Updated,03/06/2026" or "Report Date: 13-Feb-2026" above the header.</summary>
    private static void ReadDate(CsvRows rows, ReadReport report)
    {
        var text = rows.Text(0).StartsWith("Report Date", StringComparison.OrdinalIgnoreCase) ? rows.Text(0)[(rows.Text(0).IndexOf(':') + 1)..].Trim()
            : rows.Count > 1 && rows.Text(0).Equals("Last Updated", StringComparison.OrdinalIgnoreCase) ? rows.Text(1).Trim()
            : "";
        if (DateTime.TryParseExact(text, ["dd/MM/yyyy", "dd-MMM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
            report.PublishedAt = date;
    }
}
