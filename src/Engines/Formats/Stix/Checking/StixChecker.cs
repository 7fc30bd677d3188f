using System.Text.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>
/// Checks objects against STIX 2.1 (OASIS standard of June 2021): properties that all share, those of each type, identifiers, timestamps, references, markings, extensions, and
/// what must or must not stand together. Whether references are resolved is no question of one bundle, and is not asked.
/// </summary>
public static class StixChecker
{
    /// <summary>Checks a bundle, an envelope, or one object.</summary>
    /// <param name="utf8">JSON in UTF-8.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="FaultException">it cannot be read at all; see <see cref="StixReader.Read"/></exception>
    public static IReadOnlyList<StixFinding> Check(ReadOnlyMemory<byte> utf8, StixLimits limits)
    {
        var reading = StixReader.Read(utf8, limits);
        using var document = StixReader.Parse(utf8, limits);
        var root = document.RootElement;
        var findings = new Findings();
        if (root.TryGetProperty("objects", out var objects) && objects.ValueKind == JsonValueKind.Array)
        {
            if (root.TryGetProperty("type", out _) && !(root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && StixId.TryParse(JsonText.Of(id, "/id"), out var bundle) && bundle.Type == "bundle"))
                findings.Refuse("stix.bundle", "/id");
            foreach (var (item, element, number) in reading.Items.Zip(objects.EnumerateArray(), Enumerable.Range(0, int.MaxValue)))
                Check(item, element, $"/objects/{number}", findings);
        }
        else
        {
            Check(reading.Items[0], root, "", findings);
        }

        return findings.Found;
    }

    /// <summary>Checks one object that was read.</summary>
    /// <param name="read">The object.</param>
    /// <param name="where">Where it stands, to begin places with.</param>
    public static IReadOnlyList<StixFinding> Check(StixObject read, string where)
    {
        using var document = JsonDocument.Parse(read.Json);
        var findings = new Findings();
        ObjectCheck.Run(document.RootElement, read, where, findings);
        return findings.Found;
    }

    private static void Check(StixItem item, JsonElement element, string where, Findings findings)
    {
        if (item.Read is { } read)
            ObjectCheck.Run(element, read, where, findings);
        else
            findings.Refuse(item.Fault!.Code, item.Fault.Where, [.. item.Fault.Arguments.Select(a => (a.Key, (object?)a.Value))]);
    }
}
