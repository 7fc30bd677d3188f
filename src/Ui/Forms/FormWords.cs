using System.Globalization;

namespace Cordon.Ui.Forms;

/// <summary>What persons write into forms and addresses, as it is taken in. What is wrong is null: the module that asked says so in its own words.</summary>
public static class FormWords
{
    /// <summary>Own words, with ends of lines alike and no blanks around; they may be empty. Null when they are too long or have control characters other than tabs and ends of lines.</summary>
    /// <param name="text">As it was sent; null says nothing.</param>
    /// <param name="most">Characters it may have.</param>
    public static string? Said(string? text, int most)
    {
        var said = (text ?? "").ReplaceLineEndings("\n").Trim();
        return said.Length <= most && !said.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? said : null;
    }

    /// <summary>The same in one line; it may be empty.</summary>
    public static string? Line(string? text, int most) => Said(text, most) is { } line && !line.Contains('\n', StringComparison.Ordinal) ? line : null;

    /// <summary>A day as browsers send it: <c>2026-11-30</c>.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The member of an enumeration as it stands in addresses and forms: its name in any case, and never a number.</summary>
    public static T? Choice<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => v!.Value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>As it stands in keys of texts, addresses and forms.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
