using Cordon.Engines.Formats.Lists;
using Spectre.Console;

namespace Cordon.Cli.Screening;

/// <summary>For a person at a terminal: the reason first, one block for each party.</summary>
internal sealed class ScreenTable(ScreenSettings settings, IReadOnlyDictionary<string, ListedEntity> entities) : ScreenOutput(settings, entities)
{
    public override void Write(ScreenAnswer answer)
    {
        var row = answer.Row;
        if (row.Party is null)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]row {row.Row}[/] cannot be assessed: {row.Fault!.ToString()}");
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"[bold]{row.Party.Caption}[/] [dim](row {row.Row})[/]");
        foreach (var warning in row.Warnings)
            AnsiConsole.MarkupLineInterpolated($"  [yellow]note[/] {warning.ToString()}");
        if (answer.Matches.Count == 0)
            AnsiConsole.MarkupLine("  no match in these lists at this time");
        foreach (var match in answer.Matches)
        {
            var comparison = match.Comparison;
            var verdict = IsMatch(comparison.Score) ? "[red]match [/]" : "[dim]below [/]";
            AnsiConsole.MarkupLine($"  {verdict} {comparison.Score:F4}  p {comparison.Probability:F2}  {Markup.Escape(comparison.MatchedName?.Text ?? match.Party.Caption)}  [dim]{Markup.Escape(match.Party.Id!)} · {Markup.Escape(DatasetOf(match.Party.Id!))}[/]");
            foreach (var finding in comparison.Findings)
                AnsiConsole.MarkupLineInterpolated($"         {finding.Feature}: {finding.Detail}");
            if (comparison.Missing.Count > 0)
                AnsiConsole.MarkupLineInterpolated($"         [dim]not compared, a side does not state it: {string.Join(", ", comparison.Missing)}[/]");
        }
    }
}
