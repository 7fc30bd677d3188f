using System.Buffers;
using System.Globalization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Web.Files;

/// <summary>What files may be called, both those that leave and those that come in: one plain name that is the same for whoever reads it and on whatever disk it is put.</summary>
public static class FileNames
{
    /// <summary>Characters of the longest name.</summary>
    public const int Longest = 120;

    private static readonly SearchValues<char> Elsewhere = SearchValues.Create("/\\<>:\"|?*");

    private static readonly Dictionary<string, string[]> Endings = new()
    {
        [Pictures.Jpeg] = ["jpg", "jpeg"], [Pictures.Png] = ["png"], [FileTypes.Pdf] = ["pdf"], [FileTypes.Zip] = ["zip", "docx", "xlsx", "pptx", "odt", "ods"], [FileTypes.Xml] = ["xml", "n42"],
        [FileTypes.Text] = ["txt", "csv", "tsv", "json", "spe", "md", "log"],
    };

    /// <summary>The name a browser gave, without folders.</summary>
    /// <exception cref="FaultException"><c>exchange.file.name</c></exception>
    public static string Given(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1].Trim();
        return IsPlain(last) ? last : throw new FaultException(Fault.Of("exchange.file.name", "files", ("most", Longest)));
    }

    /// <summary>Nothing in it that another system takes for a folder, a device or an order, that is not seen, or that turns the order of what is read.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= Longest && !name.AsSpan().ContainsAny(Elsewhere) && name[0] is not ('.' or ' ' or '-' or '~') && name[^1] is not ('.' or ' ')
        && name.EnumerateRunes().All(r => System.Text.Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
        && !IsDevice(name);

    /// <summary>Whether the end of the name says what the content is; if not, whoever reads is told.</summary>
    public static bool SaysWhatItIs(string name, string type) =>
        Endings.GetValueOrDefault(type) is { } endings && name.LastIndexOf('.') is var at and > 0 && endings.Contains(name[(at + 1)..].ToLowerInvariant()) && !HasTwoEndings(name[..at]);

    /// <summary><c>invoice.exe.pdf</c>: an ending before the ending.</summary>
    private static bool HasTwoEndings(string stem) => stem.LastIndexOf('.') is var at and > 0 && stem.Length - at - 1 is >= 2 and <= 4 && stem[(at + 1)..].All(char.IsAsciiLetter);

    private static bool IsDevice(string name) =>
        name.Split('.')[0].ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];
}
