using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Un;

/// <summary>
/// Reads the United Nations Security Council Consolidated List (sc-sanctions.xsd): <c>INDIVIDUALS/INDIVIDUAL</c> and <c>ENTITIES/ENTITY</c>.
/// The identifier is the permanent reference number, by which entries refer to each other in their comments.
/// </summary>
internal static class UnReader
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
        var draft = new EntityDraft(dataset, "unsc-", context, report);
        var ordinal = 0;
        while (xml.NextStart())
        {
            if (xml.Depth == 0)
            {
                if (xml.Name != "CONSOLIDATED_LIST")
                    throw new FaultException(Fault.Of("xml.root", file.Name, ("found", xml.Name), ("expected", "CONSOLIDATED_LIST")));
                if (DateTimeOffset.TryParse(xml.Attribute("dateGenerated"), null, System.Globalization.DateTimeStyles.AssumeUniversal, out var date))
                    report.PublishedAt = date;
            }

            if (xml.Depth == 1)
                ordinal = 0;
            if (xml.Depth != 2 || xml.Name is not ("INDIVIDUAL" or "ENTITY"))
                continue;
            report.CountRow();
            var isPerson = xml.Name == "INDIVIDUAL";
            var place = new SourcePlace(file.Name, xml.Line, $"{(isPerson ? "INDIVIDUALS/INDIVIDUAL" : "ENTITIES/ENTITY")}[{++ordinal}]");
            draft.Begin(place);
            draft.Kind = isPerson ? PartyKind.Person : PartyKind.Organization;
            if (UnEntry.Fill(xml.Take(), draft, report) is { } entity)
                yield return entity;
        }
    }
}
