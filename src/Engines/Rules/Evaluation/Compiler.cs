using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>Makes the tree of nodes that is evaluated. Parts that do not depend on anything are evaluated once, here.</summary>
internal sealed class Compiler(CelEnvironment environment, NameResolution names, SourceText source)
{
    private readonly Dictionary<string, int> _variables = [];
    private int _scope;

    /// <summary>The variables used, in the order of their slots.</summary>
    public IEnumerable<string> Variables => _variables.OrderBy(v => v.Value).Select(v => v.Key);

    public Node Compile(Expr expression) => Folded(expression switch
    {
        LiteralExpr literal => new ConstantNode(literal.At, literal.Value),
        NameExpr or FieldExpr when Named(expression) is { } named => named,
        NameExpr name => new FailingNode(name.At, "rules.eval.undeclared", ("name", name.Name)),
        FieldExpr field => new FieldNode(field.At, Compile(field.Operand), field.Field, field.Access),
        ElementExpr element => new ElementNode(element.At, Compile(element.Operand), Compile(element.Index), element.Access),
        CallExpr call => Call(call),
        LogicExpr logic => new LogicNode(logic.At, logic.Conjunction, [.. logic.Operands.Select(Compile)]),
        ConditionalExpr conditional => new ConditionalNode(conditional.At, Compile(conditional.Condition), Compile(conditional.Yes), Compile(conditional.No)),
        ListExpr list => new ListNode(list.At, [.. list.Elements.Select(e => (Compile(e.Value), e.Optional))]),
        MapExpr map => new MapNode(map.At, [.. map.Entries.Select(e => (Compile(e.Key), Compile(e.Value), e.Optional))]),
        MessageExpr message => new FailingNode(message.At, "rules.eval.message", ("type", message.Name)),
        LoopExpr loop => Loop(loop),
        BindExpr bind => Bind(bind),
        BlockExpr block => Block(block),
        OptionalMapExpr optional => OptionalMap(optional),
        _ => throw new InvalidOperationException($"an expression of type {expression.GetType().Name}"),
    });

    private Node? Named(Expr expression)
    {
        if (names.Locals.TryGetValue(expression, out var slot))
            return new LocalNode(expression.At, slot);
        if (names.Denotations.TryGetValue(expression, out var type))
            return new ConstantNode(expression.At, CelValue.Type(type.Name));
        if (!names.Variables.TryGetValue(expression, out var variable))
            return null;
        _variables.TryAdd(variable, _variables.Count);
        return new VariableNode(expression.At, _variables[variable]);
    }

    private Node Call(CallExpr call)
    {
        var global = names.Functions.TryGetValue(call, out var name);
        var function = name ?? call.Function;
        Node[] arguments = call.Target is null || global ? [.. call.Arguments.Select(Compile)] : [Compile(call.Target), .. call.Arguments.Select(Compile)];
        if (call.Target is null && Operator(call, arguments) is { } known)
            return known;
        if (!environment.Functions.TryGetValue(function, out var declared))
            return new FailingNode(call.At, "rules.eval.function", ("function", function));
        var member = call.Target is not null && !global;
        if (member && function is "or" or "orValue" && arguments.Length == 2)
            return new OptionalOrNode(call.At, arguments[0], arguments[1], function == "orValue");
        return new CallNode(call.At, function, arguments, [.. declared.Overloads.Where(o => o.Implementation is not null && o.Member == member && o.Parameters.Count == arguments.Length)]);
    }

    private static Node? Operator(CallExpr call, Node[] arguments) => (call.Function, arguments.Length) switch
    {
        ("!", 1) => new NotNode(call.At, arguments[0]),
        ("-", 1) => new NegativeNode(call.At, arguments[0]),
        ("==" or "!=", 2) => new EqualNode(call.At, arguments[0], arguments[1], call.Function == "!="),
        ("<" or "<=" or ">=" or ">", 2) => new OrderNode(call.At, arguments[0], arguments[1], call.Function),
        ("+" or "-" or "*" or "/" or "%", 2) => new ArithmeticNode(call.At, arguments[0], arguments[1], call.Function[0]),
        ("in", 2) => new InNode(call.At, arguments[0], arguments[1]),
        _ => null,
    };

    private LoopNode Loop(LoopExpr loop)
    {
        var range = Compile(loop.Range);
        var (slot, two) = (_scope, loop.Variables.Count == 2);
        _scope += loop.Variables.Count;
        var bodies = loop.Bodies.Select(Compile).ToArray();
        _scope = slot;
        var size = loop.Bodies.Sum(b => b.Size);
        var condition = bodies.Length == 2 ? bodies[0] : null;
        return loop.Kind switch
        {
            LoopKind.All or LoopKind.Exists => new QuantifierNode(loop.At, loop.Name, range, slot, two, bodies[0], size, loop.Kind == LoopKind.All),
            LoopKind.ExistsOne => new ExactlyOneNode(loop.At, loop.Name, range, slot, two, bodies[0], size),
            LoopKind.Filter => new ListLoopNode(loop.At, loop.Name, range, slot, two, bodies[0], null, size),
            LoopKind.Map => new ListLoopNode(loop.At, loop.Name, range, slot, two, condition, bodies[^1], size),
            LoopKind.SortBy => new SortNode(loop.At, loop.Name, range, slot, bodies[0], size),
            _ => new MapLoopNode(loop.At, loop.Name, range, slot, condition, bodies[^1], size, loop.Kind == LoopKind.TransformMapEntry),
        };
    }

    private BindNode Bind(BindExpr bind)
    {
        var value = Compile(bind.Value);
        var slot = _scope++;
        var body = Compile(bind.Body);
        _scope = slot;
        return new BindNode(bind.At, [(slot, value)], body);
    }

    private BindNode Block(BlockExpr block)
    {
        var outer = _scope;
        var bindings = new List<(int, Node)>();
        foreach (var value in block.Values)
        {
            var node = Compile(value);
            bindings.Add((_scope++, node));
        }

        var body = Compile(block.Body);
        _scope = outer;
        return new BindNode(block.At, [.. bindings], body);
    }

    private OptionalMapNode OptionalMap(OptionalMapExpr optional)
    {
        var target = Compile(optional.Target);
        var slot = _scope++;
        var body = Compile(optional.Body);
        _scope = slot;
        return new OptionalMapNode(optional.At, optional.Flat, target, slot, body);
    }

    /// <summary>Lists and maps of constants are made once; everything else keeps its node, so that errors keep their place.</summary>
    private Node Folded(Node node)
    {
        if (node is not (ListNode { IsConstant: true } or MapNode { IsConstant: true }))
            return node;
        var value = node.Evaluate(new Evaluator(environment.Limits, source, 0, names.MostLocals));
        return value.IsKnown ? new ConstantNode(node.At, value) : node;
    }
}
