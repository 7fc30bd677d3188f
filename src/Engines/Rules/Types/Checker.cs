using Cordon.Engines.Rules.Syntax;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Types;

/// <summary>Finds the type of every part of an expression, and everything that cannot fit (cel-spec, language definition, "Gradual type checking").</summary>
internal sealed class Checker
{
    private const int MostFaults = 20;

    private readonly NameResolution _names;
    private readonly CelEnvironment _environment;
    private readonly SourceText _source;
    private readonly Substitution _types = new();
    private readonly Dictionary<Expr, CelType> _typed = [];
    private readonly List<CelType> _locals = [];
    private readonly List<Fault> _faults = [];

    private Checker(NameResolution names, CelEnvironment environment, SourceText source)
    {
        _names = names;
        _environment = environment;
        _source = source;
    }

    /// <summary>The type of every part.</summary>
    /// <exception cref="FaultException"><c>rules.check…</c>, all of them.</exception>
    public static Dictionary<Expr, CelType> Check(Expr expression, NameResolution names, CelEnvironment environment, SourceText source)
    {
        var checker = new Checker(names, environment, source);
        checker.TypeOf(expression);
        if (checker._faults.Count > 0)
            throw new FaultException([.. checker._faults.Take(MostFaults)]);
        return checker._typed.ToDictionary(t => t.Key, t => checker._types.Final(t.Value));
    }

    private CelType TypeOf(Expr expression) => _typed[expression] = expression switch
    {
        LiteralExpr literal => KindTypes.Of(literal.Value),
        NameExpr or FieldExpr when Named(expression) is { } named => named,
        NameExpr name => Fault(name, "rules.check.undeclared", ("name", name.Name)),
        FieldExpr field => Field(field),
        ElementExpr element => Element(element),
        CallExpr call => Call(call),
        LogicExpr logic => Logic(logic),
        ConditionalExpr conditional => Conditional(conditional),
        ListExpr list => CelType.List(Joined(list.Elements)),
        MapExpr map => Map(map),
        MessageExpr message => Fault(message, "rules.check.message", ("type", message.Name)),
        LoopExpr loop => Loop(loop),
        BindExpr bind => Within([TypeOf(bind.Value)], () => TypeOf(bind.Body)),
        BlockExpr block => Block(block),
        OptionalMapExpr optional => OptionalMap(optional),
        _ => CelType.Dyn,
    };

    private CelType? Named(Expr expression) =>
        _names.Locals.TryGetValue(expression, out var slot) ? _locals[slot]
        : _names.Variables.TryGetValue(expression, out var variable) ? _environment.Variables[variable]
        : _names.Denotations.TryGetValue(expression, out var type) ? CelType.Type(type)
        : null;

    private CelType Field(FieldExpr field)
    {
        var operand = _types.Resolve(TypeOf(field.Operand));
        var inner = Plain(operand);
        var value = inner.Kind switch
        {
            CelTypeKind.Map => inner.Parameters[1],
            CelTypeKind.Record when inner.Fields.TryGetValue(field.Field, out var type) => type,
            CelTypeKind.Record => Fault(field, "rules.check.field", ("field", field.Field), ("record", inner.Name), ("fields", string.Join(", ", inner.Fields.Keys.Order(StringComparer.Ordinal)))),
            CelTypeKind.Dyn or CelTypeKind.Parameter => CelType.Dyn,
            _ => Fault(field, "rules.check.no-fields", ("type", inner), ("field", field.Field)),
        };
        return Accessed(field.Access, operand, value);
    }

    private CelType Element(ElementExpr element)
    {
        var operand = _types.Resolve(TypeOf(element.Operand));
        var index = TypeOf(element.Index);
        var inner = Plain(operand);
        var value = inner.Kind switch
        {
            CelTypeKind.List when _types.Fit(index, CelType.Int) => inner.Parameters[0],
            CelTypeKind.Map when _types.Fit(index, inner.Parameters[0]) => inner.Parameters[1],
            CelTypeKind.Dyn or CelTypeKind.Parameter => CelType.Dyn,
            _ => NoOverload(element, "[]", [operand, index]),
        };
        return Accessed(element.Access, operand, value);
    }

    /// <summary>The type inside an optional and a nullable, as access to fields and elements goes through both.</summary>
    private CelType Plain(CelType type)
    {
        while (type.IsOptional || type.Kind == CelTypeKind.Nullable)
            type = _types.Resolve(type.Parameters[0]);
        return type;
    }

    private CelType Accessed(Access access, CelType operand, CelType value) => access switch
    {
        Access.Presence => CelType.Bool,
        Access.Optional => CelType.Optional(value),
        _ => operand.IsOptional && !_types.Resolve(value).IsOptional ? CelType.Optional(value) : value,
    };

    private CelType Call(CallExpr call)
    {
        var global = _names.Functions.TryGetValue(call, out var name);
        if (!global)
            name = call.Function.TrimStart('.');
        var arguments = new List<CelType>();
        if (call.Target is not null && !global)
            arguments.Add(TypeOf(call.Target));
        arguments.AddRange(call.Arguments.Select(TypeOf));
        if (!_environment.Functions.TryGetValue(name!, out var function))
            return Fault(call, "rules.check.function", ("function", name));
        CelType? result = null;
        var member = call.Target is not null && !global;
        foreach (var overload in function.Overloads.Where(o => o.Member == member && o.Parameters.Count == arguments.Count))
        {
            var instance = _types.Instance();
            if (!_types.Fit(arguments, [.. overload.Parameters.Select(instance)]))
                continue;
            var one = _types.Resolve(instance(overload.Result));
            result = result is null || result.Same(one) ? one : CelType.Dyn;
        }

        return result ?? NoOverload(call, name!, arguments);
    }

    private CelType Logic(LogicExpr logic)
    {
        foreach (var operand in logic.Operands)
            MustBeTruth(operand);
        return CelType.Bool;
    }

    private CelType Conditional(ConditionalExpr conditional)
    {
        MustBeTruth(conditional.Condition);
        var (yes, no) = (TypeOf(conditional.Yes), TypeOf(conditional.No));
        return _types.Fit(yes, no) || _types.Fit(no, yes)
            ? _types.Join(yes, no)
            : Fault(conditional, "rules.check.branches", ("yes", _types.Final(yes)), ("no", _types.Final(no)));
    }

    private void MustBeTruth(Expr expression)
    {
        var type = TypeOf(expression);
        if (!_types.Fit(type, CelType.Bool))
            Fault(expression, "rules.check.truth", ("type", _types.Final(type)));
    }

    private CelType Joined(IEnumerable<(Expr Value, bool Optional)> values)
    {
        CelType? joined = null;
        foreach (var (value, optional) in values)
            joined = _types.Join(joined, optional ? Unwrapped(value) : TypeOf(value));
        return joined ?? _types.Fresh();
    }

    private CelType Map(MapExpr map)
    {
        CelType? keys = null;
        foreach (var (key, _, _) in map.Entries)
        {
            // Nothing else may be a key, and types nested in keys could double at every level.
            var type = _types.Resolve(TypeOf(key));
            keys = _types.Join(keys, MayBeKey(type) ? type : Fault(key, "rules.check.key", ("type", _types.Final(type))));
        }

        return CelType.Map(keys ?? _types.Fresh(), Joined(map.Entries.Select(e => (e.Value, e.Optional))));
    }

    /// <summary>The type inside the optional that an expression has to be.</summary>
    private CelType Unwrapped(Expr expression)
    {
        var type = TypeOf(expression);
        var value = _types.Fresh();
        return _types.Fit(type, CelType.Optional(value)) ? _types.Resolve(type).Kind == CelTypeKind.Dyn ? CelType.Dyn : value
            : Fault(expression, "rules.check.optional", ("type", _types.Final(type)));
    }

    private static bool MayBeKey(CelType type) =>
        type.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter || new[] { CelType.Bool, CelType.Int, CelType.Uint, CelType.String }.Any(type.Same);

    private CelType Loop(LoopExpr loop)
    {
        var range = Plain(_types.Resolve(TypeOf(loop.Range)));
        if (range.Kind == CelTypeKind.Parameter)
            _types.Fit(range, CelType.Dyn);
        var (first, second) = range.Kind switch
        {
            CelTypeKind.List => (CelType.Int, range.Parameters[0]),
            CelTypeKind.Map => (range.Parameters[0], range.Parameters[1]),
            CelTypeKind.Dyn or CelTypeKind.Parameter => (CelType.Dyn, CelType.Dyn),
            _ => (Fault(loop.Range, "rules.check.range", ("macro", loop.Name), ("type", range)), CelType.Dyn),
        };
        var single = range.Kind == CelTypeKind.List ? second : first;
        return Within(loop.Variables.Count == 2 ? [first, second] : [single], () => LoopResult(loop, first, single));
    }

    private CelType LoopResult(LoopExpr loop, CelType key, CelType element)
    {
        var truths = loop.Kind is LoopKind.All or LoopKind.Exists or LoopKind.ExistsOne or LoopKind.Filter ? loop.Bodies.Count : loop.Bodies.Count - 1;
        foreach (var condition in loop.Bodies.Take(truths))
            MustBeTruth(condition);
        return loop.Kind switch
        {
            LoopKind.All or LoopKind.Exists or LoopKind.ExistsOne => CelType.Bool,
            LoopKind.Filter => CelType.List(element),
            LoopKind.SortBy => SortedBy(loop, element),
            LoopKind.Map => CelType.List(TypeOf(loop.Bodies[^1])),
            LoopKind.TransformMap => CelType.Map(key, TypeOf(loop.Bodies[^1])),
            _ => EntryMap(loop.Bodies[^1]),
        };
    }

    private CelType SortedBy(LoopExpr loop, CelType element)
    {
        TypeOf(loop.Bodies[0]);
        return CelType.List(element);
    }

    private CelType EntryMap(Expr body)
    {
        var type = TypeOf(body);
        var map = CelType.Map(_types.Fresh(), _types.Fresh());
        return _types.Fit(type, map) ? map : Fault(body, "rules.check.entry", ("type", _types.Final(type)));
    }

    private CelType Block(BlockExpr block)
    {
        var outer = _locals.Count;
        foreach (var value in block.Values)
            _locals.Add(TypeOf(value));
        var body = TypeOf(block.Body);
        _locals.RemoveRange(outer, _locals.Count - outer);
        return body;
    }

    private CelType OptionalMap(OptionalMapExpr optional)
    {
        var value = Unwrapped(optional.Target);
        return Within([value], () => optional.Flat ? CelType.Optional(Unwrapped(optional.Body)) : CelType.Optional(TypeOf(optional.Body)));
    }

    private CelType Within(IReadOnlyList<CelType> locals, Func<CelType> check)
    {
        _locals.AddRange(locals);
        var type = check();
        _locals.RemoveRange(_locals.Count - locals.Count, locals.Count);
        return type;
    }

    private CelType NoOverload(Expr at, string function, IEnumerable<CelType> arguments) =>
        Fault(at, "rules.check.overload", ("function", function), ("types", string.Join(", ", arguments.Select(_types.Final))));

    private CelType Fault(Expr at, string code, params (string Name, object? Value)[] arguments)
    {
        _faults.Add(Kernel.Faults.Fault.Of(code, _source.Place(at.At), arguments));
        return CelType.Dyn;
    }
}
