using System.Text.Json;
using Cordon.Engines.Rules.Cost;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Engines.Rules.Patterns;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>One rule by itself: its texts, condition, cost, units, patterns and vectors.</summary>
internal sealed class RuleChecks(RulePack pack, FactSchema schema, CelEnvironment environment, VectorAnswers answers, PackBounds bounds)
{
    private long _vectorSteps;

    public IEnumerable<Fault> Of(PlacedRule placed) =>
        Texts(placed).Concat(Weight(placed)).Concat(Needs(placed)).Concat(Condition(placed));

    /// <summary>The condition compiled, or nothing when it does not compile.</summary>
    public CelProgram? Compiled(PlacedRule placed)
    {
        try
        {
            return environment.Compile(placed.When);
        }
        catch (FaultException)
        {
            // Said by Condition, with its place.
            return null;
        }
    }

    private IEnumerable<Fault> Texts(PlacedRule placed)
    {
        var rule = placed.Rule;
        foreach (var (name, texts) in new (string, IReadOnlyDictionary<string, string>?)[] { ("title", rule.Title), ("explanation", rule.Explanation), ("mitigation", rule.Mitigation) })
        {
            foreach (var language in pack.Languages.Where(l => texts is not null && string.IsNullOrWhiteSpace(texts.GetValueOrDefault(l))))
                yield return Fault.Of("rules.pack.translation", $"{placed.Where}/{name}", ("language", language));
        }

        foreach (var (language, template) in rule.Explanation)
        {
            ExplanationTemplate? made = null;
            foreach (var fault in Refusals(() => made = ExplanationTemplate.Of(template, environment)))
                yield return fault with { Where = $"{placed.Where}/explanation/{language}: {fault.Where}" };
            foreach (var value in made?.Values ?? [])
            {
                if (CostEstimate.Of(value, environment, bounds.Facts) is var cost && cost > bounds.Steps)
                    yield return Fault.Of("rules.pack.cost", $"{placed.Where}/explanation/{language}", ("steps", cost), ("most", bounds.Steps));
            }
        }
    }

    private IEnumerable<Fault> Weight(PlacedRule placed)
    {
        var weight = placed.Rule.Weight;
        if (!double.IsFinite(weight) || weight < 0 || (pack.Combine.Method == CombinationMethod.NoisyOr && weight >= 1))
            yield return Fault.Of("rules.pack.weight", $"{placed.Where}/weight", ("weight", weight));
        if (weight == 0 && placed.Rule.Effect is null or ControlDecision.Release)
            yield return new Fault("rules.pack.no-effect", placed.Where);
    }

    private IEnumerable<Fault> Needs(PlacedRule placed)
    {
        for (var i = 0; i < placed.Rule.Needs.Count; i++)
        {
            if (schema.At(placed.Rule.Needs[i]) is null)
                yield return Fault.Of("rules.pack.need", $"{placed.Where}/needs/{i}", ("path", placed.Rule.Needs[i]));
        }
    }

    private IEnumerable<Fault> Condition(PlacedRule placed)
    {
        var where = $"{placed.Where}/when";
        CelProgram? program = null;
        var refusals = Refusals(() => program = environment.Compile(placed.When)).ToList();
        if (program is null)
            return refusals.Select(f => f with { Where = $"{where}: {f.Where}" });
        var faults = new List<Fault>();
        if (!program.ResultType.Same(CelType.Bool))
            faults.Add(Fault.Of("rules.check.truth", where, ("type", program.ResultType)));
        var cost = CostEstimate.Of(program, environment, bounds.Facts);
        if (cost > bounds.Steps)
            faults.Add(Fault.Of("rules.pack.cost", where, ("steps", cost == long.MaxValue ? "beyond counting" : cost), ("most", bounds.Steps)));
        faults.AddRange(UnitCheck.Of(program, schema).Select(f => f with { Where = $"{where}: {f.Where}" }));
        faults.AddRange(Patterns(program).Select(f => f with { Where = $"{where}: {f.Where}" }));
        if (faults.Count > 0)
            return faults;
        _vectorSteps += cost * (placed.Rule.Vectors.Positive.Count + placed.Rule.Vectors.Negative.Count);
        if (_vectorSteps > bounds.VectorSteps)
            faults.Add(Fault.Of("rules.pack.cost", $"{placed.Where}/vectors", ("steps", _vectorSteps), ("most", bounds.VectorSteps)));
        else
            faults.AddRange(Vectors(placed));
        return faults;
    }

    private static IEnumerable<Fault> Patterns(CelProgram program)
    {
        foreach (var call in ExprWalk.All(program.Expression).OfType<CallExpr>().Where(c => c.Function == "matches"))
        {
            if (call.Arguments[^1] is not LiteralExpr { Value.Kind: CelKind.String } pattern)
                yield return new Fault("rules.pack.pattern", program.Source.Place(call.At));
            else if (LinearPattern.Of(pattern.Value.AsString, out var reason) is null)
                yield return Fault.Of("rules.eval.pattern", program.Source.Place(pattern.At), ("pattern", pattern.Value.AsString), ("reason", reason));
        }
    }

    private IEnumerable<Fault> Vectors(PlacedRule placed)
    {
        CompiledRule? rule = null;
        if (Refusals(() => rule = CompiledRule.Of(placed, environment)).Count > 0 || rule is null)
            yield break;
        foreach (var (name, vectors, expected) in new[] { ("positive", placed.Rule.Vectors.Positive, RuleVerdict.Fired), ("negative", placed.Rule.Vectors.Negative, RuleVerdict.NotFired) })
        {
            if (vectors.Count == 0)
                yield return Fault.Of("rules.pack.vectors", $"{placed.Where}/vectors/{name}", ("kind", name));
            for (var i = 0; i < vectors.Count; i++)
            {
                var where = $"{placed.Where}/vectors/{name}/{i}";
                foreach (var fault in Tried(rule, vectors[i], expected, where))
                    yield return fault;
            }
        }
    }

    private List<Fault> Tried(CompiledRule rule, TestVector vector, RuleVerdict expected, string where)
    {
        var tried = VectorTrial.Try(rule, vector, expected, schema, answers);
        var faults = tried.Refused.Select(f => f with { Where = $"{where}/facts{f.Where}" }).ToList();
        if (tried.Result is { } result && result.Verdict != expected)
            faults.Add(Fault.Of("rules.pack.vector", where, ("expected", Words(expected)), ("found", Words(result.Verdict)), ("why", string.Join(", ", result.Missing.Concat(result.Fault is null ? [] : [$"{result.Fault}"])))));
        return faults;
    }

    private static string Words(RuleVerdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{verdict}").Replace('-', ' ');

    private static IReadOnlyList<Fault> Refusals(Action attempt)
    {
        try
        {
            attempt();
            return [];
        }
        catch (FaultException refused)
        {
            return refused.Faults;
        }
    }
}
