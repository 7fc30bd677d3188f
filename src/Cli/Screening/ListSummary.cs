using Cordon.Engines.Formats.Lists.Folders;

namespace Cordon.Cli.Screening;

/// <summary>One line about a list that was loaded: its files, date, counts, and what was noticed.</summary>
internal static class ListSummary
{
    public static string Of(LoadedList list)
    {
        var report = list.Report;
        var files = string.Join(", ", list.Source.Parts.Select(p => p.File.Name));
        var date = report.PublishedAt is { } published ? $" of {published:yyyy-MM-dd}" : "";
        var rejected = report.Rejected.Count > 0 ? $", {report.Rejected.Count} rows left out (first: {report.Rejected[0]})" : "";
        var warnings = report.Warnings.Count > 0 ? $"; noticed: {string.Join(", ", report.Warnings.Select(w => $"{w.Code} {w.Count}"))}" : "";
        return $"{report.Entities} entities, {report.Names} names from {files}{date}{rejected}{warnings}";
    }
}
