using CsCheck;
using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Rules.Properties;

public sealed class ExpressionPropertyTests
{
    private const int Rounds = 5_000;
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariables("abcd".Select(n => KeyValuePair.Create(n.ToString(), CelType.Dyn)));

    [Fact]
    public void What_is_printed_reads_back_as_the_same_expression() =>
        RandomExpressions.Of(4).Sample(
            expression =>
            {
                var printed = ExprPrinter.Print(expression);
                return Shape(ExprParser.Parse(printed)) == Shape(expression);
            },
            iter: Rounds,
            print: ExprPrinter.Print);

    [Fact]
    public void Evaluation_ends_in_a_value_an_error_or_what_is_missing_and_in_nothing_else() =>
        Gen.Select(RandomExpressions.Of(4), RandomValues.Facts).Sample(
            (expression, facts) =>
            {
                var program = Environment.CompileUnchecked(ExprPrinter.Print(expression));
                var value = program.Evaluate(facts.Partial);
                return value.Kind != CelKind.Error || program.FaultOf(value.AsError).Where.Length > 0;
            },
            iter: Rounds,
            print: c => ExprPrinter.Print(c.Item1));

    [Fact]
    public void What_is_told_from_part_of_the_facts_stays_so_with_all_of_them() =>
        Gen.Select(RandomExpressions.Of(4), RandomValues.Facts).Sample(
            (expression, facts) =>
            {
                var program = Environment.CompileUnchecked(ExprPrinter.Print(expression));
                var partial = program.Evaluate(facts.Partial);
                var whole = program.Evaluate(facts.Whole);
                return partial.Kind == CelKind.Unknown
                    || (partial.Kind == CelKind.Error ? whole.Kind == CelKind.Error : whole.IsKnown && partial.ToString() == whole.ToString());
            },
            iter: Rounds,
            print: c => ExprPrinter.Print(c.Item1));

    [Fact]
    public void An_expression_that_passes_the_check_evaluates_as_it_does_unchecked() =>
        Gen.Select(RandomExpressions.Of(3), RandomValues.Facts).Sample(
            (expression, facts) =>
            {
                var text = ExprPrinter.Print(expression);
                try
                {
                    return Environment.Compile(text).Evaluate(facts.Whole).ToString() == Environment.CompileUnchecked(text).Evaluate(facts.Whole).ToString();
                }
                catch (FaultException refused)
                {
                    return refused.Fault.Code.StartsWith("rules.check.", StringComparison.Ordinal);
                }
            },
            iter: Rounds,
            print: c => ExprPrinter.Print(c.Item1));

    [Fact]
    public void Any_text_is_read_or_refused_with_its_place() =>
        Pick.Of("a", "1", "'", "\"", "(", ")", "[", "]", "{", "}", ".", "?", ":", ",", "+", "-", "!", "&&", "||", " ", "has", "all", "x", "in", "\\", "b'", "r\"", "0x", "1.", "e5", "u", "`", "//", "\n", "😀", "\0").Array[0, 12]
            .Select(string.Concat).Sample(
            text =>
            {
                try
                {
                    return Shape(ExprParser.Parse(ExprPrinter.Print(ExprParser.Parse(text)))).Length > 0;
                }
                catch (FaultException refused)
                {
                    return refused.Fault.Code.StartsWith("rules.syntax.", StringComparison.Ordinal) && refused.Fault.Where.StartsWith("line ", StringComparison.Ordinal);
                }
            },
            iter: 20_000);

    /// <summary>The whole structure, one bracket a part, without places.</summary>
    private static string Shape(Expr expression) => expression switch
    {
        LiteralExpr l => $"{l.Value.Kind}:{l.Value}",
        NameExpr n => $"{(n.Absolute ? "." : "")}{n.Name}",
        FieldExpr f => $"(field {f.Access} {f.Field} {Shape(f.Operand)})",
        ElementExpr e => $"(element {e.Access} {Shape(e.Operand)} {Shape(e.Index)})",
        CallExpr c => $"(call {c.Function} {(c.Target is null ? "-" : Shape(c.Target))} {string.Join(' ', c.Arguments.Select(Shape))})",
        LogicExpr l => $"({(l.Conjunction ? "and" : "or")} {string.Join(' ', l.Operands.Select(Shape))})",
        ConditionalExpr c => $"(if {Shape(c.Condition)} {Shape(c.Yes)} {Shape(c.No)})",
        ListExpr l => $"[{string.Join(' ', l.Elements.Select(e => $"{e.Optional}{Shape(e.Value)}"))}]",
        MapExpr m => $"{{{string.Join(' ', m.Entries.Select(e => $"{e.Optional}{Shape(e.Key)}:{Shape(e.Value)}"))}}}",
        LoopExpr l => $"({l.Kind} {Shape(l.Range)} {string.Join(' ', l.Variables)} {string.Join(' ', l.Bodies.Select(Shape))})",
        BindExpr b => $"(bind {b.Name} {Shape(b.Value)} {Shape(b.Body)})",
        BlockExpr b => $"(block {string.Join(' ', b.Values.Select(Shape))} {Shape(b.Body)})",
        OptionalMapExpr o => $"(optional {o.Flat} {Shape(o.Target)} {o.Variable} {Shape(o.Body)})",
        MessageExpr m => $"(message {m.Name} {string.Join(' ', m.Fields.Select(f => $"{f.Field} {Shape(f.Value)}"))})",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };
}
