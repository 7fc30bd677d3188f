using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>A macro that goes through a list or map, one variable or two. Each round is charged with the size of the body.</summary>
internal abstract class LoopNode(int at, string macro, Node range, int slot, bool two, int size) : Node(at)
{
    public sealed override CelValue Evaluate(Evaluator evaluator)
    {
        var value = range.Evaluate(evaluator);
        if (value.Kind == CelKind.List)
            return Run(new Rounds(value.AsList, null), evaluator);
        if (value.Kind == CelKind.Map)
            return value.AsMap.Rest ?? Run(new Rounds(null, [.. value.AsMap.Entries]), evaluator);
        return value.IsKnown ? Fail("rules.eval.range-type", ("macro", macro), ("type", ValueText.TypeName(value))) : value;
    }

    protected abstract CelValue Run(Rounds rounds, Evaluator evaluator);

    /// <summary>Sets the variables of the next round; false when there is none.</summary>
    protected bool Next(ref Rounds rounds, Evaluator evaluator)
    {
        if (rounds.At + 1 >= rounds.Count)
            return false;
        rounds.At++;
        evaluator.At = At;
        evaluator.Charge(size);
        evaluator.Locals[slot] = two ? rounds.Key : rounds.Single;
        if (two)
            evaluator.Locals[slot + 1] = rounds.Value;
        return true;
    }

    /// <summary>Whether a condition holds in this round; nothing when it is undecided, which is then noted.</summary>
    protected bool? Holds(Node condition, Evaluator evaluator, ref Undecided open)
    {
        var value = condition.Evaluate(evaluator);
        if (value.Kind == CelKind.Bool)
            return value.AsBool;
        open.Add(value.IsKnown ? NoOverload(macro, value) : value);
        return null;
    }

    /// <summary>Where a loop stands.</summary>
    protected struct Rounds(CelList? list, KeyValuePair<CelValue, CelValue>[]? entries)
    {
        public int At { get; set; } = -1;

        public readonly int Count => list?.Count ?? entries!.Length;

        public readonly CelValue Key => list is null ? entries![At].Key : CelValue.Of((long)At);

        public readonly CelValue Value => list is null ? entries![At].Value : list[At];

        /// <summary>What the only variable stands for: the element of a list, the key of a map.</summary>
        public readonly CelValue Single => list is null ? entries![At].Key : list[At];
    }
}

/// <summary><c>all</c> and <c>exists</c>: one round that decides is enough, whatever the others are.</summary>
internal sealed class QuantifierNode(int at, string macro, Node range, int slot, bool two, Node condition, int size, bool all) : LoopNode(at, macro, range, slot, two, size)
{
    protected override CelValue Run(Rounds rounds, Evaluator evaluator)
    {
        var open = default(Undecided);
        while (Next(ref rounds, evaluator))
        {
            if (Holds(condition, evaluator, ref open) is { } sure && sure != all)
                return CelValue.Of(sure);
        }

        return open.Or(CelValue.Of(all));
    }
}

/// <summary><c>exists_one</c>: every round has to be decided.</summary>
internal sealed class ExactlyOneNode(int at, string macro, Node range, int slot, bool two, Node condition, int size) : LoopNode(at, macro, range, slot, two, size)
{
    protected override CelValue Run(Rounds rounds, Evaluator evaluator)
    {
        var open = default(Undecided);
        var held = 0;
        while (Next(ref rounds, evaluator))
        {
            if (Holds(condition, evaluator, ref open) == true)
                held++;
        }

        return open.Or(CelValue.Of(held == 1));
    }
}

/// <summary><c>map</c>, <c>filter</c> and <c>transformList</c>.</summary>
internal sealed class ListLoopNode(int at, string macro, Node range, int slot, bool two, Node? condition, Node? body, int size) : LoopNode(at, macro, range, slot, two, size)
{
    protected override CelValue Run(Rounds rounds, Evaluator evaluator)
    {
        var items = new List<CelValue>();
        var open = default(Undecided);
        while (Next(ref rounds, evaluator))
        {
            if (condition is not null && Holds(condition, evaluator, ref open) != true)
                continue;
            var value = body is null ? rounds.Single : body.Evaluate(evaluator);
            if (!value.IsKnown)
                open.Add(value);
            items.Add(value);
        }

        return open.Or(CelValue.List([.. items]));
    }
}

/// <summary><c>transformMap</c> and <c>transformMapEntry</c>.</summary>
internal sealed class MapLoopNode(int at, string macro, Node range, int slot, Node? condition, Node body, int size, bool entries) : LoopNode(at, macro, range, slot, two: true, size)
{
    protected override CelValue Run(Rounds rounds, Evaluator evaluator)
    {
        var made = new Dictionary<CelValue, CelValue>();
        var open = default(Undecided);
        while (Next(ref rounds, evaluator))
        {
            if (condition is not null && Holds(condition, evaluator, ref open) != true)
                continue;
            var value = body.Evaluate(evaluator);
            if (!value.IsKnown)
                open.Add(value);
            else if (!entries)
                made[rounds.Key] = value;
            else
                AddEntries(value, made, ref open, evaluator);
        }

        return open.Or(CelValue.Of(new ValueMap(made)));
    }

    private void AddEntries(in CelValue value, Dictionary<CelValue, CelValue> made, ref Undecided open, Evaluator evaluator)
    {
        if (value.Kind != CelKind.Map)
        {
            open.Add(NoOverload("transformMapEntry", value));
            return;
        }

        if (value.AsMap.Rest is { } rest)
            open.Add(rest);
        evaluator.Charge(value.AsMap.Count);
        foreach (var (key, item) in value.AsMap.Entries)
        {
            if (!made.TryAdd(key, item))
                open.Add(Fail("rules.eval.key-twice", ("key", key.ToString())));
        }
    }
}

/// <summary><c>sortBy</c>: by the body's values, equal ones in the order they had.</summary>
internal sealed class SortNode(int at, string macro, Node range, int slot, Node body, int size) : LoopNode(at, macro, range, slot, two: false, size)
{
    protected override CelValue Run(Rounds rounds, Evaluator evaluator)
    {
        var keyed = new List<(CelValue Key, CelValue Item)>();
        var open = default(Undecided);
        while (Next(ref rounds, evaluator))
        {
            var key = body.Evaluate(evaluator);
            if (!key.IsKnown)
                open.Add(key);
            keyed.Add((key, rounds.Single));
        }

        return open.Or(CelValue.Null).Kind != CelKind.Null ? open.Or(CelValue.Null) : Placed(Sorting.By(keyed, evaluator));
    }
}
