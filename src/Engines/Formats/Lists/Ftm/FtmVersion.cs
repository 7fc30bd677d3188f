using System.Text.RegularExpressions;

namespace Cordon.Engines.Formats.Lists.Ftm;

/// <summary>Versions of FollowTheMoney data, "YYYYMMDDhhmmss-abc", which order as texts.</summary>
internal static partial class FtmVersion
{
    /// <summary>The version in a file name or folder, or null.</summary>
    public static string? In(string text) => Pattern().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The time in a version.</summary>
    public static DateTimeOffset? TimeOf(string? version) =>
        version is { Length: >= 14 } && DateTime.TryParseExact(version[..14], "yyyyMMddHHmmss", null, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    [GeneratedRegex(@"\d{14}-[a-z0-9]{3}")]
    private static partial Regex Pattern();
}
