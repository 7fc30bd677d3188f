using Cordon.Kernel.Markings;
using Cordon.Modules.Taxii.Storage;

namespace Cordon.Modules.Taxii.Query;

/// <summary>The rows that a question asks for and that somebody is shown: the colour is asked in the query itself, for each version, also where it is decided which is the newest.</summary>
internal static class ShownVersions
{
    private const int Highest = 21;

    /// <param name="tables">The tables.</param>
    /// <param name="collection">Number of the collection.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="after">Only what was added after this; null for from the beginning.</param>
    /// <param name="tlp">The strictest colour that is shown.</param>
    public static IQueryable<VersionRow> Of(TaxiiContext tables, int collection, Question question, long? after, Tlp tlp)
    {
        var colour = (int)tlp;
        var rows = tables.Versions.Where(v => v.Collection == collection && v.Tlp <= colour);
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
        return Versions(tables.Versions.Where(v => v.Collection == collection && v.Tlp <= colour), Specifications(tables, rows, question, collection, colour), question, colour);
    }

    private static IQueryable<VersionRow> Specifications(TaxiiContext tables, IQueryable<VersionRow> rows, Question question, int collection, int colour) => question.Specifications switch
    {
        null => rows.Where(v => v.Specification == Highest || !tables.Versions.Any(o => o.Collection == collection && o.Object == v.Object && o.Tlp <= colour && o.Specification > v.Specification)),
        [var one] => rows.Where(v => v.Specification == one),
        var some => rows.Where(v => some.Contains(v.Specification)),
    };

    /// <summary>Within one specification the newest is known of each row; across both it is looked for.</summary>
    private static IQueryable<VersionRow> Versions(IQueryable<VersionRow> seen, IQueryable<VersionRow> rows, Question question, int colour)
    {
        var (choice, across) = (question.Versions, question.Specifications is { Count: > 1 });
        if (choice.All)
            return rows;
        if (choice.IsNewestOnly && !across)
            return rows.Where(v => v.Until > v.Tlp && v.Until > colour);
        var (first, last, moments) = (choice.First, choice.Last, choice.Moments);
        return rows.Where(v => moments.Contains(v.Version)
            || (last && v.Until > colour && !(across && seen.Any(o => o.Object == v.Object && o.Specification != v.Specification && (o.Version > v.Version || (o.Version == v.Version && o.Specification > v.Specification)))))
            || (first && !seen.Any(o => o.Object == v.Object && (across || o.Specification == v.Specification) && (o.Version < v.Version || (o.Version == v.Version && o.Added < v.Added)))));
    }
}
