using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Ftm;

/// <summary>
/// The entities of a FollowTheMoney stream (one JSON object a line) as they are after its delta files (<c>{"op": "ADD"|"MOD"|"DEL", "entity": {…}}</c>).
/// The file is read more than once, so that nothing but the deltas has to be held.
/// </summary>
internal sealed class FtmLines
{
    private readonly ListSource source;
    private readonly ReadContext context;
    private readonly ReadReport report;
    private readonly Dictionary<string, Change> changes = new(StringComparer.Ordinal);

    public FtmLines(ListSource source, ReadContext context, ReadReport report)
    {
        (this.source, this.context, this.report) = (source, context, report);
        foreach (var delta in source.FilesOf(ListRole.Delta).OrderBy(f => FtmVersion.In(f.Name), StringComparer.Ordinal))
            Load(delta);
    }

    /// <summary>Every entity once. Lines that are no entities are rejected when <paramref name="count"/> is set, and passed over otherwise.</summary>
    public IEnumerable<(JsonElement Entity, SourcePlace Place)> All(bool count)
    {
        foreach (var file in source.FilesOf(ListRole.Entities))
        {
            foreach (var line in Objects(file, count))
            {
                if (!changes.ContainsKey(line.Entity.Text("id")))
                    yield return line;
            }
        }

        foreach (var change in changes.Values)
        {
            if (change.Entity is null)
                continue;
            using var document = JsonDocument.Parse(change.Entity);
            yield return (document.RootElement, change.Place);
        }
    }

    private void Load(InputFile delta)
    {
        foreach (var (line, place) in Objects(delta, count: true))
        {
            var entity = line.TryGetProperty("entity", out var found) ? found : default;
            var id = entity.Text("id");
            if (id.Length == 0 || line.Text("op") is not ("ADD" or "MOD" or "DEL"))
            {
                report.Reject(new Fault("ftm.delta.line", place.ToString()));
                continue;
            }

            var bytes = line.Text("op") == "DEL" ? null : System.Text.Encoding.UTF8.GetBytes(entity.GetRawText());
            changes.Remove(id);
            changes.Add(id, new(bytes, place));
            report.Hold(id.Length + (bytes?.Length ?? 0) / 2, place);
        }
    }

    private IEnumerable<(JsonElement Entity, SourcePlace Place)> Objects(InputFile file, bool count)
    {
        using var lines = new LineReader(InputBytes.Open(file, context.Limits), context.Limits.MaxRowBytes);
        while (lines.Read())
        {
            var place = new SourcePlace(file.Name, lines.Number);
            if (lines.Line.Length == 0 && !lines.IsTooLong)
                continue;
            if (count)
                report.CountRow();
            using var document = Parse(lines, place, count);
            if (document is not null)
                yield return (document.RootElement, place);
        }
    }

    private JsonDocument? Parse(LineReader lines, SourcePlace place, bool count)
    {
        Fault? fault;
        try
        {
            var document = lines.IsTooLong ? null : JsonDocument.Parse(lines.Line);
            var isSound = JsonTexts.AreSound(lines.Line.Span);
            if (document?.RootElement.ValueKind == JsonValueKind.Object && isSound)
                return document;
            document?.Dispose();
            fault = lines.IsTooLong ? Fault.Of("json.value.large", place.ToString(), ("most", context.Limits.MaxRowBytes)) : new(isSound ? "json.entry" : "json.text", place.ToString());
        }
        catch (JsonException broken)
        {
            fault = Fault.Of("json.broken", place.ToString(), ("problem", broken.Message));
        }

        if (count)
            report.Reject(fault);
        return null;
    }

    private readonly record struct Change(byte[]? Entity, SourcePlace Place);
}
