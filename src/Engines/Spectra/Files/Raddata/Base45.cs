using Cordon.Engines.Spectra.Files.Reading;

namespace Cordon.Engines.Spectra.Files.Raddata;

/// <summary>Base 45 (RFC 9285): three letters of a QR code's alphabet are two bytes.</summary>
internal static class Base45
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>The bytes; scanners add blanks at the end, which would be digits, so an impossible rest of blanks is cut.</summary>
    public static byte[] Decode(ReadOnlySpan<char> text, string where)
    {
        while (text.Length % 3 == 1 && text[^1] == ' ')
            text = text[..^1];
        var bytes = new List<byte>((text.Length / 3 * 2) + 1);
        for (var i = 0; i < text.Length; i += 3)
        {
            var group = text[i..Math.Min(i + 3, text.Length)];
            var value = 0;
            for (var k = group.Length - 1; k >= 0; k--)
            {
                var digit = Alphabet.IndexOf(group[k]);
                if (digit < 0)
                    throw FileBeingRead.Stop("spectrum.uri.letter", where, ("letter", group[k]));
                value = (45 * value) + digit;
            }

            if (group.Length == 1 || value > (group.Length == 3 ? 0xFFFF : 0xFF))
                throw FileBeingRead.Stop("spectrum.uri.base45", where);
            if (group.Length == 3)
                bytes.Add((byte)(value >> 8));
            bytes.Add((byte)value);
        }

        return [.. bytes];
    }
}
