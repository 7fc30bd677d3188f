using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>What becomes of an operation some of whose operands are errors or missing: missing facts are all told, before any error.</summary>
internal static class Strict
{
    public static CelValue Of(in CelValue a, in CelValue b)
    {
        if (a.Kind == CelKind.Unknown)
            return b.Kind == CelKind.Unknown ? CelValue.Of(a.AsMissing.And(b.AsMissing)) : a;
        return b.Kind == CelKind.Unknown || a.IsKnown ? b : a;
    }

    /// <summary>The facts that are missing in a value, at any depth; the value itself when none is.</summary>
    public static CelValue Collected(in CelValue value, CostMeter meter)
    {
        if (!value.HasMissing || value.Kind == CelKind.Unknown)
            return value;
        var missing = Collect(value, null, meter);
        return missing is null ? value : CelValue.Of(missing);
    }

    private static MissingFacts? Collect(in CelValue value, MissingFacts? known, CostMeter meter)
    {
        meter.Charge(1);
        switch (value.Kind)
        {
            case CelKind.Unknown:
                return known is null ? value.AsMissing : known.And(value.AsMissing);
            case CelKind.Optional when value.AsOptional is { } inner:
                return Collect(inner, known, meter);
            case CelKind.List when value.AsList.HasMissing:
                foreach (var item in value.AsList.Items)
                    known = Collect(item, known, meter);
                return known;
            case CelKind.Map when value.AsMap.HasMissing:
                foreach (var (_, item) in value.AsMap.Entries)
                    known = Collect(item, known, meter);
                return value.AsMap.Rest is { } rest ? Collect(rest, known, meter) : known;
            default:
                return known;
        }
    }
}
