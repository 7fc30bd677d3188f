using System.Globalization;
using System.Text.RegularExpressions;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Tells XML lists by their root element.</summary>
internal static partial class XmlRecognition
{
    public static RecognisedFile? Recognise(FileHead head)
    {
        var root = Root().Match(head.Text);
        return root.Groups["name"].Value switch
        {
            "CONSOLIDATED_LIST" => new(head.File, ListFormat.UnXml, ListRole.Entities, Datasets.UnSecurityCouncil, Date(root.Value, "dateGenerated")),
            "export" when root.Value.Contains("/fsd/export", StringComparison.Ordinal) || head.Says("sanctionEntity") =>
                new(head.File, ListFormat.EuXml, ListRole.Entities, Datasets.EuFinancial, Date(root.Value, "generationDate")),
            _ => null,
        };
    }

    private static DateTimeOffset? Date(string tag, string attribute)
    {
        var match = Regex.Match(tag, $"\\b{attribute}\\s*=\\s*[\"']([^\"']+)[\"']");
        return match.Success && DateTimeOffset.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)(?:\s[^>]*)?>")]
    private static partial Regex Root();
}
