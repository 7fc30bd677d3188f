using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>Countries in free text, with a warning for those that are not known.</summary>
internal static class CountryTexts
{
    // What lists write where no country is known.
    private static readonly HashSet<string> None = new(["na", "n/a", "unknown", "none", "undetermined", "none identified", "00"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The code; null when the text is empty, says that nothing is known, or names no country (then with a warning).</summary>
    public static string? Code(string text, SourcePlace place, ReadReport report)
    {
        text = Blanks.Collapse(text);
        if (text.Length == 0 || None.Contains(text))
            return null;
        var code = Countries.CodeOf(text);
        if (code is null)
            report.Warn("list.country.unknown", place, ("text", text));
        return code;
    }
}
