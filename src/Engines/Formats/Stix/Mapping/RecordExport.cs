using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>Makes a bundle of STIX 2.1 of a record. Pure: the same record gives the same bundle.</summary>
public static class RecordExport
{
    private static readonly string[] Extensions = ["consignment", "licence", "controlled-item", "seal-event", "detection"];

    /// <summary>The bundle, JSON.</summary>
    /// <param name="record">The record.</param>
    /// <param name="profile">Which objects it becomes.</param>
    /// <exception cref="FaultException"><c>stix.classified</c>: the plain profile has no words for a classification</exception>
    public static string Write(SharedRecord record, StixProfile profile)
    {
        if (profile == StixProfile.Plain && record.Handling.Classification is { Level: > 0 } level)
            throw new FaultException(Fault.Of("stix.classified", "handling/classification", ("level", level.Level)));
        return profile == StixProfile.Full ? Full(record) : Plain(record);
    }

    private static string Full(SharedRecord record)
    {
        var parts = new BundleParts(record, consent: true);
        foreach (var definition in OwnExtensions.Definitions(parts.Author, Extensions))
            parts.Raw(definition);
        Consent(record, parts);
        var known = Known(record, parts);
        var own = Own(record).Select(o => parts.Add(o)).ToList();
        var incident = parts.Add(Incident(record));
        foreach (var target in known.Concat(own))
            parts.Add(new JsonObject { ["type"] = "relationship", ["relationship_type"] = "related-to", ["source_ref"] = incident, ["target_ref"] = target });
        parts.Add(new JsonObject { ["type"] = "grouping", ["name"] = record.Title, ["context"] = "suspicious-activity", ["object_refs"] = Refs([incident, .. known, .. own]) });
        return parts.Bundle();
    }

    private static string Plain(SharedRecord record)
    {
        var parts = new BundleParts(record, consent: false);
        var known = Known(record, parts);
        var report = parts.Add(new JsonObject
        {
            ["type"] = "report", ["name"] = record.Title, ["description"] = RecordWords.Of(record), ["published"] = StixMoment.Write(record.Changed), ["report_types"] = new JsonArray("threat-report"), ["object_refs"] = Refs(known.Count > 0 ? known : [parts.Author]),
        });
        if (record.Parties.Count > 0 && record.Detections is [var detection, ..])
            parts.Add(Without(new JsonObject { ["type"] = "sighting", ["sighting_of_ref"] = known[0], ["first_seen"] = StixMoment.Write(detection.At), ["last_seen"] = StixMoment.Write(detection.At), ["where_sighted_refs"] = record.Places.Count > 0 ? Refs(known.Skip(record.Parties.Count)) : null }));
        parts.Add(new JsonObject { ["type"] = "note", ["abstract"] = record.Title, ["content"] = RecordWords.Of(record), ["object_refs"] = Refs([report]) });
        return parts.Bundle();
    }

    /// <summary>Parties, then places.</summary>
    private static List<string> Known(SharedRecord record, BundleParts parts) =>
    [
        .. record.Parties.Select(p => parts.Add(Without(With(BundleParts.Identity(p.Name, p.Sort), "roles", p.Role is null ? null : new JsonArray(p.Role))))),
        .. record.Places.Select(p => parts.Add(Without(new JsonObject { ["type"] = "location", ["name"] = p.Name, ["country"] = p.Country, ["latitude"] = p.Latitude, ["longitude"] = p.Longitude }))),
    ];

    private static IEnumerable<JsonObject> Own(SharedRecord record) =>
    [
        .. record.Items.Select(i => New("controlled-item", ("description", i.Description), ("serial_numbers", Texts(i.SerialNumbers)), ("hs_code", i.HsCode), ("control_entry", i.ControlEntry))),
        .. record.Consignments.Select(c => New("consignment", ("number", c.Number), ("from", c.From), ("to", c.To))),
        .. record.Licences.Select(l => New("licence", ("number", l.Number), ("status", l.Status), ("valid_until", l.ValidUntil?.ToString()))),
        .. record.Seals.Select(s => New("seal-event", ("number", s.Number), ("event", s.Event), ("at", s.At.ToString()))),
        .. record.Detections.Select(d => New("detection", ("at", d.At.ToString()), ("nuclides", Texts(d.Nuclides)), ("outcome", d.Outcome))),
    ];

    private static JsonObject Incident(SharedRecord record) => Without(new JsonObject
    {
        ["type"] = "incident", ["name"] = record.Title, ["description"] = record.Story.Length > 0 ? record.Story : null, ["external_references"] = new JsonArray(new JsonObject { ["source_name"] = record.Handling.Originator, ["external_id"] = record.Reference }),
        ["extensions"] = new JsonObject
        {
            [OwnExtensions.IncidentCore] = new JsonObject { ["extension_type"] = "property-extension", ["determination"] = "suspected", ["investigation_status"] = "open" },
            [OwnExtensions.Case] = new JsonObject { ["extension_type"] = "property-extension", ["moments"] = new JsonArray([.. record.Moments.Select(m => new JsonObject { ["at"] = m.At.ToString(), ["what"] = m.What })]) },
        },
    });

    private static void Consent(SharedRecord record, BundleParts parts)
    {
        var handling = record.Handling;
        foreach (var authority in handling.ReleasableTo)
            parts.Add(BundleParts.Identity(authority, "organization"), StixAuthority.IdOf(authority));
        parts.Raw(new JsonObject
        {
            ["type"] = "marking-definition", ["spec_version"] = "2.1", ["id"] = parts.ConsentId, ["created"] = StixMoment.Write(record.Made), ["created_by_ref"] = parts.Author, ["name"] = "ORCON", ["object_marking_refs"] = new JsonArray(StixTlp.IdOf(handling.Tlp)),
            ["extensions"] = new JsonObject
            {
                [OwnExtensions.Consent] = Without(new JsonObject
                {
                    ["extension_type"] = "property-extension", ["originator_ref"] = parts.Author, ["releasable_to_refs"] = new JsonArray([.. handling.ReleasableTo.Select(a => JsonValue.Create(StixAuthority.IdOf(a)))]),
                    ["onward_release"] = "ask-originator", ["purpose"] = handling.Purpose, ["legal_basis"] = handling.LegalBasis,
                    ["classification"] = handling.Classification is { Level: > 0 } level ? new JsonObject { ["level"] = level.Level, ["marking"] = level.Marking } : null, ["expires"] = handling.Expires?.ToString(),
                }),
            },
        });
    }

    private static JsonObject New(string type, params (string Member, JsonNode? Value)[] members)
    {
        var made = new JsonObject { ["type"] = type };
        foreach (var (member, value) in members)
            made[member] = value;
        made["extensions"] = new JsonObject { [OwnExtensions.Of(type)] = new JsonObject { ["extension_type"] = "new-sdo" } };
        return Without(made);
    }

    private static JsonObject With(JsonObject made, string member, JsonNode? value)
    {
        made[member] = value;
        return made;
    }

    /// <summary>STIX has no null: what is not known is left out.</summary>
    private static JsonObject Without(JsonObject made)
    {
        foreach (var empty in made.Where(m => m.Value is null or JsonArray { Count: 0 }).Select(m => m.Key).ToList())
            made.Remove(empty);
        return made;
    }

    private static JsonArray Refs(IEnumerable<string> ids) => Texts(ids.Distinct(StringComparer.Ordinal));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
