using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Tests.Modules.Taxii.Shown;

/// <summary>A marking as the test means it, in no format: what the oracle goes by, and what the definition under test is written of.</summary>
/// <param name="Id">Identifier of the definition.</param>
/// <param name="Colour">0 to 4; null when it is no colour.</param>
/// <param name="Only">Authorities that it lets through; null for everybody.</param>
/// <param name="Level">Of classification.</param>
/// <param name="Strange">Whether nobody can understand it.</param>
/// <param name="Behind">Places in the palette of what marks the definition itself.</param>
/// <param name="Json">The definition as it is posted; null when it never is.</param>
internal sealed record Meant(string Id, int? Colour, string[]? Only, int Level, bool Strange, int[] Behind, string? Json);

/// <summary>Markings of every kind there is, known, unknown, and marked themselves.</summary>
internal static class Palette
{
    private const string Consent = "extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01";
    private const string TlpExtension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private const string Unknown = "extension-definition--11111111-2222-4333-8444-555555555555";

    private static string[] Colours { get; } =
    [
        "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
    ];

    public static IReadOnlyList<Meant> All { get; } =
    [
        Standard("94868c89-83c2-464b-929b-a1a8aa3c8487", 0), Standard("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", 1), Standard("55d920b0-5e8b-4f79-9ee9-91f868d9b421", 2),
        Standard("939a9414-2ddd-4d32-a0cd-375ea402b003", 3), Standard("e828b379-4e03-4974-9ac4-e53a884c97c1", 4),
        Standard("613f2e26-407d-48c7-9eca-b8e91df99dc9", 0), Standard("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", 4),
        /* 7 */ Of(7, Extension(TlpExtension, "\"tlp_2_0\":\"green\""), colour: 1),
        /* 8 */ Of(8, Statement),
        /* 9 */ Of(9, Released("arvonia", "belmora"), only: ["arvonia", "belmora"]),
        /* 10 */ Of(10, Released("corvale", "arvonia", "belmora"), only: ["corvale", "arvonia", "belmora"]),
        /* 11 */ Of(11, Released("corvale"), only: ["corvale"]),
        /* 12 */ Of(12, Released("arvonia", "belmora").Replace("\"originator_ref\"", "\"classification\":{\"level\":2,\"marking\":\"CONFIDENTIAL\"},\"originator_ref\"", StringComparison.Ordinal), only: ["arvonia", "belmora"], level: 2),
        /* 13 */ Of(13, "\"definition_type\":\"x-compartment\",\"definition\":{\"word\":\"heron\"}", strange: true),
        /* 14 */ Of(14, Extension(Unknown, "\"word\":\"heron\""), strange: true),
        /* 15 */ new(Id(15), null, null, 0, true, [], null),
        /* 16 */ Of(16, Statement, behind: [9]),
        /* 17 */ Of(17, Released("belmora", "corvale"), only: ["belmora", "corvale"], behind: [3]),
        /* 18 */ Of(18, Statement, behind: [19, 1]),
        /* 19 */ Of(19, Released("arvonia", "corvale"), only: ["arvonia", "corvale"], behind: [18]),
        /* 20 */ Of(20, Statement, behind: [15]),
        /* 21 */ Of(21, "\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"red\"}", colour: 4),
        /* 22 */ Of(22, Released("arvonia").Replace("[]", "[\"the neighbours\"]", StringComparison.Ordinal), only: ["arvonia"], strange: true),
    ];

    public static string Id(int number) => $"marking-definition--a0c7a521-aaaa-4c11-8c11-{number:000000000000}";

    private const string Statement = "\"definition_type\":\"statement\",\"definition\":{\"statement\":\"Copyright of Corvale\"}";

    private static Meant Standard(string uuid, int colour) => new($"marking-definition--{uuid}", colour, null, 0, false, [], null);

    private static Meant Of(int number, string words, int? colour = null, string[]? only = null, int level = 0, bool strange = false, int[]? behind = null)
    {
        // Places later in the palette have identifiers that follow from their number.
        var marks = (behind ?? []).Select(b => b < 7 ? $"\"{Colours[b]}\"" : $"\"{Id(b)}\"").ToList();
        var refs = marks.Count == 0 ? "" : $"\"object_marking_refs\":[{string.Join(',', marks)}],";
        return new(Id(number), colour, only, level, strange, behind ?? [], $"{{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\"{Id(number)}\",\"created\":\"2026-01-01T00:00:00.000Z\",{refs}{words}}}");
    }

    private static string Released(string originator, params string[] others) => Extension(
        Consent, $"\"originator_ref\":\"{StixAuthority.IdOf(originator)}\",\"releasable_to_refs\":[{string.Join(',', others.Select(o => $"\"{StixAuthority.IdOf(o)}\""))}]");

    private static string Extension(string id, string members) => $"\"extensions\":{{\"{id}\":{{\"extension_type\":\"property-extension\",{members}}}}}";
}
