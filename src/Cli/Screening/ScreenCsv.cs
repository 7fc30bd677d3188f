using System.Globalization;
using Cordon.Engines.Formats.Lists;

namespace Cordon.Cli.Screening;

/// <summary>One CSV row for each candidate, and one for each party without any.</summary>
internal sealed class ScreenCsv : ScreenOutput
{
    public ScreenCsv(ScreenSettings settings, IReadOnlyDictionary<string, ListedEntity> entities)
        : base(settings, entities) =>
        Console.Out.WriteLine("row,id,name,result,dataset,caption,score,probability,match,matchedName,detail,error");

    public override void Write(ScreenAnswer answer)
    {
        var row = answer.Row;
        if (row.Party is null)
            Line(row.Row, "", "", "", "", "", "", "", "", "", "", row.Fault!.ToString());
        else if (answer.Matches.Count == 0)
            Line(row.Row, row.Party.Id, row.Party.Caption, "", "", "", "", "", "false", "", "no match in these lists at this time", "");
        foreach (var match in answer.Matches)
        {
            Line(
                row.Row, row.Party!.Id, row.Party.Caption, match.Party.Id, DatasetOf(match.Party.Id!), match.Party.Caption,
                match.Comparison.Score.ToString("F4", CultureInfo.InvariantCulture), match.Comparison.Probability.ToString("F4", CultureInfo.InvariantCulture),
                IsMatch(match.Comparison.Score) ? "true" : "false", match.Comparison.MatchedName?.Text, match.Comparison.Findings is [var first, ..] ? first.Detail : "", "");
        }
    }

    private static void Line(params object?[] cells) => Console.Out.WriteLine(string.Join(',', cells.Select(c => Quote(Convert.ToString(c, CultureInfo.InvariantCulture) ?? ""))));

    /// <summary>Quoted where needed; a cell that a spreadsheet would run as a formula is made text.</summary>
    private static string Quote(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@')
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
