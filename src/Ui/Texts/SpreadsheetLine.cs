namespace Cordon.Ui.Texts;

/// <summary>A line of a file for a spreadsheet (RFC 4180), ended by CR LF.</summary>
public static class SpreadsheetLine
{
    /// <summary>The cells in their order, each between quotation marks.</summary>
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // A spreadsheet takes a cell that begins like this for a formula, whoever wrote it.
    private static string Cell(string text) => $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
