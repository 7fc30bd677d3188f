namespace Cordon.Tests.Modules.Taxii;

/// <summary>
/// What the server under test holds: seven versions in STIX 2.1 and one in 2.0 of five objects, in the shape of the reference server's data file. Two were added at the same
/// moment, and the versions were not added in the order of the file.
/// </summary>
internal static class Seed
{
    public const string Open = "5b0c7a52-1111-4c11-8c11-000000000001";
    public const string Empty = "5b0c7a52-1111-4c11-8c11-000000000002";
    public const string WriteOnly = "5b0c7a52-1111-4c11-8c11-000000000003";
    public const string ReadOnly = "5b0c7a52-1111-4c11-8c11-000000000004";
    public const string Closed = "5b0c7a52-1111-4c11-8c11-000000000005";

    public const string Link = "relationship--a0c7a521-0001-4c11-8c11-000000000001";
    public const string Report = "report--a0c7a521-0002-4c11-8c11-000000000002";
    public const string Place = "location--a0c7a521-0003-4c11-8c11-000000000003";
    public const string Marking = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da";
    public const string Firm = "identity--a0c7a521-0005-4c11-8c11-000000000005";

    public const string FirstAdded = "2020-05-08T09:00:00.000000Z";
    public const string LastAdded = "2022-12-31T13:49:53.935000Z";

    public const string Status = "5b0c7a52-2222-4c11-8c11-00000000000a";

    /// <summary>The newest versions in STIX 2.1, in the order in which they were added.</summary>
    public static IReadOnlyList<string> Newest { get; } = [Link, Report, Marking, Firm, Place];

    public static string Json { get; } = $$"""
        {
          "/discovery": { "title": "Exchange of Arvonia", "description": "Collections of the authority", "contact": "duty officer", "default": "http://localhost:1/trust/", "api_roots": ["http://localhost:1/one/", "http://localhost:1/trust/"] },
          "one": { "information": { "title": "Nothing yet", "versions": ["application/taxii+json;version=2.1"], "max_content_length": 9000000 }, "status": [], "collections": [] },
          "trust": {
            "information": { "title": "Group of trust", "description": "For the partners", "versions": ["application/taxii+json;version=2.1"], "max_content_length": 100000 },
            "status": [ { "id": "{{Status}}", "status": "pending", "request_timestamp": "2020-11-02T12:34:34.123456Z", "total_count": 3, "success_count": 1, "successes": [ { "id": "{{Report}}" } ],
              "failure_count": 1, "failures": [ { "id": "{{Place}}" } ], "pending_count": 1, "pendings": [ { "id": "{{Firm}}" } ] } ],
            "collections": [
              { "id": "{{Empty}}", "title": "To be filled", "can_read": true, "can_write": true, "objects": [], "manifest": [] },
              { "id": "{{WriteOnly}}", "title": "Letter box", "can_read": false, "can_write": true, "objects": [], "manifest": [] },
              { "id": "{{ReadOnly}}", "title": "Notice board", "description": "For reading", "can_read": true, "can_write": false, "objects": [], "manifest": [] },
              { "id": "{{Closed}}", "title": "Locked", "can_read": false, "can_write": false, "objects": [ {{Of(Firm, "2021-01-01T00:00:00.000Z", "2021-01-01T00:00:00.000Z")}} ] },
              { "id": "{{Open}}", "title": "Movements", "alias": "movements", "can_read": true, "can_write": true,
                "objects": [
                  {{Of(Link, "2020-05-08T09:00:00.000Z", "2020-05-08T09:00:00.000Z")}}, {{Of(Report, "2020-05-08T09:00:00.000Z", "2020-05-08T09:00:00.000Z")}},
                  {{Of(Place, "2021-11-03T12:30:59.000Z", "2021-11-03T12:30:59.000Z")}}, {{Of(Place, "2021-11-03T12:30:59.000Z", "2021-12-25T12:30:59.444Z")}}, {{Of(Place, "2021-11-03T12:30:59.000Z", "2022-01-27T13:49:53.935Z")}},
                  { "type": "marking-definition", "spec_version": "2.1", "id": "{{Marking}}", "created": "2022-01-20T00:00:00.000Z", "definition_type": "tlp", "definition": { "tlp": "green" }, "name": "TLP:GREEN" },
                  { "type": "identity", "id": "{{Firm}}", "created": "2022-01-27T13:49:53.997Z", "modified": "2023-02-23T18:30:00.000Z", "name": "Corvale Tools" },
                  {{Of(Firm, "2022-01-27T13:49:53.997Z", "2022-01-27T13:49:53.997Z")}}
                ],
                "manifest": [
                  { "id": "{{Link}}", "date_added": "{{FirstAdded}}", "version": "2020-05-08T09:00:00.000Z" },
                  { "id": "{{Report}}", "date_added": "2021-11-01T03:04:05.000000Z", "version": "2020-05-08T09:00:00.000Z" },
                  { "id": "{{Place}}", "date_added": "2021-11-03T12:30:59.001000Z", "version": "2021-11-03T12:30:59.000Z" },
                  { "id": "{{Place}}", "date_added": "2021-12-27T13:49:59.000000Z", "version": "2021-12-25T12:30:59.444Z" },
                  { "id": "{{Marking}}", "date_added": "2022-01-20T00:00:00.000000Z", "version": "2022-01-20T00:00:00.000Z" },
                  { "id": "{{Firm}}", "date_added": "2022-01-27T13:49:59.997000Z", "version": "2022-01-27T13:49:53.997Z" },
                  { "id": "{{Firm}}", "date_added": "2022-01-27T13:49:59.997000Z", "version": "2023-02-23T18:30:00.000Z" },
                  { "id": "{{Place}}", "date_added": "{{LastAdded}}", "version": "2022-01-27T13:49:53.935Z" }
                ] }
            ]
          }
        }
        """;

    /// <summary>An object of a type with what it needs.</summary>
    public static string Of(string id, string created, string modified, string? tlp = null)
    {
        var type = id[..id.IndexOf("--", StringComparison.Ordinal)];
        var rest = type switch
        {
            "relationship" => $"\"relationship_type\":\"related-to\",\"source_ref\":\"{Report}\",\"target_ref\":\"{Firm}\"",
            "report" => $"\"name\":\"Pumps\",\"published\":\"2020-05-08T09:00:00.000Z\",\"object_refs\":[\"{Firm}\"]",
            "location" => "\"country\":\"NL\"",
            _ => "\"name\":\"Corvale Tools\"",
        };
        var marking = tlp is null ? "" : $"\"object_marking_refs\":[\"{tlp}\"],";
        return $"{{\"type\":\"{type}\",\"spec_version\":\"2.1\",\"id\":\"{id}\",\"created\":\"{created}\",\"modified\":\"{modified}\",{marking}{rest}}}";
    }

    public static string Envelope(params IEnumerable<string> objects) => $"{{\"objects\":[{string.Join(',', objects)}]}}";
}
