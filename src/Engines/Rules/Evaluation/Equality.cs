using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>
/// Equality of any two values (cel-spec, language definition, "Equality"): values of different types differ, numbers are compared
/// by what they are, lists and maps deeply. Where facts are missing inside, one difference that is certain decides; otherwise the answer is missing.
/// </summary>
internal static class Equality
{
    public static CelValue Of(in CelValue a, in CelValue b, CostMeter meter)
    {
        if (a.Kind == CelKind.Unknown || b.Kind == CelKind.Unknown)
            return Strict.Of(a, b);
        if (a.Kind != b.Kind)
            return CelValue.Of(Numbers.Is(a) && Numbers.Is(b) && Numbers.Equal(a, b));
        switch (a.Kind)
        {
            case CelKind.String:
                if (a.AsString.Length > 64)
                    meter.Charge(a.AsString.Length / 16);
                return CelValue.Of(a.AsString == b.AsString);
            case CelKind.Bytes:
                meter.Charge(a.AsBytes.Length / 16);
                return CelValue.Of(MapKeys.Equal(a, b));
            case CelKind.List:
                return Lists(a.AsList, b.AsList, meter);
            case CelKind.Map:
                return Maps(a.AsMap, b.AsMap, meter);
            case CelKind.Optional:
                return a.AsOptional is { } left && b.AsOptional is { } right ? Of(left, right, meter) : CelValue.Of(a.AsOptional is null && b.AsOptional is null);
            default:
                return CelValue.Of(MapKeys.Equal(a, b));
        }
    }

    private static CelValue Lists(CelList a, CelList b, CostMeter meter)
    {
        if (a.Count != b.Count)
            return CelValue.False;
        var missing = CelValue.True;
        for (var i = 0; i < a.Count; i++)
        {
            meter.Charge(1);
            var same = Of(a[i], b[i], meter);
            if (same.IsFalse)
                return same;
            if (same.Kind == CelKind.Unknown)
                missing = Strict.Of(missing, same);
        }

        return missing;
    }

    private static CelValue Maps(CelMap a, CelMap b, CostMeter meter)
    {
        var missing = CelValue.True;
        foreach (var rest in new[] { a.Rest, b.Rest })
        {
            if (rest is { } open)
                missing = Strict.Of(missing, open);
        }

        if (missing.IsTrue && a.Count != b.Count)
            return CelValue.False;
        foreach (var (key, value) in a.Entries)
        {
            meter.Charge(1);
            var same = b.TryGet(key, out var other) ? Of(value, other, meter) : CelValue.False;
            if (same.IsFalse)
                return same;
            if (same.Kind == CelKind.Unknown)
                missing = Strict.Of(missing, same);
        }

        // Entries that only the other has decide too, when its own rest is not the reason to look.
        return missing.IsTrue ? missing : Only(b, a, missing, meter);
    }

    private static CelValue Only(CelMap b, CelMap a, CelValue missing, CostMeter meter)
    {
        foreach (var (key, _) in b.Entries)
        {
            meter.Charge(1);
            if (!a.TryGet(key, out _))
                return CelValue.False;
        }

        return missing;
    }
}

/// <summary>Whether a list has an element: one that is equal decides, then missing facts do.</summary>
internal static class Membership
{
    public static CelValue Of(in CelValue value, CelList list, CostMeter meter)
    {
        var open = default(Undecided);
        foreach (var item in list.Items)
        {
            meter.Charge(1);
            var same = Equality.Of(value, item, meter);
            if (same.IsTrue)
                return same;
            if (same.Kind == CelKind.Unknown)
                open.Add(same);
        }

        return open.Or(CelValue.False);
    }
}
