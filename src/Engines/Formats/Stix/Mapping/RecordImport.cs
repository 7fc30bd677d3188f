using System.Text.Json;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>
/// Reads a record out of a bundle: all of it from the full profile, and of bundles of others what they tell by incident, report or grouping, identities and locations. What is
/// marked TLP 1 or not at all is taken as strictly as it may have been meant.
/// </summary>
public static class RecordImport
{
    private static readonly string[] Tellers = ["incident", "report", "grouping", "note"];

    /// <summary>The record.</summary>
    /// <param name="utf8">A bundle.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="FaultException"><c>stix.*</c>: it cannot be read; <c>stix.untold</c>: no incident, report, grouping or note is in it</exception>
    public static SharedRecord Read(ReadOnlyMemory<byte> utf8, StixLimits limits)
    {
        var objects = StixReader.Read(utf8, limits).Objects.Where(o => !o.Revoked).Select(o => (Read: o, Element: JsonDocument.Parse(o.Json).RootElement)).ToList();
        var teller = Tellers.Select(t => objects.FirstOrDefault(o => o.Read.Type == t)).FirstOrDefault(o => o.Read is not null);
        if (teller.Read is null)
            throw new FaultException(Fault.Of("stix.untold", "/objects", ("types", string.Join(", ", Tellers))));
        var byId = objects.DistinctBy(o => o.Read.Id).ToDictionary(o => o.Read.Id, o => o.Element);
        var consent = objects.Where(o => o.Read.Type == "marking-definition").Select(o => Extension(o.Element, OwnExtensions.Consent)).FirstOrDefault(e => e is not null);
        var authorities = new[] { teller.Element.Text("created_by_ref") }.Concat(consent?.Texts("releasable_to_refs") ?? []).ToHashSet(StringComparer.Ordinal);
        var created = teller.Read.Created ?? new Instant(0);
        IEnumerable<JsonElement> Of(string type) => objects.Where(o => o.Read.Type == type && !authorities.Contains(o.Read.Id)).Select(o => o.Element);
        return new SharedRecord
        {
            Reference = Reference(teller.Element) ?? teller.Read.Id, Title = First(teller.Element, "name", "abstract") ?? teller.Read.Id, Story = First(teller.Element, "description", "content") ?? "",
            Made = created, Changed = teller.Read.Modified ?? created, Handling = Handling(teller, consent, byId, objects.Select(o => o.Read)),
            Parties = [.. Of("identity").Select(i => new SharedParty(i.Text("name"), First(i, "identity_class") ?? "unknown", i.Texts("roles").FirstOrDefault()))],
            Places = [.. Of("location").Select(l => new SharedPlace(First(l, "name", "city", "region", "country") ?? "", l.Text("country"), Number(l, "latitude"), Number(l, "longitude")))],
            Moments = [.. (Extension(teller.Element, OwnExtensions.Case)?.Objects("moments") ?? []).Select(m => new SharedMoment(Moment(m, "at") ?? created, m.Text("what")))],
            Items = [.. Of("controlled-item").Select(i => new SharedItem(i.Text("description"), [.. i.Texts("serial_numbers")], First(i, "hs_code"), First(i, "control_entry")))],
            Consignments = [.. Of("consignment").Select(c => new SharedConsignment(First(c, "number", "name") ?? "", First(c, "from"), First(c, "to")))],
            Licences = [.. Of("licence").Select(l => new SharedLicence(l.Text("number"), First(l, "status"), Moment(l, "valid_until")))],
            Seals = [.. Of("seal-event").Select(s => new SharedSeal(s.Text("number"), s.Text("event"), Moment(s, "at") ?? created))],
            Detections = [.. Of("detection").Select(d => new SharedDetection(Moment(d, "at") ?? created, [.. d.Texts("nuclides")], First(d, "outcome")))],
        };
    }

    private static SharedHandling Handling((StixObject Read, JsonElement Element) teller, JsonElement? consent, Dictionary<string, JsonElement> byId, IEnumerable<StixObject> objects)
    {
        string NameOf(string id) => byId.TryGetValue(id, out var known) && First(known, "name") is { } name ? name : id;
        // The strictest colour of anything in it is that of the whole.
        var tlp = StixTlp.Strictest(objects.SelectMany(o => o.Markings)) ?? Tlp.Amber;
        return new SharedHandling(
            teller.Element.Text("created_by_ref") is { Length: > 0 } author ? NameOf(author) : "unknown", tlp, consent is { } said ? said.Text("purpose") : "", consent is { } also ? also.Text("legal_basis") : "",
            [.. (consent?.Texts("releasable_to_refs") ?? []).Select(NameOf)], consent is { } last ? Moment(last, "expires") : null, consent is { } level ? ClassificationOf(level) : null);
    }

    private static Classification? ClassificationOf(JsonElement consent) =>
        consent.TryGetProperty("classification", out var said) && said.ValueKind == JsonValueKind.Object && said.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number && level.TryGetInt32(out var number) && number > 0
            ? new Classification(number, said.Text("marking")) : null;

    private static JsonElement? Extension(JsonElement element, string id) =>
        element.TryGetProperty("extensions", out var extensions) && extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty(id, out var found) && found.ValueKind == JsonValueKind.Object ? found : null;

    private static string? Reference(JsonElement element) => element.Objects("external_references").Select(r => First(r, "external_id")).FirstOrDefault(r => r is not null);

    private static string? First(JsonElement element, params string[] members) => members.Select(m => element.Text(m)).FirstOrDefault(t => t.Length > 0);

    private static double? Number(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static Instant? Moment(JsonElement element, string member) => StixMoment.TryRead(element.Text(member), out var moment) ? moment : null;
}
