using System.Globalization;
using Cordon.Engines.Foresight.History;

namespace Cordon.Engines.Foresight;

/// <summary>What a reason is made of.</summary>
public enum ReasonKind
{
    /// <summary>Past outcomes of the same values.</summary>
    Rate,

    /// <summary>An amount against that of peers.</summary>
    Ratio,

    /// <summary>An amount alone.</summary>
    Amount,
}

/// <summary>The figures behind a reason, so that it can be said in any language.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Values">The values that past outcomes or peers have in common; empty for an amount.</param>
/// <param name="Count">Past outcomes, or earlier declarations to compare with; 0 for an amount.</param>
/// <param name="IsStated">Whether the declaration states what is needed.</param>
/// <param name="Value">Share of irregular ones, times the usual, or the amount; null when that is not known.</param>
/// <param name="Overall">Of a rate, the share of irregular ones among all outcomes; else null.</param>
public sealed record ReasonFigures(ReasonKind Kind, string Values, int Count, bool IsStated, double? Value = null, double? Overall = null)
{
    /// <summary>An English sentence.</summary>
    /// <param name="subject">What it is about.</param>
    public string Say(string subject) => (Kind, Value) switch
    {
        (ReasonKind.Amount, { } amount) => string.Create(CultureInfo.InvariantCulture, $"{subject}: {amount:0.##}"),
        (ReasonKind.Amount, null) => $"{subject}: not stated",
        (ReasonKind.Rate, { } rate) => string.Create(CultureInfo.InvariantCulture, $"{subject} ({Values}): {100 * rate:0} % of {Count} past declarations were irregular, {100 * Overall:0} % overall"),
        (ReasonKind.Rate, null) => $"{subject} ({Values}): no outcome known before",
        (_, { } times) => string.Create(CultureInfo.InvariantCulture, $"{subject} ({Values}): {times:0.##} times the usual of {Count} earlier declarations"),
        _ => $"{subject} ({Values}): {(IsStated ? "no earlier declaration to compare with" : "cannot be told from what is declared")}",
    };

    internal static ReasonFigures OfRate(string values, Tally tally, Tally overall) => new(ReasonKind.Rate, values, tally.Judged, true, ShareOf(tally), ShareOf(overall));

    internal static ReasonFigures OfRatio(string values, double? log, Spread peers) =>
        new(ReasonKind.Ratio, values, peers.Count, log is not null, log is { } value && peers.Count > 0 ? Math.Exp(value - peers.Mean) : null);

    internal static ReasonFigures OfAmount(double? stated) => new(ReasonKind.Amount, "", 0, stated is not null, stated);

    private static double? ShareOf(Tally tally) => tally.Judged == 0 ? null : (double)tally.Irregular / tally.Judged;
}
