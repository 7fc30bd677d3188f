namespace Cordon.Engines.Rules.Syntax;

/// <summary>All parts of an expression, itself first.</summary>
internal static class ExprWalk
{
    public static IEnumerable<Expr> All(Expr expression)
    {
        var open = new Stack<Expr>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Parts(next))
                open.Push(part);
        }
    }

    private static IEnumerable<Expr> Parts(Expr expression) => expression switch
    {
        FieldExpr field => [field.Operand],
        ElementExpr element => [element.Operand, element.Index],
        CallExpr call => call.Target is null ? call.Arguments : [call.Target, .. call.Arguments],
        LogicExpr logic => logic.Operands,
        ConditionalExpr choice => [choice.Condition, choice.Yes, choice.No],
        ListExpr list => list.Elements.Select(e => e.Value),
        MapExpr map => map.Entries.SelectMany(e => new[] { e.Key, e.Value }),
        MessageExpr message => message.Fields.Select(f => f.Value),
        LoopExpr loop => [loop.Range, .. loop.Bodies],
        BindExpr bind => [bind.Value, bind.Body],
        BlockExpr block => [.. block.Values, block.Body],
        OptionalMapExpr optional => [optional.Target, optional.Body],
        _ => [],
    };
}
