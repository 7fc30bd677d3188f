using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>A compiled part of an expression.</summary>
/// <param name="at">Offset in the source.</param>
internal abstract class Node(int at)
{
    public int At { get; } = at;

    public abstract CelValue Evaluate(Evaluator evaluator);

    /// <summary>The value with this place in it, if it is an error that has none yet.</summary>
    protected CelValue Placed(in CelValue value)
    {
        if (value.Kind == CelKind.Error)
            value.AsError.PlaceAt(At);
        return value;
    }

    protected CelValue Fail(string code, params (string Name, object? Value)[] arguments) => Placed(CelValue.Fail(code, arguments));

    protected CelValue NoOverload(string function, params ReadOnlySpan<CelValue> arguments)
    {
        var types = new string[arguments.Length];
        for (var i = 0; i < types.Length; i++)
            types[i] = ValueText.TypeName(arguments[i]);
        return Fail("rules.eval.overload", ("function", function), ("types", string.Join(", ", types)));
    }
}

/// <summary>A value that does not depend on anything.</summary>
internal sealed class ConstantNode(int at, CelValue value) : Node(at)
{
    public CelValue Value => value;

    public override CelValue Evaluate(Evaluator evaluator) => value;
}

/// <summary>A part that can only fail, made when nobody checked the expression: the error is made afresh each time, so that its place is its own.</summary>
internal sealed class FailingNode(int at, string code, params (string Name, object? Value)[] arguments) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator) => Fail(code, arguments);
}

/// <summary>A declared variable.</summary>
internal sealed class VariableNode(int at, int slot) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator) => Placed(evaluator.Variables[slot]);
}

/// <summary>A macro's variable.</summary>
internal sealed class LocalNode(int at, int slot) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator) => evaluator.Locals[slot];
}
