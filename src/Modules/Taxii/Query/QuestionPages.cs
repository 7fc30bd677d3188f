using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Query;

/// <summary>Some of what was asked for, in the order in which it was added.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
internal sealed record VersionsPage(IReadOnlyList<VersionRow> Rows, string? Next);

/// <summary>Answers questions, a page at a time.</summary>
internal sealed class QuestionPages(TaxiiRecords records, PageCursor cursor)
{
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
        var shown = ShownVersions.Of(tables, collection.Number, question, from, client.Tlp);
        // Of a few named objects the versions are few: SQLite would rather read a whole collection in its order than sort them, unless the order is no column's.
        var inOrder = question.Ids.Count > 0 ? shown.OrderBy(v => v.Added + 0) : shown.OrderBy(v => v.Added);
        var rows = await inOrder.Take(question.Limit + 1).ToListAsync(cancellation);
        return rows.Count <= question.Limit
            ? new VersionsPage(rows, null)
            : new VersionsPage([.. rows.Take(question.Limit)], cursor.Write(asked, rows[question.Limit - 1].Added, after));
    }
}
