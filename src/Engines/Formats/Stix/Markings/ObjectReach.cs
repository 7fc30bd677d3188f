using Cordon.Kernel.Markings;

namespace Cordon.Engines.Formats.Stix.Markings;

/// <summary>
/// Works out how far objects may go from the definitions that mark them: the strictest of all of them, of the whole object and of its parts. Where a definition is itself marked, that
/// holds for what it marks too, since nobody can keep to a marking that they may not read.
/// </summary>
/// <param name="definitions">The definitions that are known under an identifier; several when it was told in several ways, of which the strictest holds.</param>
public sealed class ObjectReach(Func<string, IReadOnlyList<StixObject>> definitions)
{
    /// <summary>How many definitions may stand behind a marking before it is taken as not understood.</summary>
    public const int MostBehind = 200;

    private readonly Dictionary<string, (Tlp? Colour, Reach Limit)> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reach> _behind = new(StringComparer.Ordinal);

    /// <summary>How far an object may go. Without a colour a definition may go everywhere, since nobody reads markings without it; everything else is taken as TLP:AMBER, since its maker did not say that it may go further.</summary>
    public Reach Of(StixObject read)
    {
        var (colour, limit) = ((Tlp?)null, Reach.Everywhere);
        if (read.Type == "marking-definition" && StixTlp.Of(read.Id) is null)
            limit = MarkingWords.Of(read).Limit;
        foreach (var marking in read.Markings)
        {
            colour = Stricter(colour, Said(marking).Colour);
            limit = limit.And(Behind(marking));
        }

        return limit.And(new Reach(colour ?? (read.Type is "marking-definition" or "extension-definition" ? Tlp.Clear : Tlp.Amber)));
    }

    /// <summary>A marking with all that marks it, and what marks that: each once, however they point at each other.</summary>
    private Reach Behind(string marking)
    {
        if (_behind.TryGetValue(marking, out var known))
            return known;
        var (all, met, next) = (Reach.Everywhere, new HashSet<string>(StringComparer.Ordinal) { marking }, new Queue<string>([marking]));
        while (next.TryDequeue(out var one))
        {
            var (colour, limit) = Said(one);
            all = all.And(limit).And(new Reach(colour ?? Tlp.Clear));
            foreach (var behind in Held(one).SelectMany(d => d.Markings).Where(met.Add))
                next.Enqueue(behind);
            if (met.Count > MostBehind)
                return _behind[marking] = Reach.Unassessed;
        }

        return _behind[marking] = all;
    }

    private (Tlp? Colour, Reach Limit) Said(string marking)
    {
        if (_said.TryGetValue(marking, out var known))
            return known;
        if (StixTlp.Of(marking) is { } tlp)
            return _said[marking] = (tlp, Reach.Everywhere);
        var words = Held(marking).Select(MarkingWords.Of).ToList();
        return _said[marking] = words.Count == 0 ? (null, Reach.Unassessed) : (words.Select(w => w.Tlp).Aggregate(Stricter), words.Aggregate(Reach.Everywhere, (all, w) => all.And(w.Limit)));
    }

    private IReadOnlyList<StixObject> Held(string marking) => StixTlp.Of(marking) is null ? definitions(marking) : [];

    private static Tlp? Stricter(Tlp? one, Tlp? other) => one is null ? other : other is null || one > other ? one : other;
}
