using Cordon.Engines.Matching.Scoring;

namespace Cordon.Engines.Matching;

/// <summary>
/// What would change a comparison: what each missing piece of evidence would make of the score if it agreed, and if it contradicted.
/// For those whose duty is to decide; shown to the party itself it would teach evasion.
/// </summary>
/// <param name="Feature">The missing evidence: <c>birthDate</c>, <c>country</c>, <c>identifier</c>.</param>
/// <param name="IfSame">The score if both sides agreed.</param>
/// <param name="IfDifferent">The score if they contradicted each other.</param>
public sealed record Counterfactual(string Feature, double IfSame, double IfDifferent)
{
    private static readonly Dictionary<string, (string Same, string Different)> Weights = new()
    {
        ["birthDate"] = ("birth-day-same", "birth-conflict"),
        ["country"] = ("country-same", "country-conflict"),
        ["identifier"] = ("identifier-same", "identifier-conflict"),
    };

    /// <summary>For each missing piece of evidence.</summary>
    /// <param name="logOdds">The log-odds of the comparison, the sum of its findings.</param>
    /// <param name="missing">What is missing, <see cref="PartyComparison.Missing"/>.</param>
    public static IReadOnlyList<Counterfactual> Of(double logOdds, IEnumerable<string> missing)
    {
        var model = Model.Instance;
        return [.. missing.Where(Weights.ContainsKey).Select(m => new Counterfactual(m, model.Score(logOdds + model[Weights[m].Same]), model.Score(logOdds + model[Weights[m].Different])))];
    }
}
