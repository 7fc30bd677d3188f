using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Engines.Foresight;

/// <summary>What did most to a rank, in words.</summary>
/// <param name="Subject">The key, ratio or amount.</param>
/// <param name="Weight">In log-odds: above 0 it speaks for an irregularity, below 0 against one.</param>
/// <param name="Figures">What is behind it.</param>
public sealed record Reason(string Subject, double Weight, ReasonFigures Figures)
{
    /// <summary>An English sentence with the figures behind it.</summary>
    public string Words => Figures.Say(Subject);
}

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
            .Select(s => new Reason(s.Subject, s.Weight, Figures(history, declared, s.Subject)))];
    }

    private ReasonFigures Figures(CaseHistory history, Declared declared, string subject)
    {
        for (var k = 0; k < plan.RiskKeys.Count; k++)
        {
            if (plan.RiskKeys[k].Name == subject)
                return ReasonFigures.OfRate(Values(declared, plan.RiskKeys[k].Fields), history.OutcomesLike(declared, k), history.Overall);
        }

        for (var r = 0; r < plan.Ratios.Count; r++)
        {
            if (plan.Ratios[r].Name == subject)
                return ReasonFigures.OfRatio(Values(declared, plan.Ratios[r].Peers), plan.Ratios[r].LogOf(declared), history.PeersOf(declared, r));
        }

        return ReasonFigures.OfAmount(declared.Numbers[plan.Numbers.ToList().IndexOf(subject)]);
    }

    private static string Values(Declared declared, IReadOnlyList<int> fields) => string.Join(", ", fields.Select(f => declared.Categories[f].Length == 0 ? "–" : declared.Categories[f]));
}
