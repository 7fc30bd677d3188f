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

    /// <summary>Those whose title, purpose or tasks have a text in them.</summary>
    public async Task<IReadOnlyList<JointDossier>> WithAsync(string pattern, string escape, int most, JointReader who, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var person = who.Person;
        var rows = who.SeesAll ? tables.Cases : tables.Cases.Where(c => tables.People.Any(p => p.Case == c.Id && p.Person == person));
        return await ReadAsync(tables, await rows.AsNoTracking().Where(c => EF.Functions.Like(c.Words, pattern, escape)).OrderByDescending(c => c.ChangedAt).Take(most).Select(c => c.Id).ToListAsync(cancellation), who, cancellation);
    }

    private async Task<IReadOnlyList<JointDossier>> ReadAsync(JointContext tables, IReadOnlyList<string> ids, JointReader who, CancellationToken cancellation)
    {
        var found = new List<JointDossier>();
        foreach (var id in ids)
        {
            if (await JointDossier.ReadAsync(tables, id, records.Me, cancellation) is { } one && who.MaySee(one))
                found.Add(one);
        }

        return found;
    }
}
