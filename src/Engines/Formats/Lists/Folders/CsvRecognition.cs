using System.Globalization;
using Cordon.Engines.Formats.Lists.Own;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Tells CSV lists with a header by its columns.</summary>
internal static class CsvRecognition
{
    public static RecognisedFile? Recognise(FileHead head)
    {
        var rows = head.Rows(6);
        if (rows.Find(r => r.Contains("Name 6") && (r.Contains("Unique ID") || r.Contains("Group ID"))) is { } uk)
            return new(head.File, ListFormat.UkCsv, ListRole.Entities, uk.Contains("Unique ID") ? Datasets.UkSanctions : Datasets.UkFinancial, UkDate(rows[0]));
        return rows.Count > 0 && OwnColumns.Of(rows[0]) is not null
            ? new(head.File, ListFormat.OwnCsv, ListRole.Entities, Stem(head.File.Name), null)
            : null;
    }

    private static DateTimeOffset? UkDate(string[] first)
    {
        var text = first is [_, var date, ..] ? date : first[0][(first[0].IndexOf(':') + 1)..];
        return DateTimeOffset.TryParseExact(text.Trim(), ["dd/MM/yyyy", "dd-MMM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;
    }

    /// <summary>The file's name without its endings: of <c>arvonia.csv.gz</c> it is <c>arvonia</c>.</summary>
    private static string Stem(string name) => name.IndexOf('.') is var dot and > 0 ? name[..dot] : name;
}
