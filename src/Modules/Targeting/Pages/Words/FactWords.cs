using System.Text.RegularExpressions;

namespace Cordon.Modules.Targeting.Pages.Words;

/// <summary>Facts that have a name for people; others are shown by their path.</summary>
internal static partial class FactWords
{
    /// <summary>Paths as packs write them.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "answers",
        "answers.cashOffered",
        "answers.declinesInstallation",
        "answers.reluctantOnEndUse",
        "answers.unfamiliarWithProduct",
        "answers.unusualSecrecy",
        "goods",
        "goods[].alwaysControlled",
        "goods[].claimDiffers",
        "goods[].claims",
        "goods[].classSeven",
        "goods[].description",
        "goods[].dualUse",
        "goods[].grossMass",
        "goods[].hs",
        "goods[].licence",
        "goods[].line",
        "goods[].netMass",
        "goods[].notControlled",
        "goods[].nuclear",
        "goods[].origin",
        "goods[].parametersMissing",
        "goods[].proposed",
        "goods[].radioactive",
        "goods[].serials",
        "goods[].serialsElsewhere",
        "goods[].serialsReported",
        "goods[].thresholdShare",
        "goods[].unitValueRatio",
        "goods[].vague",
        "goods[].value",
        "goods[].valuePerKilogram",
        "history",
        "history.alikeBelowThreshold",
        "history.chapterNew",
        "history.consigneeChanged",
        "history.destinationsInWeek",
        "history.exporterKnownFor",
        "history.goodsChanged",
        "history.namesForOneEndUser",
        "history.payerCountry",
        "history.refusedAlike",
        "history.sealSeenElsewhere",
        "history.withdrawnAndLodgedAgain",
        "licences",
        "licences[].coversGoods",
        "licences[].id",
        "licences[].known",
        "licences[].sameConsignee",
        "licences[].status",
        "movement",
        "movement.containers",
        "movement.declaredAfterMove",
        "movement.destinationCountry",
        "movement.destinationHasIndustry",
        "movement.destinationRestricted",
        "movement.detour",
        "movement.endUse",
        "movement.exportCountry",
        "movement.form",
        "movement.function",
        "movement.invoiceDifference",
        "movement.kind",
        "movement.mode",
        "movement.route",
        "movement.ucr",
        "movement.unsealed",
        "parties",
        "parties[].country",
        "parties[].effect",
        "parties[].forwarder",
        "parties[].freeZone",
        "parties[].informed",
        "parties[].knownFor",
        "parties[].list",
        "parties[].listed",
        "parties[].military",
        "parties[].name",
        "parties[].number",
        "parties[].resolved",
        "parties[].role",
        "parties[].score",
        "parties[].sharesListedAddress",
        "radiation",
        "radiation.alarm",
        "radiation.explained",
        "radiation.known",
        "radiation.neutrons",
        "radiation.nuclear",
        "radiation.nuclides",
    };

    /// <summary>The path of a fact as packs write it, whichever line or party it is of: <c>goods[2].hs</c> is <c>goods[].hs</c>.</summary>
    public static string Path(string found) => Index().Replace(found, "[]");

    /// <summary>The list that a missing answer would come from: <c>inList("restricted", "tr")</c> is that of <c>restricted</c>; null for a fact.</summary>
    public static string? ListOf(string found) => Question().Match(found) is { Success: true } asked ? asked.Groups[1].Value : null;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"^inList\(""([^""]+)""")]
    private static partial Regex Question();

    /// <summary>The last part of a text's key: <c>movement.enduse</c>.</summary>
    public static string KeyOf(string path) => path.Replace("[]", "", StringComparison.Ordinal).ToLowerInvariant();
}
