using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Formats.Stix.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage.Standings;

/// <summary>The standings that versions have: few, however many versions there are.</summary>
internal static class StandingTable
{
    private const int AtOnce = 400;

    /// <summary>The standings of some numbers.</summary>
    public static async Task<Dictionary<int, Standing>> ReadAsync(TaxiiContext tables, IEnumerable<int> numbers, CancellationToken cancellation)
    {
        var found = new Dictionary<int, Standing>();
        foreach (var some in numbers.Distinct().Chunk(AtOnce))
        {
            foreach (var row in await tables.Standings.AsNoTracking().Where(s => some.Contains(s.Id)).ToListAsync(cancellation))
                found.Add(row.Id, Standing.Parse(row.Text));
        }

        return found;
    }

    /// <summary>The numbers of standings; those that are new get the next ones, in their order.</summary>
    public static async Task<Dictionary<Standing, int>> NumbersAsync(TaxiiContext tables, IReadOnlyCollection<Standing> standings, CancellationToken cancellation)
    {
        var (numbers, keys) = (new Dictionary<Standing, int>(), standings.Distinct().ToDictionary(KeyOf));
        foreach (var some in keys.Keys.Chunk(AtOnce))
        {
            foreach (var row in await tables.Standings.AsNoTracking().Where(s => some.Contains(s.Key)).Select(s => new { s.Id, s.Key }).ToListAsync(cancellation))
                numbers.Add(keys[row.Key], row.Id);
        }

        var next = keys.Count > numbers.Count ? (await tables.Standings.MaxAsync(s => (int?)s.Id, cancellation) ?? 0) + 1 : 0;
        foreach (var (key, standing) in keys.Where(k => !numbers.ContainsKey(k.Value)))
        {
            tables.Standings.Add(new StandingRow { Id = next, Key = key, Tlp = (int)standing.Reach.Tlp, Level = standing.Reach.Level, Assessed = standing.Reach.IsAssessed, Limited = standing.Reach.Only is not null, Text = standing.Text });
            tables.StandingsFor.AddRange((standing.Reach.Identities ?? []).Select(i => new StandingForRow { Identity = i, Standing = next }));
            numbers.Add(standing, next++);
        }

        await tables.SaveChangesAsync(cancellation);
        return numbers;
    }

    /// <summary>The standings of what a program is shown.</summary>
    public static async Task<ShownStandings> ShownToAsync(TaxiiContext tables, ReachReader reader, CancellationToken cancellation)
    {
        var (tlp, identity) = ((int)reader.Tlp, reader.Identity ?? "");
        var rows = await tables.Standings.AsNoTracking()
            .Where(s => s.Level == 0 && s.Tlp <= tlp && (s.Assessed || reader.Unassessed) && (!s.Limited || tables.StandingsFor.Any(f => f.Identity == identity && f.Standing == s.Id)))
            .OrderBy(s => s.Id).Select(s => new { s.Id, s.Text }).ToListAsync(cancellation);
        // The query keeps away what need not be read; what is shown is said by the one rule.
        var shown = rows.Select(r => (r.Id, Standing: Standing.Parse(r.Text))).Where(s => s.Standing.IsShownTo(reader)).ToList();
        return new ShownStandings([.. shown.Select(s => s.Id)], [.. shown.Where(s => s.Standing.IsNewestFor(reader)).Select(s => s.Id)]);
    }

    private static string KeyOf(Standing standing) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(standing.Text)));
}

/// <summary>Numbers of the standings of what a program is shown.</summary>
/// <param name="All">Of every version.</param>
/// <param name="Newest">Of those that are the newest for it.</param>
internal sealed record ShownStandings(IReadOnlyList<int> All, IReadOnlyList<int> Newest);
