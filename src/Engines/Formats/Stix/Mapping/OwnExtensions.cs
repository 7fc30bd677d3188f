using System.Text.Json.Nodes;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>The extensions by which records are told in full. Their identifiers and schemas are for ever.</summary>
internal static class OwnExtensions
{
    /// <summary>The core of incidents, an extension of OASIS (version 0.4 and later; "suspected" and "open" stand in all of them).</summary>
    public const string IncidentCore = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

    public const string Consent = "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01";
    public const string Case = "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a02";

    private static readonly Instant Since = Instant.Parse("2026-11-01T00:00:00Z");

    private static readonly (string Type, string Id, string Name)[] Types =
    [
        ("consignment", "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a03", "Consignment"), ("licence", "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a04", "Licence"),
        ("controlled-item", "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a05", "Controlled item"), ("seal-event", "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a06", "Event of a seal"),
        ("detection", "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a07", "Detection of radiation"),
    ];

    /// <summary>The extension that makes a type.</summary>
    public static string Of(string type) => Types.First(t => t.Type == type).Id;

    /// <summary>Definitions of the extensions that a bundle uses, to travel inside it.</summary>
    /// <param name="author">Identity of who makes the bundle.</param>
    /// <param name="types">New types in it.</param>
    public static IEnumerable<JsonObject> Definitions(string author, IEnumerable<string> types) =>
    [
        Definition(Consent, "Originator control and purpose", "property-extension", "consent", author), Definition(Case, "Moments of a case", "property-extension", "case", author),
        .. Types.Where(t => types.Contains(t.Type)).Select(t => Definition(t.Id, t.Name, "new-sdo", t.Type, author)),
    ];

    private static JsonObject Definition(string id, string name, string kind, string schema, string author) => new()
    {
        ["type"] = "extension-definition", ["spec_version"] = "2.1", ["id"] = id, ["created"] = StixMoment.Write(Since), ["modified"] = StixMoment.Write(Since), ["created_by_ref"] = author, ["name"] = name,
        ["schema"] = $"urn:cordon:stix:{schema}:1", ["version"] = "1.0.0", ["extension_types"] = new JsonArray(kind),
    };
}
