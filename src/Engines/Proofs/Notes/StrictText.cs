using System.Globalization;
using System.Text;
using Cordon.Engines.Proofs.Merkle;

namespace Cordon.Engines.Proofs.Notes;

/// <summary>The pieces all C2SP texts are made of. Each has one spelling only: what could be written in two ways could be changed without breaking a signature's line.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Text from bytes that must be valid UTF-8.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>A decimal number from 0 to 2^63 - 1 without sign or leading zeroes.</summary>
    public static bool TryNumber(string text, out long number)
    {
        number = 0;
        return text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Standard base64 with padding and no stray bits (RFC 4648 section 4).</summary>
    public static bool TryBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return false;
        bytes = bytes[..length];
        return Convert.ToBase64String(bytes) == text;
    }

    /// <summary>A SHA-256 digest in base64.</summary>
    public static bool TryDigest(string text, out Digest digest)
    {
        digest = default;
        if (!TryBase64(text, out var bytes) || bytes.Length != Digest.Length)
            return false;
        digest = new Digest(bytes);
        return true;
    }

    /// <summary>The name of a key: not empty, without white space or plus sign.</summary>
    public static bool IsKeyName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');
}
