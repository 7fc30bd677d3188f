using Cordon.Kernel.Time;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Purposes;

/// <summary>An exception as the auditor is shown it.</summary>
/// <param name="Name">Who took it; the id where the account was erased.</param>
/// <param name="Reason">Why it could not wait.</param>
/// <param name="Reference">The task.</param>
/// <param name="Begun">When.</param>
/// <param name="Ended">When it ended, or will.</param>
/// <param name="Reads">What was read, by kind.</param>
internal sealed record TakenException(string Name, string Reason, string Reference, Instant Begun, Instant Ended, IReadOnlyList<(string Kind, long Times)> Reads);

/// <summary>Looks exceptions up.</summary>
internal sealed class ExceptionBook(PeopleRecords records)
{
    /// <summary>The last ones, the newest first.</summary>
    public async Task<IReadOnlyList<TakenException>> LastAsync(int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var tasks = await tables.Tasks.Where(t => t.Purpose == "").OrderByDescending(t => t.BegunAt).Take(most).ToListAsync(cancellation);
        var (ids, persons) = (tasks.ConvertAll(t => t.Id), tasks.Select(t => t.Person).Distinct().ToList());
        var reads = (await tables.Reads.Where(r => ids.Contains(r.Task)).ToListAsync(cancellation)).ToLookup(r => r.Task);
        var names = await tables.Accounts.Where(a => persons.Contains(a.Person)).ToDictionaryAsync(a => a.Person, a => a.Name, cancellation);
        return [.. tasks.Select(t => new TakenException(
            names.GetValueOrDefault(t.Person, t.Person), t.Reason, t.Reference, new Instant(t.BegunAt), new Instant(Math.Min(t.EndedAt ?? t.Until, t.Until)),
            [.. reads[t.Id].GroupBy(r => r.Kind).Select(g => (g.Key, g.Sum(r => (long)r.Times))).OrderBy(r => r.Key, StringComparer.Ordinal)]))];
    }
}
