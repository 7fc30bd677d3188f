using System.Text;
using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching;

/// <summary>
/// A serial number written so that it can be compared letter for letter: capitals and digits of ASCII, nothing else. Compatibility forms fall together as under NFKC (full width, superscripts, Roman numerals),
/// and so do letters of other scripts that stand for Latin ones; it needs no tables of the operating system, whose normalisation a node may run without. Changes only with <see cref="CanonicalName.Version"/>.
/// </summary>
public static class CanonicalSerial
{
    /// <summary>The number; empty when it has neither letters nor digits. Writing it again changes nothing.</summary>
    /// <param name="serial">As written, in any script, with any separators.</param>
    public static string Of(string serial)
    {
        var written = new StringBuilder(serial.Length);
        foreach (var rune in serial.EnumerateRunes())
            written.Append(Encoding.ASCII.GetString(rune.IsBmp ? Letters.Of((char)rune.Value) : Letters.Of(rune)));
        return written.ToString().ToUpperInvariant();
    }
}
