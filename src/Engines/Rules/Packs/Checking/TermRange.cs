using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>The values that one fact can still have under several conditions at once: an interval, a set, and exceptions.</summary>
internal sealed class TermRange(bool whole)
{
    private const int MostCounted = 1_000;

    private readonly HashSet<CelValue> _excluded = [];
    private HashSet<CelValue>? _allowed;
    private double _least = double.NegativeInfinity;
    private double _most = double.PositiveInfinity;
    private bool _aboveLeast;
    private bool _belowMost;
    private bool _ordered;

    public void Only(IEnumerable<CelValue> values)
    {
        if (_allowed is null)
            _allowed = [.. values];
        else
            _allowed.IntersectWith(values);
    }

    public void Not(IEnumerable<CelValue> values) => _excluded.UnionWith(values);

    public void AtLeast(double value, bool above)
    {
        if (value > _least || (value == _least && above))
            (_least, _aboveLeast) = (value, above);
        _ordered = true;
    }

    public void AtMost(double value, bool below)
    {
        if (value < _most || (value == _most && below))
            (_most, _belowMost) = (value, below);
        _ordered = true;
    }

    /// <summary>True only when it is certain that no value is left.</summary>
    public bool IsEmpty
    {
        get
        {
            if (_allowed is not null)
                return _allowed.All(v => _excluded.Contains(v) || !Within(v));
            if (!_ordered)
                return false;
            var (least, most) = (_least, _most);
            if (whole)
            {
                least = Math.Ceiling(least) == least && _aboveLeast ? least + 1 : Math.Ceiling(least);
                most = Math.Floor(most) == most && _belowMost ? most - 1 : Math.Floor(most);
            }

            if (least > most || (!whole && least == most && (_aboveLeast || _belowMost)))
                return true;
            return most - least <= (whole ? MostCounted : 0) && AllExcluded((long)least, (long)most, least);
        }
    }

    private bool AllExcluded(long least, long most, double exact)
    {
        if (!whole)
            return _excluded.Contains(CelValue.Of(exact));
        for (var i = least; i <= most; i++)
        {
            if (!_excluded.Contains(CelValue.Of(i)))
                return false;
        }

        return true;
    }

    private bool Within(in CelValue value)
    {
        if (!_ordered)
            return true;
        if (!Numbers.Is(value))
            return false;
        var (low, high) = (Numbers.Compare(value, CelValue.Of(_least)), Numbers.Compare(value, CelValue.Of(_most)));
        return (low > 0 || (low == 0 && !_aboveLeast)) && (high < 0 || (high == 0 && !_belowMost));
    }
}
