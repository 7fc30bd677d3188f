using System.Globalization;
using System.Text;
using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Bench.Taxii;

/// <summary>Objects such as nodes exchange, a version of each in turn: identities, locations, reports and relationships, with a colour and some text; every eighth is released to one authority only.</summary>
internal static class BenchObjects
{
    private static readonly string[] Colours = ["bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "55d920b0-5e8b-4f79-9ee9-91f868d9b421", "939a9414-2ddd-4d32-a0cd-375ea402b003"];

    private static readonly (string Type, string Others)[] Kinds =
    [
        ("identity", "\"name\":\"Corvale Tools\",\"identity_class\":\"organization\",\"description\":\"Maker of pumps and valves; named in a declaration of last month\""),
        ("location", "\"name\":\"Port of Belmora\",\"country\":\"NL\",\"latitude\":51.95,\"longitude\":4.14"),
        ("report", "\"name\":\"Pumps for Corvale\",\"published\":\"2026-03-01T09:00:00.000Z\",\"report_types\":[\"threat-report\"],\"object_refs\":[\"identity--00000000-0000-4000-8000-000000000001\"],\"description\":\"Two consignments of pumps were declared with the same serial numbers\""),
        ("relationship", "\"relationship_type\":\"related-to\",\"source_ref\":\"identity--00000000-0000-4000-8000-000000000001\",\"target_ref\":\"location--00000000-0000-4000-8000-000000000002\""),
    ];

    /// <summary>Every so many objects are released to one authority only.</summary>
    private const int Limited = 8;

    /// <summary>The definition by which they are.</summary>
    public static string Definition { get; } = $$$$"""
        {"type":"marking-definition","spec_version":"2.1","id":"{{{{Consent}}}}","created":"2026-01-01T00:00:00.000Z","name":"ORCON","extensions":{"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01":{"extension_type":"property-extension",
        "originator_ref":"{{{{StixAuthority.IdOf("arvonia")}}}}","releasable_to_refs":["{{{{StixAuthority.IdOf("belmora")}}}}"],"onward_release":"ask-originator"}}}
        """;

    private const string Consent = "marking-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7aff";

    /// <summary>An envelope of some objects.</summary>
    /// <param name="first">Number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="version">Which version of them.</param>
    public static string Envelope(int first, int count, int version)
    {
        var text = new StringBuilder("{\"objects\":[");
        for (var number = first; number < first + count; number++)
        {
            var (type, rest) = Kinds[number % Kinds.Length];
            text.Append(number == first ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""
                {"type":"{{type}}","spec_version":"2.1","id":"{{Id(number)}}","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:{{version:00}}.000Z","object_marking_refs":["marking-definition--{{Colours[number % Colours.Length]}}"{{(number % Limited == 0 ? $",\"{Consent}\"" : "")}}],{{rest}}}
                """);
        }

        return text.Append("]}").ToString();
    }

    /// <summary>The identifier of an object: spread as random ones are.</summary>
    public static string Id(int number)
    {
        var spread = unchecked((uint)number * 2654435761u);
        return $"{Kinds[number % Kinds.Length].Type}--{spread:x8}-0000-4000-8000-{number:x12}";
    }
}
