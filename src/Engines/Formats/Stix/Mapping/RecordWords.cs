namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>A record in words, for platforms that keep nothing else of it. In English: they tell nobody's language.</summary>
internal static class RecordWords
{
    public static string Of(SharedRecord record) => string.Join('\n', Lines(record).Where(l => l.Length > 0));

    private static IEnumerable<string> Lines(SharedRecord record) =>
    [
        record.Story,
        .. record.Parties.Where(p => p.Role is not null).Select(p => $"{p.Name}: {p.Role}"),
        .. record.Items.Select(i => $"Item: {i.Description}{Numbers(i.SerialNumbers)}{Known("HS", i.HsCode)}{Known("control entry", i.ControlEntry)}"),
        .. record.Consignments.Select(c => $"Consignment: {c.Number}{Known("from", c.From)}{Known("to", c.To)}"),
        .. record.Licences.Select(l => $"Licence: {l.Number}{Known("status", l.Status)}{Known("valid until", l.ValidUntil?.ToString())}"),
        .. record.Seals.Select(s => $"Seal {s.Number}: {s.Event} at {s.At}"),
        .. record.Detections.Select(d => $"Detection at {d.At}: {string.Join(", ", d.Nuclides)}{Known("outcome", d.Outcome)}"),
        .. record.Moments.Select(m => $"{m.At}: {m.What}"),
        $"Reference of {record.Handling.Originator}: {record.Reference}. Purpose: {record.Handling.Purpose}. Onward release: ask the originator.",
    ];

    private static string Numbers(IReadOnlyList<string> numbers) => numbers.Count > 0 ? $", serial {string.Join(", ", numbers)}" : "";

    private static string Known(string what, string? value) => value is null ? "" : $", {what} {value}";
}
