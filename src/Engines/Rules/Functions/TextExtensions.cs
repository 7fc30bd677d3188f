using System.Text;
using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The strings extension: positions, parts, replacement, casing, splitting, joining, quoting and formatting.</summary>
internal static class TextExtensions
{
    private static readonly CelType S = CelType.String;
    private static readonly CelType I = CelType.Int;
    private static readonly CelType Strings = CelType.List(CelType.String);

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("charAt", [Member(S, (a, _) => CharAt(a[0].AsString, a[1].AsInt), S, I)]),
        new("indexOf", [Member(I, (a, meter) => IndexOf(a[0].AsString, a[1].AsString, 0, meter), S, S), Member(I, (a, meter) => IndexOf(a[0].AsString, a[1].AsString, a[2].AsInt, meter), S, S, I)]),
        new("lastIndexOf", [Member(I, (a, meter) => LastIndexOf(a[0].AsString, a[1].AsString, null, meter), S, S), Member(I, (a, meter) => LastIndexOf(a[0].AsString, a[1].AsString, a[2].AsInt, meter), S, S, I)]),
        new("lowerAscii", [Member(S, (a, meter) => Cased(a[0].AsString, c => char.IsAsciiLetterUpper(c) ? (char)(c + 32) : c, meter), S)]),
        new("upperAscii", [Member(S, (a, meter) => Cased(a[0].AsString, c => char.IsAsciiLetterLower(c) ? (char)(c - 32) : c, meter), S)]),
        new("replace", [Member(S, (a, meter) => Replace(a[0].AsString, a[1].AsString, a[2].AsString, -1, meter), S, S, S), Member(S, (a, meter) => Replace(a[0].AsString, a[1].AsString, a[2].AsString, a[3].AsInt, meter), S, S, S, I)]),
        new("split", [Member(Strings, (a, meter) => Split(a[0].AsString, a[1].AsString, -1, meter), S, S), Member(Strings, (a, meter) => Split(a[0].AsString, a[1].AsString, a[2].AsInt, meter), S, S, I)]),
        new("substring", [Member(S, (a, _) => Substring(a[0].AsString, a[1].AsInt, null), S, I), Member(S, (a, _) => Substring(a[0].AsString, a[1].AsInt, a[2].AsInt), S, I, I)]),
        new("trim", [Member(S, (a, meter) => Trim(a[0].AsString, meter), S)]),
        new("join", [Member(S, (a, meter) => Join(a[0].AsList, "", meter), Strings), Member(S, (a, meter) => Join(a[0].AsList, a[1].AsString, meter), Strings, S)]),
        new("strings.quote", [Global(S, (a, meter) => Quote(a[0].AsString, meter), S)]),
        new("format", [Member(S, (a, meter) => TextFormat.Of(a[0].AsString, a[1].AsList, meter), S, CelType.List(CelType.Dyn))]),
    ];

    private static CelValue CharAt(string text, long index)
    {
        if (CodePoints.Offset(text, index) is not { } at)
            return CelValue.Fail("rules.eval.index", ("index", index), ("size", CodePoints.Count(text)));
        return CelValue.Of(at == text.Length ? "" : text.Substring(at, char.IsHighSurrogate(text[at]) ? 2 : 1));
    }

    private static CelValue IndexOf(string text, string part, long from, CostMeter meter)
    {
        Search(text, part, meter);
        if (CodePoints.Offset(text, from) is not { } at)
            return CelValue.Fail("rules.eval.index", ("index", from), ("size", CodePoints.Count(text)));
        var found = text.IndexOf(part, at, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.Index(text, found));
    }

    private static CelValue LastIndexOf(string text, string part, long? from, CostMeter meter)
    {
        Search(text, part, meter);
        if (CodePoints.Offset(text, from ?? CodePoints.Count(text)) is not { } at)
            return CelValue.Fail("rules.eval.index", ("index", from), ("size", CodePoints.Count(text)));
        var found = text.AsSpan(0, (int)Math.Min(text.Length, (long)at + part.Length)).LastIndexOf(part, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.Index(text, found));
    }

    private static CelValue Cased(string text, Func<char, char> change, CostMeter meter)
    {
        meter.Make(text.Length);
        return CelValue.Of(string.Create(text.Length, (text, change), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.change(state.text[i]);
        }));
    }

    private static CelValue Replace(string text, string old, string fresh, long limit, CostMeter meter)
    {
        Search(text, old, meter);
        var replaced = new StringBuilder();
        var (at, done) = (0, 0L);
        while (limit < 0 || done < limit)
        {
            var found = old.Length > 0 ? text.IndexOf(old, at, StringComparison.Ordinal) : done == 0 ? 0 : at == text.Length ? -1 : at + (char.IsHighSurrogate(text[at]) ? 2 : 1);
            if (found < 0)
                break;
            meter.Make(replaced.Length + (long)fresh.Length + (found - at), int.MaxValue);
            replaced.Append(text, at, found - at).Append(fresh);
            at = found + old.Length;
            done++;
        }

        meter.Make(replaced.Length + text.Length - at);
        return CelValue.Of(replaced.Append(text, at, text.Length - at).ToString());
    }

    private static CelValue Split(string text, string separator, long limit, CostMeter meter)
    {
        Search(text, separator, meter);
        if (limit == 0)
            return CelValue.Of(CelList.Empty);
        var parts = new List<CelValue>();
        var at = 0;
        while (limit < 0 || parts.Count < limit - 1)
        {
            var end = separator.Length > 0 ? text.IndexOf(separator, at, StringComparison.Ordinal) : at >= text.Length ? -1 : at + (char.IsHighSurrogate(text[at]) ? 2 : 1);
            if (end < 0 || (separator.Length == 0 && end >= text.Length))
                break;
            meter.Charge(1);
            parts.Add(CelValue.Of(text[at..end]));
            at = end + separator.Length;
        }

        if (separator.Length > 0 || at < text.Length)
            parts.Add(CelValue.Of(text[at..]));
        return CelValue.List([.. parts]);
    }

    private static CelValue Substring(string text, long from, long? to)
    {
        var start = CodePoints.Offset(text, from);
        var end = to is { } given ? CodePoints.Offset(text, given) : text.Length;
        return start is null || end is null || start > end
            ? CelValue.Fail("rules.eval.index", ("index", to is null ? from : $"{from}..{to}"), ("size", CodePoints.Count(text)))
            : CelValue.Of(text[start.Value..end.Value]);
    }

    private static CelValue Trim(string text, CostMeter meter)
    {
        meter.Make(text.Length);
        return CelValue.Of(text.Trim());
    }

    private static CelValue Join(CelList list, string separator, CostMeter meter)
    {
        var size = 0L;
        foreach (var item in list.Items)
        {
            if (item.Kind != CelKind.String)
                return CelValue.Fail("rules.eval.overload", ("function", "join"), ("types", ValueText.TypeName(item)));
            size += item.AsString.Length + separator.Length;
        }

        meter.Charge(list.Count);
        meter.Make(size);
        return CelValue.Of(string.Join(separator, list.Items.ToArray().Select(i => i.AsString)));
    }

    private static CelValue Quote(string text, CostMeter meter)
    {
        meter.Make(text.Length * 2L);
        return CelValue.Of(ValueText.Quoted(text));
    }

    private static void Search(string text, string part, CostMeter meter) => meter.Charge(1 + ((long)text.Length * (1 + (part.Length / 64)) / 16));
}
