using System.Text;
using System.Text.Unicode;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Bytes as text by what they are, not by what the file claims: a byte-order mark, UTF-16 by its zeros, UTF-8 where it is valid, and else Latin-1 with a warning.</summary>
internal static class TextBytes
{
    public static string Decode(FileBeingRead file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        else if (bytes.Length > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0)
            return Encoding.Unicode.GetString(bytes);
        else if (bytes.Length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0)
            return Encoding.BigEndianUnicode.GetString(bytes);

        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        file.Warn(new Fault("spectrum.encoding", file.Name));
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Words of a file without control characters and blanks around them; null where nothing is left.</summary>
    public static string? Words(string? text)
    {
        if (text is null)
            return null;
        text = text.Trim();
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF'))
            text = string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) || r.Value is 0xFFFE or 0xFFFF ? r.Value is '\n' or '\t' ? r.ToString() : " " : r.ToString())).Trim();
        return text.Length == 0 ? null : text;
    }
}
