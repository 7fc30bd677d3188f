using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules;

/// <summary>A compiled expression. It keeps nothing between evaluations, so that any number of threads may use it at once.</summary>
public sealed class CelProgram
{
    private readonly Node _root;
    private readonly string[] _variables;
    private readonly int _locals;
    private readonly CelLimits _limits;

    internal CelProgram(SourceText source, Expr expression, CelEnvironment environment, NameResolution names, IReadOnlyDictionary<Expr, CelType>? types)
    {
        Source = source;
        Expression = expression;
        Types = types;
        _limits = environment.Limits;
        _locals = names.MostLocals;
        var compiler = new Compiler(environment, names, source);
        _root = compiler.Compile(expression);
        _variables = [.. compiler.Variables];
    }

    /// <summary>The text it was made from.</summary>
    public SourceText Source { get; }

    /// <summary>The parsed expression.</summary>
    public Expr Expression { get; }

    /// <summary>The type of every part; nothing when it was not checked.</summary>
    public IReadOnlyDictionary<Expr, CelType>? Types { get; }

    /// <summary>The type of the value; dyn when it was not checked.</summary>
    public CelType ResultType => Types?[Expression] ?? CelType.Dyn;

    /// <summary>The variables that are used, each once.</summary>
    public IReadOnlyList<string> Variables => _variables;

    /// <summary>The value under these facts. It is an error or missing when it could not be computed; a missing value tells which facts it needs.</summary>
    /// <exception cref="FaultException"><c>rules.cost…</c>: the evaluation would have cost more than the limits allow.</exception>
    public CelValue Evaluate(IFacts facts)
    {
        var evaluator = new Evaluator(_limits, Source, _variables.Length, _locals);
        for (var i = 0; i < _variables.Length; i++)
            evaluator.Variables[i] = facts.Of(_variables[i]);
        var value = _root.Evaluate(evaluator);
        return value.HasMissing ? Strict.Collected(value, evaluator) : value;
    }

    /// <summary>The fault that an error stands for, with its place in this expression.</summary>
    public Fault FaultOf(CelError error) => error.ToFault(Source);
}
