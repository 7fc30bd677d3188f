using System.Text.Encodings.Web;

namespace Cordon.Journal.Storage;

/// <summary>Looks for a text in columns of canonical JSON: <c>EF.Functions.Like(row.Json.ToLower(), WrittenText.PatternOf(text), WrittenText.Escape)</c>. Capitals make no difference in ASCII; beyond it that depends on the database.</summary>
public static class WrittenText
{
    /// <summary>What stands before a sign that is meant as it is.</summary>
    public const string Escape = "!";

    /// <summary>The pattern that finds the text anywhere in a column.</summary>
    /// <param name="text">As a person types it; signs that have a meaning in patterns or in JSON are looked for as they are.</param>
    public static string PatternOf(string text)
    {
        var written = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).ToLowerInvariant();
        return $"%{written.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
    }
}
