using System.Globalization;
using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.Measures;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Targeting.Pages.Words;

/// <summary>What a ranker says, in the reader's language.</summary>
internal static class RankedWords
{
    /// <summary>A chance or share; whole percent, and a tenth below ten.</summary>
    public static string Percent(double share) => (share * 100).ToString(share < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A share with its interval; that there is none where nothing was looked at.</summary>
    public static string Share(this PageTexts texts, Proportion proportion) => proportion.Share is { } share
        ? texts.With("targeting.ranker.share", ("share", Percent(share)), ("low", Percent(proportion.Low)), ("high", Percent(proportion.High)), ("found", proportion.Found), ("of", proportion.Of))
        : texts["targeting.ranker.share.none"];

    public static string Subject(this PageTexts texts, string subject) => texts[$"targeting.ranked.on.{subject}"];

    public static string Reason(this PageTexts texts, ChanceReason reason) => reason.Figures switch
    {
        { Kind: ReasonKind.Amount, Value: { } amount } => amount.ToString("0.##", CultureInfo.InvariantCulture),
        { Kind: ReasonKind.Rate, Value: { } rate } f => texts.With("targeting.ranked.rate", ("values", f.Values), ("share", Percent(rate)), ("count", f.Count), ("overall", Percent(f.Overall ?? 0))),
        { Kind: ReasonKind.Rate } f => texts.With("targeting.ranked.rate.none", ("values", f.Values)),
        { Kind: ReasonKind.Ratio, Value: { } times } f => texts.With("targeting.ranked.ratio", ("values", f.Values), ("times", times.ToString("0.##", CultureInfo.InvariantCulture)), ("count", f.Count)),
        { Kind: ReasonKind.Ratio, IsStated: true } f => texts.With("targeting.ranked.ratio.none", ("values", f.Values)),
        _ => texts["targeting.ranked.unstated"],
    };
}
