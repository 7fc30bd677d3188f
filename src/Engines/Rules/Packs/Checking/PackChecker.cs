using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Engines.Rules.Syntax;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>
/// Looks at a pack before anybody uses it: typed facts, texts in every language, conditions that compile within the cost, units that fit,
/// vectors that come out, and rules that can never fire, repeat another or are always overtaken by one.
/// </summary>
public static class PackChecker
{
    /// <summary>Everything found, in the order of the document; the pack must not be used when one of them refuses it.</summary>
    public static IReadOnlyList<PackFinding> Check(RulePack pack, PackBounds? bounds = null)
    {
        bounds ??= new();
        var untyped = FactChecks.Of(pack).ToList();
        var findings = HeadChecks.Of(pack).Concat(untyped).Select(f => new PackFinding(f, true)).ToList();
        if (untyped.Count > 0)
            return findings;
        List<PlacedRule> rules;
        try
        {
            rules = [.. TableRules.Of(pack)];
        }
        catch (FaultException row)
        {
            return [.. findings, new(row.Fault, true)];
        }

        if (rules.Count == 0 || rules.Count > bounds.Rules)
            return [.. findings, new(Fault.Of("rules.pack.count", "/rules", ("count", rules.Count), ("most", bounds.Rules)), true)];
        findings.AddRange(Repeated(rules).Select(f => new PackFinding(f, true)));
        findings.AddRange(Rules(pack, rules, bounds));
        return findings;
    }

    private static IEnumerable<Fault> Repeated(List<PlacedRule> rules) =>
        rules.GroupBy(r => r.Rule.Id).SelectMany(g => g.Skip(1)).Select(r => Fault.Of("rules.pack.id-twice", $"{r.Where}/id", ("id", r.Rule.Id)));

    private static IEnumerable<PackFinding> Rules(RulePack pack, List<PlacedRule> rules, PackBounds bounds)
    {
        var schema = FactSchema.From(pack.Facts);
        var answers = new VectorAnswers(pack);
        var checks = new RuleChecks(pack, schema, PackEnvironment.Of(pack, schema, answers), answers, bounds);
        var conditions = new List<(PlacedRule Rule, Expr Condition)>();
        var satisfiability = new Satisfiability(schema);
        foreach (var rule in rules)
        {
            foreach (var fault in checks.Of(rule))
                yield return new(fault, true);
            if (checks.Compiled(rule) is not { } program)
                continue;
            if (satisfiability.NeverHolds(program.Expression))
                yield return new(Never(rule, satisfiability), true);
            else
                conditions.Add((rule, program.Expression));
        }

        foreach (var fault in Overtaken(pack, conditions, satisfiability))
            yield return new(fault, true);
    }

    private static Fault Never(PlacedRule rule, Satisfiability satisfiability) =>
        rule.When != rule.Own && !satisfiability.NeverHolds(ExprParser.Parse(rule.Own))
            ? new Fault("rules.pack.shadowed-row", rule.Where)
            : new Fault("rules.pack.never", rule.Where);

    /// <summary>Rules that say the same as another, and, where only the strongest effect counts, rules that a stronger one always overtakes.</summary>
    private static IEnumerable<Fault> Overtaken(RulePack pack, List<(PlacedRule Rule, Expr Condition)> conditions, Satisfiability satisfiability)
    {
        var seen = new Dictionary<string, PlacedRule>();
        foreach (var (rule, condition) in conditions)
        {
            if (!seen.TryAdd(ExprPrinter.Print(condition), rule))
                yield return Fault.Of("rules.pack.same", rule.Where, ("other", seen[ExprPrinter.Print(condition)].Rule.Id));
        }

        if (pack.Combine.Method != CombinationMethod.Lexicographic)
            yield break;
        foreach (var (weak, condition) in conditions)
        {
            var strong = conditions.Find(c => c.Rule != weak && c.Rule.Rule.Effect > (weak.Rule.Effect ?? ControlDecision.Release) && satisfiability.Implies(condition, c.Condition));
            if (strong.Rule is not null)
                yield return Fault.Of("rules.pack.shadowed", weak.Where, ("other", strong.Rule.Rule.Id));
        }
    }
}
