using CsCheck;
using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Syntax;
using Cordon.Tests.Engines.Rules.Properties;

namespace Cordon.Tests.Engines.Rules.Packs;

/// <summary>What the checker calls impossible is impossible: random conditions are tried on every set of facts of a small world.</summary>
public sealed class SatisfiabilityPropertyTests
{
    private static readonly FactSchema Schema = FactSchema.From(new Dictionary<string, FactDeclaration>
    {
        ["n"] = new("int") { Least = 0, Most = 4 },
        ["d"] = new("double") { Unit = "1" },
        ["s"] = new("string") { Values = ["x", "y"] },
        ["b"] = new("bool"),
        ["l"] = new("list") { Of = new("int") },
    });

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariables(Schema.Fields.Select(f => KeyValuePair.Create(f.Key, f.Value.Type)));

    private static readonly List<PackFacts> World =
    [
        .. from n in new[] { "0", "1", "2", "3", "4", "null" }
           from d in new[] { "-1", "0", "0.5", "1", "2.5", "null" }
           from s in new[] { "\"x\"", "\"y\"", "null" }
           from b in new[] { "true", "false" }
           from l in new[] { "[]", "[1]", "[0, 3]" }
           select Facts($$"""{"n": {{n}}, "d": {{d}}, "s": {{s}}, "b": {{b}}, "l": {{l}}}"""),
    ];

    private static readonly Gen<string> Clause = Pick.Of(
        "n < 1", "n <= 0", "n > 3", "n >= 4", "n == 2", "n != 2", "n in [1, 2]", "2 < n", "n > 5", "n < 0", "n == null",
        "d < 0.0", "d > 0.5", "d <= 0.5", "d == 1.0", "d != 1.0", "d >= 2.5", "d > 1",
        "s == 'x'", "s != 'x'", "s in ['x', 'y']", "s == 'z'", "s.startsWith('x')", "s < 'y'",
        "b", "b == true", "true", "false", "size(l) > 1", "size(l) == 0", "size(l) < 0", "l.exists(i, i > 2 && i < 1)", "l.exists(i, i > 2)", "l.all(i, i > 0)", "n > d");

    private static readonly Gen<string> Condition = Gen.Select(Clause.Array[1, 4], Gen.Int[0, 255]).Select((clauses, shape) =>
        clauses.Select((c, i) => (shape >> i & 1) == 1 ? $"!({c})" : c).Aggregate((a, c) => (shape >> 4 & 3) switch
        {
            0 => $"({a}) || ({c})",
            1 => $"(b ? ({a}) : ({c}))",
            _ => $"({a}) && ({c})",
        }));

    [Fact]
    public void A_condition_said_to_be_dead_holds_nowhere()
    {
        var dead = 0;
        Condition.Sample(
            condition =>
            {
                var program = Environment.Compile(condition);
                if (!new Satisfiability(Schema).NeverHolds(program.Expression))
                    return true;
                Interlocked.Increment(ref dead);
                return !World.Exists(f => program.Evaluate(f).IsTrue);
            },
            iter: 3_000);
        Assert.True(dead > 100, $"only {dead}");
    }

    [Fact]
    public void A_condition_said_to_imply_another_does_so_everywhere()
    {
        var implied = 0;
        Gen.Select(Condition, Condition).Sample(
            (first, second) =>
            {
                if (!new Satisfiability(Schema).Implies(ExprParser.Parse(first), ExprParser.Parse(second)))
                    return true;
                Interlocked.Increment(ref implied);
                var (a, b) = (Environment.Compile(first), Environment.Compile(second));
                return World.TrueForAll(f => !a.Evaluate(f).IsTrue || !b.Evaluate(f).IsFalse);
            },
            iter: 10_000);
        Assert.True(implied > 100, $"only {implied}");
    }

    private static PackFacts Facts(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return PackFacts.Bind(document.RootElement, Schema);
    }
}
