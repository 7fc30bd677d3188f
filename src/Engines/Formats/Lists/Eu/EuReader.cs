using System.Globalization;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Eu;

/// <summary>
/// Reads the EU's consolidated list of persons, groups and entities subject to financial sanctions (Financial Sanctions Files, xmlFullSanctionsList_1_1,
/// namespace http://eu.europa.ec/fpi/fsd/export). Written after the published format; no real file was at hand when it was written.
/// </summary>
internal static class EuReader
{
    public static IEnumerable<ListedEntity> Read(ListSource source, ReadContext context, ReadReport report)
    {
        foreach (var file in source.FilesOf(ListRole.Entities))
        {
            foreach (var entity in Read(file, source.Dataset, context, report))
                yield return entity;
        }
    }

    private static IEnumerable<ListedEntity> Read(InputFile file, string dataset, ReadContext context, ReadReport report)
    {
        using var xml = new ElementReader(file, context.Limits);
        var draft = new EntityDraft(dataset, "eu-fsf-", context, report);
        var ordinal = 0;
        while (xml.NextStart())
        {
            if (xml.Depth == 0)
            {
                if (xml.Name != "export")
                    throw new FaultException(Fault.Of("xml.root", file.Name, ("found", xml.Name), ("expected", "export")));
                if (DateTimeOffset.TryParse(xml.Attribute("generationDate"), null, DateTimeStyles.AssumeUniversal, out var date))
                    report.PublishedAt = date;
            }

            if (xml.Depth != 1 || xml.Name != "sanctionEntity")
                continue;
            report.CountRow();
            draft.Begin(new(file.Name, xml.Line, $"export/sanctionEntity[{++ordinal}]"));
            if (EuEntry.Fill(xml.Take(), draft, report) is { } entity)
                yield return entity;
        }
    }
}
