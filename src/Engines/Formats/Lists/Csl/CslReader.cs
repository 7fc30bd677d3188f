using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Csl;

/// <summary>
/// Reads the US Consolidated Screening List: the official JSON (International Trade Administration, consolidated.json: an object with <c>results</c>)
/// and the self-describing compact form (<c>fieldKey</c>, <c>tables</c>, <c>entries</c>).
/// </summary>
internal static class CslReader
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
        using var json = new JsonStream(file, context.Limits);
        var draft = new EntityDraft(dataset, "us-csl-", context, report);
        JsonDocument? fieldKey = null, tables = null;
        var effects = new Dictionary<string, string>();
        if (!json.Read() || json.Token != JsonTokenType.StartObject)
            throw new FaultException(Fault.Of("json.shape", file.Name, ("expected", "an object with \"results\" or \"entries\"")));
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            switch (json.Name)
            {
                case "fieldKey":
                    fieldKey = json.TakeSound();
                    break;
                case "tables":
                    tables = json.TakeSound();
                    break;
                case "listAuthority":
                    using (var authorities = json.TakeSound())
                        effects = Effects(authorities);
                    break;
                case "sourceGeneratedAt":
                    using (var date = json.TakeSound())
                        report.PublishedAt = DateTimeOffset.TryParse(date?.RootElement.Text(), out var published) ? published : null;
                    break;
                case "results":
                    Array(json, file);
                    foreach (var entity in JsonEntries.Of(json, file, "/results", draft, report, e => Fill(CslRecord.Official(e))))
                        yield return entity;
                    break;
                case "entries":
                    Array(json, file);
                    if (fieldKey?.RootElement.ValueKind != JsonValueKind.Object || tables?.RootElement.ValueKind != JsonValueKind.Object)
                        throw new FaultException(Fault.Of("json.shape", file.Name, ("expected", "\"fieldKey\" and \"tables\" before \"entries\"")));
                    var compact = new CslCompact(fieldKey.RootElement, tables.RootElement);
                    foreach (var entity in JsonEntries.Of(json, file, "/entries", draft, report, e => Fill(compact.Record(e))))
                        yield return entity;
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.End();
        fieldKey?.Dispose();
        tables?.Dispose();

        ListedEntity? Fill(CslRecord record) => CslEntity.Fill(record, effects.GetValueOrDefault(record.Source, ""), draft, report);
    }

    private static void Array(JsonStream json, InputFile file)
    {
        if (!json.Read() || json.Token != JsonTokenType.StartArray)
            throw new FaultException(Fault.Of("json.shape", $"{file.Name} line {json.Line}", ("expected", "an array of entries")));
    }

    private static Dictionary<string, string> Effects(JsonDocument? authorities)
    {
        var effects = new Dictionary<string, string>();
        if (authorities?.RootElement.ValueKind != JsonValueKind.Object)
            return effects;
        foreach (var list in authorities.RootElement.EnumerateObject())
            effects[list.Name] = list.Value.Text("effect");
        return effects;
    }
}
