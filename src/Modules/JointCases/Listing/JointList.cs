using Cordon.Journal.Storage;
using Cordon.Modules.JointCases.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Listing;

/// <summary>Joint cases that somebody may see, where something happened last first.</summary>
internal sealed class JointList(JointRecords records)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<JointDossier>> AllAsync(JointReader who, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var person = who.Person;
        var rows = who.SeesAll || who.Answers ? tables.Cases : tables.Cases.Where(c => tables.People.Any(p => p.Case == c.Id && p.Person == person));
        return await ReadAsync(tables, await rows.AsNoTracking().OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(Most).Select(c => c.Id).ToListAsync(cancellation), who, cancellation);
    }

    /// <summary>Those whose title, purpose or tasks have a text in them, as the reader sees them.</summary>
    public async Task<IReadOnlyList<JointDossier>> WithAsync(string text, int most, JointReader who, CancellationToken cancellation)
    {
        var pattern = WrittenText.PatternOf(text);
        await using var tables = records.Tables();
        var person = who.Person;
        var rows = who.SeesAll ? tables.Cases : tables.Cases.Where(c => tables.People.Any(p => p.Case == c.Id && p.Person == person));
        var found = await ReadAsync(tables, await rows.AsNoTracking().Where(c => EF.Functions.Like(c.Words, pattern, WrittenText.Escape)).OrderByDescending(c => c.ChangedAt).Take(most).Select(c => c.Id).ToListAsync(cancellation), who, cancellation);
        // What was found by words that are closed to the reader is not found.
        return [.. found.Where(f => f.Case is { } now && now.Tasks.Values.Select(t => t.What).Append(now.Title).Append(now.Purpose).Any(w => w.Contains(text, StringComparison.OrdinalIgnoreCase)))];
    }

    private async Task<IReadOnlyList<JointDossier>> ReadAsync(JointContext tables, IReadOnlyList<string> ids, JointReader who, CancellationToken cancellation)
    {
        var found = new List<JointDossier>();
        foreach (var id in ids)
        {
            if (await JointDossier.ReadAsync(tables, id, records.Me, cancellation) is { } one && who.MaySee(one))
                found.Add(one.AsSeenBy(who));
        }

        return found;
    }
}
