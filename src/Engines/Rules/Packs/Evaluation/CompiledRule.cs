using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>A rule ready to be evaluated.</summary>
internal sealed class CompiledRule
{
    private static readonly Dictionary<string, string> Unexplained = [];

    private readonly CelProgram _when;
    private readonly Dictionary<string, ExplanationTemplate> _explanation;

    private CompiledRule(PackRule rule, CelProgram when, Dictionary<string, ExplanationTemplate> explanation)
    {
        Rule = rule;
        _when = when;
        _explanation = explanation;
    }

    public PackRule Rule { get; }

    public static CompiledRule Of(PlacedRule placed, CelEnvironment environment)
    {
        try
        {
            return new(
                placed.Rule,
                environment.Compile(placed.When),
                placed.Rule.Explanation.ToDictionary(e => e.Key, e => ExplanationTemplate.Of(e.Value, environment)));
        }
        catch (FaultException inside)
        {
            throw new FaultException([.. inside.Faults.Select(f => f with { Where = $"{placed.Where}: {f.Where}" })]);
        }
    }

    public RuleResult Evaluate(PackFacts facts)
    {
        var missing = default(MissingFacts);
        foreach (var need in Rule.Needs)
        {
            if (facts.MissingAt(need) is { } found)
                missing = missing is null ? found : missing.And(found);
        }

        if (missing is not null)
            return Result(RuleVerdict.CannotTell, missing.Paths);
        var value = Value(facts, out var beyond);
        return value.Kind switch
        {
            _ when beyond is not null => Result(RuleVerdict.CannotTell, [], beyond),
            CelKind.Unknown => Result(RuleVerdict.CannotTell, value.AsMissing.Paths),
            CelKind.Bool when value.AsBool => Result(RuleVerdict.Fired, [], explanation: _explanation.ToDictionary(e => e.Key, e => e.Value.Fill(facts))),
            CelKind.Bool => Result(RuleVerdict.NotFired, []),
            CelKind.Error => Result(RuleVerdict.CannotTell, [], _when.FaultOf(value.AsError)),
            _ => Result(RuleVerdict.CannotTell, [], Fault.Of("rules.check.truth", "", ("type", ValueText.TypeName(value)))),
        };
    }

    /// <summary>The condition's value. Facts so many that the bound on steps is reached make the rule undecided, not the whole pack fail.</summary>
    private CelValue Value(PackFacts facts, out Fault? beyond)
    {
        beyond = null;
        try
        {
            return _when.Evaluate(facts);
        }
        catch (FaultException cost)
        {
            beyond = cost.Fault;
            return CelValue.Null;
        }
    }

    private RuleResult Result(RuleVerdict verdict, IReadOnlyList<string> missing, Fault? fault = null, IReadOnlyDictionary<string, string>? explanation = null) =>
        new(Rule.Id, verdict, missing, fault, explanation ?? Unexplained, Rule.Weight, Rule.Effect);
}
