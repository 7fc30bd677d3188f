using Cordon.Engines.Rules.Syntax;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Tables;

/// <summary>
/// A cell of a decision table (after FEEL's unary tests, OMG DMN 1.5, 10.3.2.7): <c>-</c> for anything, a comparison (<c>&gt;= 5.0</c>), an
/// interval (<c>[1.0..5.0)</c>), one or more values (<c>"a", "b"</c>), or <c>not(…)</c> of those; values are CEL expressions.
/// </summary>
internal static class TableCell
{
    private const int MostLength = 1_000;

    private static readonly string[] Signs = ["<=", ">=", "!=", "<", ">", "="];

    /// <summary>The condition as an expression; nothing when it holds for anything.</summary>
    /// <exception cref="FaultException"><c>rules.pack.cell</c>.</exception>
    public static string? Condition(string column, string cell, string where)
    {
        var text = cell.Trim();
        if (text.Length is 0 or > MostLength)
            throw Refused(cell, where);
        if (text == "-")
            return null;
        if (text.StartsWith("not(", StringComparison.Ordinal) && text.EndsWith(')'))
            return $"!({Condition(column, text[4..^1], where) ?? "true"})";
        var subject = $"({column})";
        if (Interval(subject, text, where) is { } interval)
            return interval;
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
                return $"{subject} {(sign == "=" ? "==" : sign)} {Value(text[sign.Length..], where)}";
        }

        if (Parsed($"[{text}]", cell, where) is not ListExpr { Elements.Count: > 0 } values)
            throw Refused(cell, where);
        return values.Elements.Count == 1 ? $"{subject} == {Value(text, where)}" : $"{subject} in [{text}]";
    }

    private static string? Interval(string subject, string text, string where)
    {
        var middle = text.IndexOf("..", StringComparison.Ordinal);
        if (middle < 0 || text[0] is not ('[' or '(') || text[^1] is not (']' or ')'))
            return null;
        var (least, most) = (Value(text[1..middle], where), Value(text[(middle + 2)..^1], where));
        return $"({subject} {(text[0] == '[' ? ">=" : ">")} {least} && {subject} {(text[^1] == ']' ? "<=" : "<")} {most})";
    }

    private static string Value(string text, string where)
    {
        Parsed(text, text, where);
        return $"({text.Trim()})";
    }

    private static Expr Parsed(string text, string cell, string where)
    {
        try
        {
            return ExprParser.Parse(text);
        }
        catch (FaultException inside)
        {
            throw new FaultException(Fault.Of("rules.pack.cell", where, ("cell", Shown(cell))), inside);
        }
    }

    private static FaultException Refused(string cell, string where) => new(Fault.Of("rules.pack.cell", where, ("cell", Shown(cell))));

    private static string Shown(string cell) => cell.Length > MostLength ? cell[..MostLength] + "…" : cell;
}
