using Cordon.Kernel.Markings;

namespace Cordon.Engines.Formats.Stix.Markings;

/// <summary>
/// The marking definitions of the Traffic Light Protocol. Those of TLP 2.0 (OASIS, STIX extension of October 2022) are written and read; those of TLP 1 (STIX 2.1, section 7.2.1.4) are
/// read only: the RED of version 1 admits a whole meeting, that of version 2 named individuals.
/// </summary>
public static class StixTlp
{
    /// <summary>The extension that says what colour a definition is.</summary>
    public const string Extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    private const string Since = "2022-10-01T00:00:00.000Z";

    private static readonly (Tlp Tlp, string Word, string Id)[] Second =
    [
        (Tlp.Clear, "clear", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"),
        (Tlp.Green, "green", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
        (Tlp.Amber, "amber", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
        (Tlp.AmberStrict, "amber+strict", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"),
        (Tlp.Red, "red", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"),
    ];

    private static readonly Dictionary<string, Tlp> ByFirst = new(StringComparer.Ordinal)
    {
        ["marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"] = Tlp.Clear,
        ["marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"] = Tlp.Green,
        ["marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"] = Tlp.Amber,
        ["marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"] = Tlp.Red,
    };

    private static readonly Dictionary<string, Tlp> BySecond = Second.ToDictionary(s => s.Id, s => s.Tlp, StringComparer.Ordinal);

    /// <summary>Identifier of the definition of a colour of TLP 2.0.</summary>
    public static string IdOf(Tlp tlp) => Second.First(s => s.Tlp == tlp).Id;

    /// <summary>The colour of a definition of TLP 2.0 or 1; null for other markings.</summary>
    public static Tlp? Of(string marking) => BySecond.TryGetValue(marking, out var second) ? second : ByFirst.TryGetValue(marking, out var first) ? first : null;

    /// <summary>Whether a marking is one of TLP 1.</summary>
    public static bool IsFirst(string marking) => ByFirst.ContainsKey(marking);

    /// <summary>The strictest colour among markings; null when none is a colour.</summary>
    public static Tlp? Strictest(IEnumerable<string> markings) => markings.Select(Of).Max();

    /// <summary>The definition of a colour of TLP 2.0 in canonical JSON, to travel inside a bundle.</summary>
    public static string Definition(Tlp tlp)
    {
        var (_, word, id) = Second.First(s => s.Tlp == tlp);
        return $$$"""{"created":"{{{Since}}}","extensions":{"{{{Extension}}}":{"extension_type":"property-extension","tlp_2_0":"{{{word}}}"}},"id":"{{{id}}}","name":"TLP:{{{word.ToUpperInvariant()}}}","spec_version":"2.1","type":"marking-definition"}""";
    }
}
