using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>A test vector with what its rule made of it.</summary>
/// <param name="Vector">The facts that were tried.</param>
/// <param name="Expected">What the pack says it has to come to.</param>
/// <param name="Result">What it came to; null when the facts could not be bound.</param>
/// <param name="Refused">Why the facts could not be bound, with the place in them; empty when they could.</param>
public sealed record TriedVector(TestVector Vector, RuleVerdict Expected, RuleResult? Result, IReadOnlyList<Fault> Refused)
{
    /// <summary>Whether it came out as the pack says.</summary>
    public bool AsExpected => Result?.Verdict == Expected;
}

/// <summary>Tries one rule of a pack on its test vectors.</summary>
public static class VectorTrial
{
    /// <summary>The vectors of a rule, those that must fire first.</summary>
    /// <param name="pack">The pack, which its check has not refused.</param>
    /// <param name="rule">Id of a rule of it.</param>
    /// <exception cref="FaultException"><c>rules.syntax…</c>, <c>rules.check…</c> for a pack that nobody checked.</exception>
    public static IReadOnlyList<TriedVector> Of(RulePack pack, string rule)
    {
        var (schema, answers) = (FactSchema.From(pack.Facts), new VectorAnswers(pack));
        var compiled = CompiledRule.Of(TableRules.Of(pack).First(r => r.Rule.Id == rule), PackEnvironment.Of(pack, schema, answers));
        return
        [
            .. compiled.Rule.Vectors.Positive.Select(v => Try(compiled, v, RuleVerdict.Fired, schema, answers)),
            .. compiled.Rule.Vectors.Negative.Select(v => Try(compiled, v, RuleVerdict.NotFired, schema, answers)),
        ];
    }

    internal static TriedVector Try(CompiledRule rule, TestVector vector, RuleVerdict expected, FactSchema schema, VectorAnswers answers)
    {
        answers.Vector = vector;
        try
        {
            return new(vector, expected, rule.Evaluate(PackFacts.Bind(vector.Facts, schema)), []);
        }
        catch (FaultException refused)
        {
            return new(vector, expected, null, refused.Faults);
        }
    }
}
