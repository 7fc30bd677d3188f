using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Storage.Standings;

namespace Cordon.Modules.Taxii.Query;

/// <summary>The rows that a question asks for and that somebody is shown: who is shown what is asked in the query itself, for each version, also where it is decided which is the newest.</summary>
internal sealed class ShownVersions(TaxiiContext tables, int collection, Question question, long? after, ShownStandings shown)
{
    private const int Highest = 21;

    private bool Across => question.Specifications is { Count: > 1 };

    /// <summary>The standings that an answer can have.</summary>
    public IReadOnlyList<int> Standings => question.Versions.IsNewestOnly && !Across ? shown.Newest : shown.All;

    /// <summary>All of them, found by their objects or in the order of the collection: SQLite would rather go through everything that somebody is shown, unless the standing is no column's.</summary>
    public IQueryable<VersionRow> All
    {
        get
        {
            var some = Standings;
            return Asked.Where(v => some.Contains(v.Standing + 0));
        }
    }

    /// <summary>Those of one standing.</summary>
    public IQueryable<VersionRow> Of(int standing) => Asked.Where(v => v.Standing == standing);

    private IQueryable<VersionRow> Asked
    {
        get
        {
            var rows = tables.Versions.Where(v => v.Collection == collection);
            if (after is { } moment)
                rows = rows.Where(v => v.Added > moment);
            if (question.Ids is [var one])
                rows = rows.Where(v => v.Object == one);
            else if (question.Ids.Count > 0)
                rows = rows.Where(v => question.Ids.Contains(v.Object));
            if (question.Types is [var type])
                rows = rows.Where(v => v.Type == type);
            else if (question.Types.Count > 0)
                rows = rows.Where(v => question.Types.Contains(v.Type));
            return Versions(Specifications(rows));
        }
    }

    private IQueryable<VersionRow> Seen
    {
        get
        {
            var all = shown.All;
            return tables.Versions.Where(v => v.Collection == collection && all.Contains(v.Standing + 0));
        }
    }

    private IQueryable<VersionRow> Specifications(IQueryable<VersionRow> rows)
    {
        var seen = Seen;
        return question.Specifications switch
        {
            null => rows.Where(v => v.Specification == Highest || !seen.Any(o => o.Object == v.Object && o.Specification > v.Specification)),
            [var one] => rows.Where(v => v.Specification == one),
            var some => rows.Where(v => some.Contains(v.Specification)),
        };
    }

    /// <summary>Within one specification the newest is known of each row; across both it is looked for. Other versions are looked for by their object: SQLite would find those of the same moment of version by the moments at which they were added, unless these are no column's.</summary>
    private IQueryable<VersionRow> Versions(IQueryable<VersionRow> rows)
    {
        if (question.Versions.All || (question.Versions.IsNewestOnly && !Across))
            return rows;
        var (first, last, moments, across, seen, newest) = (question.Versions.First, question.Versions.Last, question.Versions.Moments, Across, Seen, shown.Newest);
        return rows.Where(v => moments.Contains(v.Version)
            || (last && newest.Contains(v.Standing) && !(across && seen.Any(o => o.Object == v.Object && o.Specification != v.Specification && (o.Version > v.Version || (o.Version == v.Version && o.Specification > v.Specification)))))
            || (first && !seen.Any(o => o.Object == v.Object && (across || o.Specification == v.Specification) && (o.Version < v.Version || (o.Version == v.Version && o.Added + 0 < v.Added)))));
    }
}
