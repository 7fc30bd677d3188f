using Cordon.Engines.Rules.Syntax;

namespace Cordon.Engines.Rules.Types;

/// <summary>
/// What every name in an expression means: a macro's variable, a declared variable (the longest dotted name wins), a type,
/// or a function (with its namespace). Macro variables hide everything but names with a leading dot.
/// </summary>
internal sealed class NameResolution
{
    private readonly CelEnvironment _environment;
    private readonly List<string> _scope = [];

    private NameResolution(CelEnvironment environment) => _environment = environment;

    /// <summary>Macro variables: how many scopes from the outermost.</summary>
    public Dictionary<Expr, int> Locals { get; } = [];

    /// <summary>Declared variables.</summary>
    public Dictionary<Expr, string> Variables { get; } = [];

    /// <summary>Names of types.</summary>
    public Dictionary<Expr, CelType> Denotations { get; } = [];

    /// <summary>Functions whose target is only a namespace, or that stand in the container.</summary>
    public Dictionary<CallExpr, string> Functions { get; } = [];

    /// <summary>Names that mean nothing here.</summary>
    public HashSet<string> Unknown { get; } = [];

    /// <summary>The greatest number of macro variables alive at once.</summary>
    public int MostLocals { get; private set; }

    public static NameResolution Of(Expr expression, CelEnvironment environment)
    {
        var names = new NameResolution(environment);
        names.Visit(expression);
        return names;
    }

    private void Visit(Expr expression)
    {
        switch (expression)
        {
            case NameExpr or FieldExpr:
                Name(expression);
                break;
            case ElementExpr element:
                Visit(element.Operand);
                Visit(element.Index);
                break;
            case CallExpr call:
                Call(call);
                break;
            case LogicExpr logic:
                VisitAll(logic.Operands);
                break;
            case ConditionalExpr conditional:
                VisitAll([conditional.Condition, conditional.Yes, conditional.No]);
                break;
            case ListExpr list:
                VisitAll(list.Elements.Select(e => e.Value));
                break;
            case MapExpr map:
                VisitAll(map.Entries.SelectMany(e => new[] { e.Key, e.Value }));
                break;
            case LoopExpr loop:
                Visit(loop.Range);
                Within(loop.Variables, () => VisitAll(loop.Bodies));
                break;
            case BindExpr bind:
                Visit(bind.Value);
                Within([bind.Name], () => Visit(bind.Body));
                break;
            case BlockExpr block:
                Block(block, 0);
                break;
            case OptionalMapExpr optional:
                Visit(optional.Target);
                Within([optional.Variable], () => Visit(optional.Body));
                break;
        }
    }

    private void VisitAll(IEnumerable<Expr> expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    private void Block(BlockExpr block, int index)
    {
        var outer = _scope.Count;
        foreach (var value in block.Values)
        {
            Visit(value);
            _scope.Add(BlockExpr.NameOf(index++));
            MostLocals = Math.Max(MostLocals, _scope.Count);
        }

        Visit(block.Body);
        _scope.RemoveRange(outer, _scope.Count - outer);
    }

    private void Within(IReadOnlyList<string> variables, Action visit)
    {
        _scope.AddRange(variables);
        MostLocals = Math.Max(MostLocals, _scope.Count);
        visit();
        _scope.RemoveRange(_scope.Count - variables.Count, variables.Count);
    }

    private void Name(Expr expression)
    {
        if (expression is NameExpr { Absolute: false } local && _scope.LastIndexOf(local.Name) is var slot and >= 0)
        {
            Locals[expression] = slot;
            return;
        }

        if (expression is FieldExpr { Access: not Access.Plain } or FieldExpr { Quoted: true } || Qualified(expression) is not { } name || !Declared(expression, name))
        {
            if (expression is FieldExpr field)
                Visit(field.Operand);
            else
                Unknown.Add(((NameExpr)expression).Name);
        }
    }

    private bool Declared(Expr expression, string name)
    {
        foreach (var candidate in _environment.Candidates(name))
        {
            if (_environment.Variables.ContainsKey(candidate))
                return Variables.TryAdd(expression, candidate);
            if (TypeNames.Of(candidate) is { } type)
                return Denotations.TryAdd(expression, type);
        }

        return false;
    }

    private void Call(CallExpr call)
    {
        var name = call.Target is null ? call.Function : Qualified(call.Target) is { } prefix ? $"{prefix}.{call.Function}" : null;
        var function = name is null ? null : _environment.Candidates(name).FirstOrDefault(_environment.Functions.ContainsKey);
        if (function is not null)
            Functions[call] = function;
        else if (call.Target is not null)
            Visit(call.Target);
        VisitAll(call.Arguments);
    }

    /// <summary>The dotted name that a chain of fields spells, unless a macro variable begins it.</summary>
    private string? Qualified(Expr expression) => expression switch
    {
        NameExpr name when name.Absolute => "." + name.Name,
        NameExpr name when !_scope.Contains(name.Name) => name.Name,
        FieldExpr { Access: Access.Plain, Quoted: false } field when Qualified(field.Operand) is { } prefix => $"{prefix}.{field.Field}",
        _ => null,
    };
}
