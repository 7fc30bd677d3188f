using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>
/// Whether a condition can come true at all. It proves that it cannot by looking at each way in which it could: a fact below 5 and above
/// 10, two different values at once, a value that is not declared, a clause and its opposite. Sums, functions and texts in order of the
/// alphabet are taken as they are written; so "it can" means only that nothing here speaks against it.
/// </summary>
internal sealed class Satisfiability(FactSchema schema)
{
    // Demands looked at in all; a pack made to be expensive gets fewer proofs, not more time.
    private long _left = 20_000_000;

    /// <summary>True only when it is proven that the condition never holds.</summary>
    public bool NeverHolds(Expr condition) => ConditionCases.Of(condition, InMacro) is { } cases && cases.TrueForAll(d => Contradicts(d, declared: true));

    /// <summary>True only when it is proven that the second is never false when the first holds; it may still be undecided, where its facts are missing or absent.</summary>
    public bool Implies(Expr first, Expr second) =>
        ConditionCases.Of(first, InMacro) is { } whenFirst && ConditionCases.Of(second, InMacro, holds: false) is { } unlessSecond
        && _left > 0 && (long)whenFirst.Count * unlessSecond.Count <= 100_000
        && whenFirst.TrueForAll(a => unlessSecond.TrueForAll(b => Contradicts([.. a, .. b], declared: true)));

    private bool InMacro(List<Demand> demands) => Contradicts(demands, declared: false);

    private bool Contradicts(List<Demand> demands, bool declared)
    {
        _left -= 1 + demands.Count;
        if (_left < 0)
            return false;
        foreach (var term in demands.GroupBy(d => d.Term))
        {
            if (term.Any(d => d.Sign == "is") && term.Any(d => d.Sign == "is not"))
                return true;
            var range = declared ? Declared(term.Key) : new TermRange(whole: false);
            foreach (var demand in term)
                Narrow(range, demand);
            if (declared && term.Any(d => d.Sign[0] is '<' or '>'))
                Bound(range, term.Key);
            if (range.IsEmpty)
                return true;
        }

        return false;
    }

    private TermRange Declared(string term)
    {
        if (term.StartsWith("size(", StringComparison.Ordinal))
        {
            var size = new TermRange(whole: true);
            size.AtLeast(0, above: false);
            return size;
        }

        var fact = schema.At(term)?.Declaration;
        var range = new TermRange(fact?.Type == "int");
        // What is declared bounds a number only where a condition asks for one: it may be null.
        if (fact?.Values is { } values)
            range.Only([.. values.Select(v => CelValue.Of(v)), CelValue.Null]);
        return range;
    }

    private void Bound(TermRange range, string term)
    {
        var fact = schema.At(term)?.Declaration;
        if (fact?.Least is { } least)
            range.AtLeast(least, above: false);
        if (fact?.Most is { } most)
            range.AtMost(most, below: false);
    }

    private static void Narrow(TermRange range, Demand demand)
    {
        switch (demand.Sign)
        {
            case "in":
                range.Only(demand.Values);
                break;
            case "not in":
                range.Not(demand.Values);
                break;
            case "<" or "<=":
                range.AtMost(Number(demand.Values[0]), demand.Sign == "<");
                break;
            case ">" or ">=":
                range.AtLeast(Number(demand.Values[0]), demand.Sign == ">");
                break;
        }
    }

    private static double Number(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.Uint => value.AsUint,
        _ => value.AsDouble,
    };
}
