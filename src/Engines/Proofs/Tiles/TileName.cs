using System.Globalization;
using System.Text;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>
/// The name of a tile or entry bundle of a log (c2sp.org/tlog-tiles, sections "Merkle Tree" and "Log entries"):
/// <c>tile/&lt;level&gt;/&lt;index&gt;[.p/&lt;width&gt;]</c> or <c>tile/entries/&lt;index&gt;[.p/&lt;width&gt;]</c>.
/// </summary>
/// <param name="Level">0 to 63 for hashes: a hash of level L covers 256^L leaves; <see cref="Entries"/> for an entry bundle.</param>
/// <param name="Index">Number of the tile within its level, from 0.</param>
/// <param name="Width">Hashes or entries in it: 256 in a full tile, 1 to 255 in a partial one.</param>
public readonly record struct TileName(int Level, long Index, int Width)
{
    /// <summary>The level of entry bundles.</summary>
    public const int Entries = -1;

    /// <summary>Width of a full tile or bundle.</summary>
    public const int FullWidth = 256;

    /// <summary>Levels of a tree are 2^8 apart.</summary>
    public const int LevelBits = 8;

    private const int HighestLevel = 63;

    /// <summary>Whether it is complete and will never be replaced by a wider one.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The full tile that takes its place when the log has grown.</summary>
    public TileName Full => this with { Width = FullWidth };

    /// <summary>The bundle of that number of entries.</summary>
    public static TileName Bundle(long index, int width = FullWidth) => new(Entries, index, width);

    /// <summary>The folder of all partial versions of a tile: <c>tile/0/x001/234.p</c>.</summary>
    public string PartialFolder => Stem() + ".p";

    /// <summary>The path, relative to the log's prefix, with forward slashes.</summary>
    public override string ToString() => IsFull ? Stem() : $"{Stem()}.p/{Width}";

    /// <summary>Reads a path back. Only the one canonical spelling of a name is accepted.</summary>
    /// <param name="path">path relative to the log's prefix</param>
    /// <param name="name">the name, when the result is true</param>
    public static bool TryParse(string path, out TileName name)
    {
        name = default;
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile")
            return false;
        var level = Entries;
        if (parts[1] != "entries" && (!IsDigits(parts[1], 2) || (level = int.Parse(parts[1], CultureInfo.InvariantCulture)) > HighestLevel))
            return false;

        var width = FullWidth;
        var end = parts.Length;
        if (parts.Length > 3 && parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!IsDigits(parts[^1], 3))
                return false;
            width = int.Parse(parts[^1], CultureInfo.InvariantCulture);
            parts[^2] = parts[^2][..^2];
            end--;
        }

        long index = 0;
        for (var i = 2; i < end; i++)
        {
            var digits = i == end - 1 ? parts[i] : parts[i].StartsWith('x') ? parts[i][1..] : "";
            if (digits.Length != 3 || !IsDigits(digits, 3) || index > long.MaxValue / 1000 - 1)
                return false;
            index = index * 1000 + int.Parse(digits, CultureInfo.InvariantCulture);
        }

        var parsed = new TileName(level, index, width);
        if (width is < 1 or > FullWidth || parsed.ToString() != path)
            return false;
        name = parsed;
        return true;
    }

    private static bool IsDigits(string text, int atMost) =>
        text.Length > 0 && text.Length <= atMost && text.All(char.IsAsciiDigit);

    private string Stem()
    {
        var path = new StringBuilder("tile/").Append(Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture)).Append('/');
        var index = Index.ToString("D3", CultureInfo.InvariantCulture);
        index = index.PadLeft((index.Length + 2) / 3 * 3, '0');
        for (var i = 0; i < index.Length; i += 3)
            path.Append(i + 3 < index.Length ? "x" : "").Append(index, i, 3).Append(i + 3 < index.Length ? "/" : "");
        return path.ToString();
    }
}
