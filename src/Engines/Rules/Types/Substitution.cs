namespace Cordon.Engines.Rules.Types;

/// <summary>What is known about type parameters, and whether one type may stand where another is asked for.</summary>
internal sealed class Substitution
{
    private readonly Dictionary<string, CelType> _found = [];
    private readonly Stack<string> _learnt = [];
    private int _fresh;

    public CelType Fresh() => CelType.Parameter($"?{++_fresh}");

    /// <summary>The parameters of a declaration under names that nothing else uses.</summary>
    public Func<CelType, CelType> Instance()
    {
        var names = new Dictionary<string, CelType>();
        CelType Renew(CelType type) => type.Kind switch
        {
            CelTypeKind.Parameter => names.TryGetValue(type.Name, out var known) ? known : names[type.Name] = Fresh(),
            _ => Mapped(type, Renew),
        };
        return Renew;
    }

    /// <summary>Whether all of them fit; if they do not, nothing is learnt.</summary>
    public bool Fit(IReadOnlyList<CelType> from, IReadOnlyList<CelType> to)
    {
        var before = _learnt.Count;
        for (var i = 0; i < from.Count; i++)
        {
            if (Fits(from[i], to[i]))
                continue;
            while (_learnt.Count > before)
                _found.Remove(_learnt.Pop());
            return false;
        }

        return true;
    }

    public bool Fit(CelType from, CelType to) => Fit([from], [to]);

    /// <summary>The type that two values of a list or of a conditional have in common; dyn when it is none.</summary>
    public CelType Join(CelType? known, CelType next) =>
        known is null ? next : Fit(known, next) || Fit(next, known) ? General(Resolve(known), Resolve(next)) : CelType.Dyn;

    /// <summary>The type with everything put in that is known.</summary>
    public CelType Resolve(CelType type) =>
        type.Kind == CelTypeKind.Parameter ? (_found.TryGetValue(type.Name, out var known) ? Resolve(known) : type) : Mapped(type, Resolve);

    /// <summary>The same, with dyn for what is still open.</summary>
    public CelType Final(CelType type)
    {
        var resolved = Resolve(type);
        return resolved.Kind == CelTypeKind.Parameter ? CelType.Dyn : Mapped(resolved, Final);
    }

    private static CelType Mapped(CelType type, Func<CelType, CelType> change) => type.Parameters.Count == 0 ? type : type.Kind switch
    {
        CelTypeKind.List => CelType.List(change(type.Parameters[0])),
        CelTypeKind.Map => CelType.Map(change(type.Parameters[0]), change(type.Parameters[1])),
        CelTypeKind.Type => CelType.Type(change(type.Parameters[0])),
        CelTypeKind.Nullable => CelType.Nullable(change(type.Parameters[0])),
        _ => CelType.Named(type.Name, [.. type.Parameters.Select(change)]),
    };

    private bool Fits(CelType from, CelType to)
    {
        (from, to) = (Shallow(from), Shallow(to));
        if (from.Kind == CelTypeKind.Parameter || to.Kind == CelTypeKind.Parameter)
            return Bound(from, to);
        if (from.Kind == CelTypeKind.Dyn || to.Kind == CelTypeKind.Dyn)
            return true;
        if (to.Kind == CelTypeKind.Nullable)
            return from.Same(CelType.Null) || Fits(from.Kind == CelTypeKind.Nullable ? from.Parameters[0] : from, to.Parameters[0]);
        if (from.Kind == CelTypeKind.Nullable)
            return Fits(from.Parameters[0], to);
        if (from.Same(CelType.Null) && (to.Kind == CelTypeKind.Named || to.Same(CelType.Timestamp) || to.Same(CelType.Duration)))
            return true;
        return from.Kind == to.Kind && from.Kind switch
        {
            CelTypeKind.Type => true,
            CelTypeKind.Record => ReferenceEquals(from, to),
            _ => from.Name == to.Name && from.Parameters.Count == to.Parameters.Count && from.Parameters.Zip(to.Parameters).All(p => Fits(p.First, p.Second)),
        };
    }

    private bool Bound(CelType from, CelType to)
    {
        if (from.Kind == CelTypeKind.Parameter && to.Kind == CelTypeKind.Parameter && from.Name == to.Name)
            return true;
        var (parameter, other) = to.Kind == CelTypeKind.Parameter ? (to, from) : (from, to);
        if (Mentions(other, parameter.Name))
            return false;
        _found.Add(parameter.Name, other);
        _learnt.Push(parameter.Name);
        return true;
    }

    /// <summary>Follows parameters until something else, or a parameter about which nothing is known.</summary>
    private CelType Shallow(CelType type)
    {
        while (type.Kind == CelTypeKind.Parameter && _found.TryGetValue(type.Name, out var known))
            type = known;
        return type;
    }

    private bool Mentions(CelType type, string parameter)
    {
        type = Shallow(type);
        return type.Kind == CelTypeKind.Parameter ? type.Name == parameter : type.Parameters.Any(p => Mentions(p, parameter));
    }

    /// <summary>Of two types that fit each other, the one that promises less.</summary>
    private static CelType General(CelType a, CelType b)
    {
        if (a.Kind == CelTypeKind.Dyn || b.Kind == CelTypeKind.Dyn)
            return CelType.Dyn;
        if (a.Kind == CelTypeKind.Nullable || a.Kind == CelTypeKind.Parameter)
            return a.Kind == CelTypeKind.Parameter ? b : a;
        if (b.Kind is CelTypeKind.Nullable || a.Same(CelType.Null))
            return b;
        return a.Parameters.Count == 0 || b.Kind != a.Kind || a.Parameters.Count != b.Parameters.Count ? a : a.Kind switch
        {
            CelTypeKind.List => CelType.List(General(a.Parameters[0], b.Parameters[0])),
            CelTypeKind.Map => CelType.Map(General(a.Parameters[0], b.Parameters[0]), General(a.Parameters[1], b.Parameters[1])),
            CelTypeKind.Named => CelType.Named(a.Name, [.. a.Parameters.Zip(b.Parameters, General)]),
            _ => a,
        };
    }
}
