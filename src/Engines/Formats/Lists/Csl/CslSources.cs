using System.Text.RegularExpressions;

namespace Cordon.Engines.Formats.Lists.Csl;

/// <summary>The lists that make up the Consolidated Screening List: "Entity List (EL) - Bureau of Industry and Security" has the code EL.</summary>
internal static partial class CslSources
{
    public static string CodeOf(string source)
    {
        var match = InBrackets().Match(source);
        if (!match.Success)
            return source;
        var code = match.Groups[1].Value;
        return code.EndsWith(" List", StringComparison.Ordinal) ? code[..^5] : code;
    }

    [GeneratedRegex(@"\(([^)]+)\)")]
    private static partial Regex InBrackets();
}
