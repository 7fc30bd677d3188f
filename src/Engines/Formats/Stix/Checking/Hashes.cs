using System.Text.Json;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>Digests by the names of their algorithms (STIX 2.1, section 10.6): those of the vocabulary have their length, others are texts.</summary>
internal static class Hashes
{
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal) { ["MD5"] = 32, ["SHA-1"] = 40, ["SHA-256"] = 64, ["SHA-512"] = 128, ["SHA3-256"] = 64, ["SHA3-512"] = 128 };

    public static bool Fits(string algorithm, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } digest && (!Digits.TryGetValue(algorithm, out var digits) || (digest.Length == digits && digest.All(char.IsAsciiHexDigit)));
}
