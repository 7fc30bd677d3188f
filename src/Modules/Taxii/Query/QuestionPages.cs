using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Query;

/// <summary>Some of what was asked for, in the order in which it was added.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
internal sealed record VersionsPage(IReadOnlyList<VersionRow> Rows, string? Next);

/// <summary>Answers questions, a page at a time.</summary>
internal sealed class QuestionPages(TaxiiRecords records, PageCursor cursor)
{
    /// <summary>Of more standings than these the collection is read in its order, and what is not shown passed over.</summary>
    private const int MostStandings = 64;

    /// <summary>So many standings are asked for at once: one question for each would wait for the database as often, and one for all of many would be a statement of its own for each number of them.</summary>
    private const int StandingsAtOnce = 8;

    /// <exception cref="FaultException"><c>taxii.next</c></exception>
    public async Task<VersionsPage> OfAsync(KnownClient client, KnownCollection collection, string door, Question question, CancellationToken cancellation)
    {
        var asked = $"{client.Id}|{collection.Id}|{door}|{question}";
        var after = question.After;
        var from = after;
        if (question.Next is { } next)
        {
            (var last, after) = cursor.Read(asked, next);
            // A client may leave out after when it asked for; it may not ask for another time on the way.
            if (question.After is { } again && again != after)
                throw new FaultException(new Fault("taxii.next", "added_after"));
            from = last;
        }

        await using var tables = records.Tables();
        var shown = new ShownVersions(tables, collection.Number, question, from, await StandingTable.ShownToAsync(tables, client.ReaderOf(collection), cancellation));
        // One more than the page holds: whether there is more is known then.
        var places = await PlacesAsync(shown, question, cancellation);
        var moments = places.Take(question.Limit).ToList();
        var rows = await tables.Versions.Where(v => v.Collection == collection.Number && moments.Contains(v.Added)).OrderBy(v => v.Added).ToListAsync(cancellation);
        return new VersionsPage(rows, places.Count > question.Limit ? cursor.Write(asked, moments[^1], after) : null);
    }

    /// <summary>The moments of what a page holds, and of the one behind it.</summary>
    private static async Task<List<long>> PlacesAsync(ShownVersions shown, Question question, CancellationToken cancellation)
    {
        var most = question.Limit + 1;
        // Of a few named objects the versions are few: SQLite would rather read a whole collection in its order than sort them, unless the order is no column's.
        if (question.Ids.Count > 0)
            return await shown.All.OrderBy(v => v.Added + 0).Take(most).Select(v => v.Added).ToListAsync(cancellation);
        if (shown.Standings.Count > MostStandings)
            return await shown.All.OrderBy(v => v.Added).Take(most).Select(v => v.Added).ToListAsync(cancellation);
        var found = new List<long>();
        foreach (var some in shown.Standings.Chunk(StandingsAtOnce))
            found.AddRange(await some.Select(s => shown.Of(s).OrderBy(v => v.Added).Take(most).Select(v => v.Added)).Aggregate(Queryable.Concat).ToListAsync(cancellation));
        return [.. found.Order().Take(most)];
    }
}
