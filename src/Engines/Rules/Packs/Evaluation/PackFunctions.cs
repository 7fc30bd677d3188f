using System.Collections.Frozen;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>The functions that a pack may allow, by name and version.</summary>
internal static class PackFunctions
{
    private static readonly CelType S = CelType.String;

    private static readonly FrozenDictionary<string, Func<IPackFunctions, CelFunction>> Known = new Dictionary<string, Func<IPackFunctions, CelFunction>>
    {
        ["inList@1"] = host => CelFunction.Of("inList", CelType.Bool, (a, meter) => Told(a, "inList", host.InList(a[0].AsString, a[1].AsString), v => CelValue.Of(v)), S, S),
        ["nameMatch@1"] = host => CelFunction.Of("nameMatch", CelType.Double, (a, meter) => Told(a, "nameMatch", host.NameMatch(a[0].AsString, a[1].AsString), v => CelValue.Of(v)), S, S),
        ["namesAlike@1"] = host => CelFunction.Of("namesAlike", CelType.Double, (a, meter) => Told(a, "namesAlike", host.NamesAlike(a[0].AsString, a[1].AsString), v => CelValue.Of(v)), S, S),
        ["distance@1"] = host => CelFunction.Of("distance", CelType.Double, (a, meter) => Told(a, "distance", host.Distance(a[0].AsString, a[1].AsString), v => CelValue.Of(v)), S, S),
        ["controlMatch@1"] = host => CelFunction.Of("controlMatch", CelType.List(S), (a, meter) =>
            host.ControlMatch(a[0].AsString, a[1].AsString, a[2].AsString) is { } codes ? CelValue.List([.. codes.Select(c => CelValue.Of(c))]) : NotTold(a, "controlMatch"), S, S, S),
        ["countWithin@1"] = _ => CelFunction.Of("countWithin", CelType.Int, (a, meter) => CountWithin(a[0].AsList, a[1], a[2].AsDuration, meter), CelType.List(CelType.Timestamp), CelType.Timestamp, CelType.Duration),
    }.ToFrozenDictionary();

    /// <summary>The function of a name with a version, or nothing.</summary>
    public static CelFunction? Of(string name, IPackFunctions host) => Known.TryGetValue(name, out var make) ? make(host) : null;

    public static string All => string.Join(", ", Known.Keys.Order(StringComparer.Ordinal));

    private static CelValue Told<T>(ReadOnlySpan<CelValue> arguments, string function, T? answer, Func<T, CelValue> value)
        where T : struct => answer is { } known ? value(known) : NotTold(arguments, function);

    private static CelValue NotTold(ReadOnlySpan<CelValue> arguments, string function) =>
        CelValue.Missing($"{function}({string.Join(", ", arguments.ToArray().Select(a => a.ToString()))})");

    /// <summary>How many instants lie within a span before another, itself included.</summary>
    private static CelValue CountWithin(CelList instants, in CelValue until, long span, Rules.Evaluation.CostMeter meter)
    {
        meter.Charge(instants.Count);
        var count = 0L;
        foreach (var instant in instants.Items)
        {
            if (instant.Kind != CelKind.Timestamp)
                return CelValue.Fail("rules.eval.overload", ("function", "countWithin"), ("types", ValueText.TypeName(instant)));
            if (Instants.Minus(until, instant) is { AsDuration: >= 0 } age && age.AsDuration <= span)
                count++;
        }

        return CelValue.Of(count);
    }
}
