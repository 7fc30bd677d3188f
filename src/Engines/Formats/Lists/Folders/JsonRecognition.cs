using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Engines.Formats.Lists.Ftm;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Tells JSON lists by the names of their properties.</summary>
internal static partial class JsonRecognition
{
    public static RecognisedFile? Recognise(FileHead head)
    {
        if (head.First == '[')
            return head.Says("\"entity_name\"") && head.Says("\"list_id\"") ? new(head.File, ListFormat.MetiJson, ListRole.Entities, Datasets.JapanEndUsers, null) : null;
        if (head.Says("\"fieldKey\"") || head.Says("\"results\"") && (head.Says("\"source_list_url\"") || head.Says("\"entity_number\"")))
            return new(head.File, ListFormat.CslJson, ListRole.Entities, Datasets.UsScreening, GeneratedAt(head.Text));
        if (FtmRole(head) is not { } role)
            return null;
        return new(head.File, ListFormat.FtmJson, role, DatasetOf(head.Text, role), FtmVersion.TimeOf(FtmVersion.In(head.File.Name)));
    }

    private static ListRole? FtmRole(FileHead head)
    {
        var line = head.Text.AsSpan(0, head.Text.IndexOf('\n') is var end and >= 0 ? end : head.Text.Length);
        if (line.Contains("\"op\"", StringComparison.Ordinal) && line.Contains("\"entity\"", StringComparison.Ordinal))
            return ListRole.Delta;
        if (line.Contains("\"schema\"", StringComparison.Ordinal) && line.Contains("\"id\"", StringComparison.Ordinal) && line.Contains("\"properties\"", StringComparison.Ordinal))
            return ListRole.Entities;
        return head.Says("\"versions\"") && FtmVersion.In(head.Text) is not null || head.Says("\"version\"") && head.Says("\"resources\"") ? ListRole.Index : null;
    }

    /// <summary>The dataset that most entities name first; of an index, its own name.</summary>
    private static string? DatasetOf(string text, ListRole role) => (role == ListRole.Index ? Name() : FirstDataset()).Matches(text)
        .GroupBy(m => m.Groups[1].Value).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    private static DateTimeOffset? GeneratedAt(string text) =>
        Generated().Match(text) is { Success: true } match && DateTimeOffset.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    [GeneratedRegex("\"datasets\"\\s*:\\s*\\[\\s*\"([^\"]+)\"")]
    private static partial Regex FirstDataset();

    [GeneratedRegex("^\\s*\\{\\s*\"name\"\\s*:\\s*\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("\"(?:sourceGeneratedAt|search_performed_at)\"\\s*:\\s*\"([^\"]+)\"")]
    private static partial Regex Generated();
}
