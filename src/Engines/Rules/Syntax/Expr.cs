using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Syntax;

/// <summary>A part of a parsed expression. Immutable; macros stay as they were written, so that they can be printed and explained.</summary>
public abstract class Expr
{
    private protected Expr(int at, params ReadOnlySpan<Expr> parts)
    {
        At = at;
        foreach (var part in parts)
        {
            Depth = Math.Max(Depth, part.Depth + 1);
            Size += part.Size;
        }
    }

    /// <summary>Offset in the source, in UTF-16 units.</summary>
    public int At { get; }

    /// <summary>Levels below this part.</summary>
    public int Depth { get; }

    /// <summary>How many parts it consists of, itself included.</summary>
    public int Size { get; } = 1;
}

/// <summary>A value written down.</summary>
public sealed class LiteralExpr(int at, CelValue value) : Expr(at)
{
    /// <summary>The value.</summary>
    public CelValue Value { get; } = value;
}

/// <summary>A name; with a leading dot it means the outermost scope.</summary>
public sealed class NameExpr(int at, string name, bool absolute = false) : Expr(at)
{
    /// <summary>The name without a leading dot.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it was written with a leading dot.</summary>
    public bool Absolute { get; } = absolute;
}

/// <summary>How a field or element is asked for.</summary>
public enum Access
{
    /// <summary><c>a.b</c>, <c>a[b]</c>: it has to be there.</summary>
    Plain,

    /// <summary><c>a.?b</c>, <c>a[?b]</c>: an optional comes back.</summary>
    Optional,

    /// <summary><c>has(a.b)</c>: whether it is there.</summary>
    Presence,
}

/// <summary>A field of a map or record.</summary>
public sealed class FieldExpr(int at, Expr operand, string field, Access access, bool quoted = false) : Expr(at, operand)
{
    /// <summary>What has the field.</summary>
    public Expr Operand { get; } = operand;

    /// <summary>The name of the field.</summary>
    public string Field { get; } = field;

    /// <summary>How it is asked for.</summary>
    public Access Access { get; } = access;

    /// <summary>Whether the name was written between backticks.</summary>
    public bool Quoted { get; } = quoted;
}

/// <summary>An element of a list or map by index or key.</summary>
public sealed class ElementExpr(int at, Expr operand, Expr index, Access access) : Expr(at, operand, index)
{
    /// <summary>The list or map.</summary>
    public Expr Operand { get; } = operand;

    /// <summary>Index or key.</summary>
    public Expr Index { get; } = index;

    /// <summary>How it is asked for.</summary>
    public Access Access { get; } = access;
}

/// <summary>A call of a function, or of an operator under its sign (<c>+</c>, <c>==</c>, <c>in</c>, <c>!</c>, <c>-</c>).</summary>
public sealed class CallExpr(int at, string function, Expr? target, IReadOnlyList<Expr> arguments) : Expr(at, target is null ? [.. arguments] : [target, .. arguments])
{
    /// <summary>Name or sign.</summary>
    public string Function { get; } = function;

    /// <summary>What stands before the dot, if anything does.</summary>
    public Expr? Target { get; } = target;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<Expr> Arguments { get; } = arguments;
}

/// <summary>A chain of <c>&amp;&amp;</c> or of <c>||</c>: two operands or more.</summary>
public sealed class LogicExpr(int at, bool conjunction, IReadOnlyList<Expr> operands) : Expr(at, [.. operands])
{
    /// <summary>True for <c>&amp;&amp;</c>, false for <c>||</c>.</summary>
    public bool Conjunction { get; } = conjunction;

    /// <summary>The operands.</summary>
    public IReadOnlyList<Expr> Operands { get; } = operands;
}

/// <summary><c>condition ? yes : no</c>.</summary>
public sealed class ConditionalExpr(int at, Expr condition, Expr yes, Expr no) : Expr(at, condition, yes, no)
{
    /// <summary>What decides.</summary>
    public Expr Condition { get; } = condition;

    /// <summary>The value if it is true.</summary>
    public Expr Yes { get; } = yes;

    /// <summary>The value if it is false.</summary>
    public Expr No { get; } = no;
}

/// <summary>A list; entries marked with <c>?</c> are left out when their optional is empty.</summary>
public sealed class ListExpr(int at, IReadOnlyList<(Expr Value, bool Optional)> elements) : Expr(at, [.. elements.Select(e => e.Value)])
{
    /// <summary>The entries.</summary>
    public IReadOnlyList<(Expr Value, bool Optional)> Elements { get; } = elements;
}

/// <summary>A map; entries marked with <c>?</c> are left out when their optional is empty.</summary>
public sealed class MapExpr(int at, IReadOnlyList<(Expr Key, Expr Value, bool Optional)> entries) : Expr(at, [.. entries.SelectMany(e => new[] { e.Key, e.Value })])
{
    /// <summary>The entries.</summary>
    public IReadOnlyList<(Expr Key, Expr Value, bool Optional)> Entries { get; } = entries;
}

/// <summary>A message of a named type: understood, so that the refusal can say so, but this engine has no messages.</summary>
public sealed class MessageExpr(int at, string name, IReadOnlyList<(string Field, Expr Value, bool Optional)> fields) : Expr(at, [.. fields.Select(f => f.Value)])
{
    /// <summary>The type's name.</summary>
    public string Name { get; } = name;

    /// <summary>The fields.</summary>
    public IReadOnlyList<(string Field, Expr Value, bool Optional)> Fields { get; } = fields;
}

/// <summary>A macro that goes through a list or map: <c>range.all(x, body)</c> and its like, with one variable or two.</summary>
public sealed class LoopExpr(int at, LoopKind kind, string name, Expr range, IReadOnlyList<string> variables, IReadOnlyList<Expr> bodies) : Expr(at, [range, .. bodies])
{
    /// <summary>Which macro.</summary>
    public LoopKind Kind { get; } = kind;

    /// <summary>The macro's name as it was written.</summary>
    public string Name { get; } = name;

    /// <summary>What is gone through.</summary>
    public Expr Range { get; } = range;

    /// <summary>One variable (element or key), or two (index or key, and value).</summary>
    public IReadOnlyList<string> Variables { get; } = variables;

    /// <summary>The body; for maps and transformations, a filter may stand before it.</summary>
    public IReadOnlyList<Expr> Bodies { get; } = bodies;
}

/// <summary>The macros that go through a list or map.</summary>
public enum LoopKind
{
    /// <summary>True when the body is true for every element.</summary>
    All,

    /// <summary>True when it is true for one at least.</summary>
    Exists,

    /// <summary>True when it is true for exactly one.</summary>
    ExistsOne,

    /// <summary>The list of the body's values.</summary>
    Map,

    /// <summary>The elements for which the body is true.</summary>
    Filter,

    /// <summary>The map with the same keys and the body's values.</summary>
    TransformMap,

    /// <summary>The map of the entries that the body makes.</summary>
    TransformMapEntry,

    /// <summary>The list in the order of the body's values.</summary>
    SortBy,
}

/// <summary><c>cel.bind(name, value, body)</c>.</summary>
public sealed class BindExpr(int at, string name, Expr value, Expr body) : Expr(at, value, body)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public Expr Value { get; } = value;

    /// <summary>Where it may be used.</summary>
    public Expr Body { get; } = body;
}

/// <summary><c>cel.block([values], body)</c>: each value may use those before it, by <c>cel.index(n)</c>.</summary>
public sealed class BlockExpr(int at, IReadOnlyList<Expr> values, Expr body) : Expr(at, [.. values, body])
{
    /// <summary>The values.</summary>
    public IReadOnlyList<Expr> Values { get; } = values;

    /// <summary>Where they may be used.</summary>
    public Expr Body { get; } = body;

    /// <summary>The name under which a value is bound; no name that can be written collides with it.</summary>
    public static string NameOf(long index) => $"@index{index}";
}

/// <summary><c>target.optMap(name, body)</c> and <c>target.optFlatMap(name, body)</c>.</summary>
public sealed class OptionalMapExpr(int at, bool flat, Expr target, string variable, Expr body) : Expr(at, target, body)
{
    /// <summary>Whether the body makes an optional itself.</summary>
    public bool Flat { get; } = flat;

    /// <summary>The optional.</summary>
    public Expr Target { get; } = target;

    /// <summary>The name of its value in the body.</summary>
    public string Variable { get; } = variable;

    /// <summary>What is made of the value.</summary>
    public Expr Body { get; } = body;
}
