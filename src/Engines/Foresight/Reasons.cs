using System.Globalization;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Engines.Foresight;

/// <summary>What did most to a rank, in words.</summary>
/// <param name="Subject">The key, ratio or amount.</param>
/// <param name="Weight">In log-odds: above 0 it speaks for an irregularity, below 0 against one.</param>
/// <param name="Words">An English sentence with the figures behind it.</param>
public sealed record Reason(string Subject, double Weight, string Words);

/// <summary>Says why a declaration ranks where it does.</summary>
/// <param name="plan">What is looked at.</param>
/// <param name="model">What ranks.</param>
public sealed class Reasons(FeaturePlan plan, IRankingModel model)
{
    private readonly IReadOnlyList<Feature> features = plan.Features;

    /// <summary>The strongest reasons first, parts of features with one subject added up.</summary>
    /// <param name="history">What the features were made of.</param>
    /// <param name="declared">The declaration.</param>
    /// <param name="row">Its features.</param>
    /// <param name="most">How many reasons at most.</param>
    public IReadOnlyList<Reason> Of(CaseHistory history, Declared declared, float[] row, int most)
    {
        var parts = model.Attribute(row);
        return [.. features.Select((f, i) => (f.Subject, Part: parts[i])).GroupBy(f => f.Subject).Select(g => (Subject: g.Key, Weight: g.Sum(f => f.Part)))
            .Where(s => s.Weight != 0).OrderByDescending(s => Math.Abs(s.Weight)).Take(most)
            .Select(s => new Reason(s.Subject, s.Weight, Say(history, declared, s.Subject)))];
    }

    private string Say(CaseHistory history, Declared declared, string subject)
    {
        for (var k = 0; k < plan.RiskKeys.Count; k++)
        {
            if (plan.RiskKeys[k].Name == subject)
                return SayRate(history, history.OutcomesLike(declared, k), $"{subject} ({Values(declared, plan.RiskKeys[k].Fields)})");
        }

        for (var r = 0; r < plan.Ratios.Count; r++)
        {
            if (plan.Ratios[r].Name == subject)
                return SayRatio(history.PeersOf(declared, r), plan.Ratios[r].LogOf(declared), $"{subject} ({Values(declared, plan.Ratios[r].Peers)})");
        }

        var amount = declared.Numbers[plan.Numbers.ToList().IndexOf(subject)];
        return amount is { } stated ? string.Create(CultureInfo.InvariantCulture, $"{subject}: {stated:0.##}") : $"{subject}: not stated";
    }

    private static string SayRate(CaseHistory history, Tally tally, string what) =>
        tally.Judged == 0 ? $"{what}: no outcome known before" : string.Create(CultureInfo.InvariantCulture,
            $"{what}: {100.0 * tally.Irregular / tally.Judged:0} % of {tally.Judged} past declarations were irregular, {100.0 * history.Overall.Irregular / history.Overall.Judged:0} % overall");

    private static string SayRatio(Spread peers, double? log, string what) => (log, peers.Count) switch
    {
        (null, _) => $"{what}: cannot be told from what is declared",
        (_, 0) => $"{what}: no earlier declaration to compare with",
        ({ } value, _) => string.Create(CultureInfo.InvariantCulture, $"{what}: {Math.Exp(value - peers.Mean):0.##} times the usual of {peers.Count} earlier declarations"),
    };

    private string Values(Declared declared, IReadOnlyList<int> fields) =>
        string.Join(", ", fields.Select(f => declared.Categories[f].Length == 0 ? $"no {plan.Categories[f]}" : declared.Categories[f]));
}
