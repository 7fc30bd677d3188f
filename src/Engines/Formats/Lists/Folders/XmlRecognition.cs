using System.Globalization;
using System.Text.RegularExpressions;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Tells XML lists by their root element.</summary>
internal static partial class XmlRecognition
{
    public static RecognisedFile? Recognise(FileHead head) => Root().Match(head.Text) is { Success: true } root && root.Groups["name"].Value == "CONSOLIDATED_LIST"
        ? new(head.File, ListFormat.UnXml, ListRole.Entities, Datasets.UnSecurityCouncil, Date(root.Value, "dateGenerated"))
        : null;

    private static DateTimeOffset? Date(string tag, string attribute)
    {
        var match = Regex.Match(tag, $"\\b{attribute}\\s*=\\s*[\"']([^\"']+)[\"']");
        return match.Success && DateTimeOffset.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)(?:\s[^>]*)?>")]
    private static partial Regex Root();
}
