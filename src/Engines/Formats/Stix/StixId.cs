using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Cordon.Engines.Formats.Stix;

/// <summary>An identifier of STIX 2.1, section 2.9: the type of the object, two hyphens, and a UUID of RFC 9562; written in small letters, and read in any.</summary>
/// <param name="Type">Such as <c>indicator</c>.</param>
/// <param name="Uuid">The UUID.</param>
public readonly record struct StixId(string Type, Guid Uuid)
{
    /// <summary>The longest name of a type.</summary>
    public const int LongestType = 250;

    private const int UuidLength = 36;

    /// <summary>Namespace of the deterministic identifiers of observables: <c>00abedb4-aa42-466c-9c01-fed23315a9b7</c> (section 2.9).</summary>
    private static readonly byte[] Namespace = Convert.FromHexString("00abedb4aa42466c9c01fed23315a9b7");

    /// <summary>Reads an identifier; false for anything that is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StixId id)
    {
        id = default;
        if (text is null || text.Length < UuidLength + 5 || text.Length > LongestType + UuidLength + 2)
            return false;
        var type = text.AsSpan(0, text.Length - UuidLength - 2);
        var uuid = text.AsSpan(text.Length - UuidLength);
        if (!text.AsSpan(type.Length, 2).SequenceEqual("--") || !IsType(type) || !Guid.TryParseExact(uuid, "D", out var parsed) || !IsRfc(uuid))
            return false;
        id = new StixId(type.ToString(), parsed);
        return true;
    }

    /// <summary>Whether a text may be the name of a type: 3 to 250 of <c>a–z 0–9 -</c>, beginning with a letter, no two hyphens beside each other.</summary>
    public static bool IsType(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > LongestType || text[0] is < 'a' or > 'z' || text.Contains("--", StringComparison.Ordinal))
            return false;
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return true;
    }

    /// <summary>The UUID version 5 of an observable.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="contributing">Its contributing properties as one JSON object in canonical form (RFC 8785).</param>
    public static StixId OfObservable(string type, ReadOnlySpan<byte> contributing)
    {
        // The hash of RFC 9562 for version 5 is SHA-1; it names, and protects nothing.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. Namespace, .. contributing]);
#pragma warning restore CA5350
        hash[6] = (byte)(0x50 | (hash[6] & 0x0F));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3F));
        return new StixId(type, new Guid(hash.AsSpan(0, 16), bigEndian: true));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type}--{Uuid:D}";

    /// <summary>The variant of RFC 9562; its version is not looked at, since real bundles hold old ones.</summary>
    private static bool IsRfc(ReadOnlySpan<char> uuid) => uuid[19] is '8' or '9' or 'a' or 'b' or 'A' or 'B';
}
