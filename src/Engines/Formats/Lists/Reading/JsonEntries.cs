using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>The entries of a JSON list, taken one by one; an entry that cannot be read as text is rejected and counted.</summary>
internal static class JsonEntries
{
    /// <summary>Takes the elements of the array at which the file stands, until it ends.</summary>
    public static IEnumerable<ListedEntity> Of(
        JsonStream json, InputFile file, string path, EntityDraft draft, ReadReport report, Func<JsonElement, ListedEntity?> fill)
    {
        for (var index = 0; ; index++)
        {
            using var value = json.Take();
            if (value is null)
                yield break;
            report.CountRow();
            draft.Begin(new(file.Name, json.Line, $"{path}/{index}"));
            if (value.RootElement.ValueKind != JsonValueKind.Object || !json.IsSound)
                report.Reject(new Fault(json.IsSound ? "json.entry" : "json.text", draft.Place.ToString()));
            else if (fill(value.RootElement) is { } entity)
                yield return entity;
        }
    }
}
