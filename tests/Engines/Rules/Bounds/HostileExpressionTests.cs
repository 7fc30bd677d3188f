using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Cost;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;
using Cordon.Tests.Engines.Rules.Core;

namespace Cordon.Tests.Engines.Rules.Bounds;

/// <summary>Expressions written to hang, to fill the memory or to end the process: each ends in a fault that says where.</summary>
public sealed class HostileExpressionTests
{
    public static TheoryData<string, string> TooDeep => new()
    {
        { "brackets", new string('(', 40_000) + "1" + new string(')', 40_000) },
        { "lists", new string('[', 50_000) + new string(']', 50_000) },
        { "maps", string.Concat(Enumerable.Repeat("{1:", 20_000)) + "1" + new string('}', 20_000) },
        { "not", new string('!', 50_000) + "true" },
        { "minus", new string('-', 50_000) + "x" },
        { "sums", string.Join("+", Enumerable.Repeat("1", 40_000)) },
        { "fields", "x" + string.Concat(Enumerable.Repeat(".a", 40_000)) },
        { "indices", "x" + string.Concat(Enumerable.Repeat("[0]", 30_000)) },
        { "conditions", string.Concat(Enumerable.Repeat("true?1:", 10_000)) + "1" },
        { "calls", string.Concat(Enumerable.Repeat("dyn(", 15_000)) + "1" + new string(')', 15_000) },
        { "macros", string.Concat(Enumerable.Repeat("[1].all(x,", 9_000)) + "true" + new string(')', 9_000) },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void Nesting_beyond_the_bound_is_refused_with_its_place(string what, string expression)
    {
        var fault = Assert.Throws<FaultException>(() => ExprParser.Parse(expression)).Fault;
        Assert.True(fault.Code == "rules.syntax.depth", what);
        Assert.StartsWith("line 1, column ", fault.Where);
    }

    [Fact]
    public void Everything_within_the_depth_can_be_checked_evaluated_printed_and_estimated()
    {
        foreach (var expression in new[] { new string('!', 200) + "true", string.Concat(Enumerable.Repeat("[1].all(x, ", 99)) + "true" + new string(')', 99), string.Concat(Enumerable.Repeat("cel.bind(a, 1, ", 190)) + "a" + new string(')', 190) })
        {
            var program = CelEnvironment.Standard.Compile(expression);
            Assert.True(program.Evaluate(JsonFacts.Parse("{}"u8.ToArray())).IsKnown);
            Assert.NotEmpty(ExprPrinter.Print(program.Expression));
            Assert.True(CostEstimate.Of(program, CelEnvironment.Standard) > 0);
        }
    }

    [Fact]
    public void A_long_chain_of_clauses_is_not_deep() =>
        Assert.True(Expressions.Value(string.Join(" && ", Enumerable.Repeat("true", 10_000))).IsTrue);

    [Fact]
    public void A_text_beyond_the_bound_is_not_even_read() =>
        Assert.Equal("rules.syntax.length", Assert.Throws<FaultException>(() => ExprParser.Parse(new string(' ', 100_001))).Fault.Code);

    [Theory]
    [InlineData("lists.range(1000).all(a, lists.range(1000).all(b, lists.range(1000).all(c, true)))", "rules.cost.steps")]
    [InlineData("lists.range(1000000000)", "rules.cost.size")]
    [InlineData("lists.range(1000).map(a, lists.range(1000).map(b, lists.range(1000)))", "rules.cost.steps")]
    public void Loops_in_loops_end(string expression, string code)
    {
        var fault = Assert.Throws<FaultException>(() => Expressions.Value(expression)).Fault;
        Assert.Equal(code, fault.Code);
        Assert.StartsWith("line 1, column ", fault.Where);
    }

    [Fact]
    public void Doubling_ends_however_the_doubled_value_is_used()
    {
        foreach (var (start, twice, use) in new[]
        {
            ("'xxxxxxxx'", "{0} + {0}", "size({0})"), ("[1]", "{0} + {0}", "size({0})"), ("[1]", "[{0}, {0}]", "{0} == {0}"), ("[1]", "[{0}, {0}]", "'%s'.format([{0}])"),
            ("['a']", "[{0}.join(), {0}.join()]", "size({0})"), ("'ab'", "{0}.replace('', {0})", "size({0})"), ("b'xxxx'", "{0} + {0}", "{0} == b''"), ("{'a': 1}", "{{'a': {0}, 'b': {0}}}", "{0} == {0}"),
        })
        {
            var text = string.Format(null, use, "a60");
            for (var i = 60; i > 0; i--)
                text = $"cel.bind(a{i}, {string.Format(null, twice, $"a{i - 1}")}, {text})";
            var fault = Assert.Throws<FaultException>(() => CelEnvironment.Standard.CompileUnchecked($"cel.bind(a0, {start}, {text})").Evaluate(JsonFacts.Parse("{}"u8.ToArray()))).Fault;
            Assert.StartsWith("rules.cost.", fault.Code);
        }
    }

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_answers_at_once()
    {
        var text = new string('a', 100_000) + "b";
        Assert.True(Expressions.Over($$"""{"t": "{{text}}"}""", "t.matches('^(a+)+$')").IsFalse);
        Assert.True(Expressions.Over($$"""{"t": "{{text}}"}""", "t.matches('(a|aa)*c')").IsFalse);
    }

    [Fact]
    public void The_bound_on_steps_cannot_be_absorbed() =>
        Assert.Equal("rules.cost.steps", Assert.Throws<FaultException>(() => Expressions.Value("lists.range(100000).all(a, lists.range(100000).all(b, true)) || true")).Fault.Code);

    [Theory]
    [InlineData("goods.exists(g, g == 1)", 1_000, 10_000)]
    [InlineData("goods.exists(g, goods.exists(h, g == h))", 1_000_000, 10_000_000)]
    [InlineData("goods.map(a, goods.map(b, goods.map(c, goods.map(d, goods.map(e, goods.map(f, goods.map(g, 1)))))))", long.MaxValue, long.MaxValue)]
    public void The_cost_beforehand_grows_with_every_loop(string expression, long least, long most)
    {
        var environment = CelEnvironment.Standard.WithVariables(KeyValuePair.Create("goods", Cordon.Engines.Rules.Types.CelType.List(Cordon.Engines.Rules.Types.CelType.Int)));
        Assert.InRange(CostEstimate.Of(environment.Compile(expression), environment), least, most);
    }

    [Fact]
    public void Steps_taken_stay_below_the_cost_beforehand()
    {
        var environment = CelEnvironment.Standard.Within(CelLimits.Default with { Steps = 1_000_000 });
        var program = environment.Compile("lists.range(90).map(x, x * 2).filter(y, y > 3).all(z, z in [1, 2, 3] || z > 2)");
        var estimate = CostEstimate.Of(program, environment, new SizeHints(100, 100));
        var enough = environment.Within(CelLimits.Default with { Steps = estimate }).Compile(program.Source.Text);
        Assert.True(enough.Evaluate(JsonFacts.Parse("{}"u8.ToArray())).IsKnown);
        Assert.Equal(CelKind.Bool, program.Evaluate(JsonFacts.Parse("{}"u8.ToArray())).Kind);
    }
}
