using System.Text.RegularExpressions;
using Cordon.Modules.Detection.Tables;
using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Papers;

/// <summary>A UN number of class 7.</summary>
/// <param name="Digits">Four.</param>
/// <param name="Name">Its proper shipping name.</param>
/// <param name="Packages">The packages it travels in; empty where the approval says which.</param>
/// <param name="IsFissile">It is for fissile material, which is nuclear material.</param>
/// <param name="IsExcepted">It is for excepted packages.</param>
internal sealed partial record UnNumber(string Digits, BothLanguages Name, IReadOnlyList<PackageType> Packages, bool IsFissile, bool IsExcepted)
{
    private static readonly DetectionTable Table = DetectionTable.Shipped("un-numbers.tsv");

    public static IReadOnlyList<UnNumber> All { get; } =
        [.. Table.Rows.Select(r => new UnNumber(r["un"], r.Both("name"), r["packages"] == "any" ? [] : [.. r.List("packages").Select(PaperWords.TypeOf)], r["fissile"] == "yes", r["excepted"] == "yes"))];

    /// <summary>It is for what travels by special arrangement, as the approval says.</summary>
    public bool IsBySpecialArrangement => Packages.Count == 0;

    /// <summary>SHA-256 of the table.</summary>
    public static string Digest => Table.Digest;

    /// <summary>The number as somebody wrote it, with or without UN before it; null where it is none of class 7.</summary>
    public static UnNumber? Find(string written) => Written().Match(written) is { Success: true } match ? All.FirstOrDefault(n => n.Digits == match.Groups[1].Value) : null;

    [GeneratedRegex(@"^\s*(?:UN|ONU)?[\s\-]*([0-9]{4})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
