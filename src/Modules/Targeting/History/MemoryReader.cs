using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.History;

/// <summary>Reads what is remembered that bears on some declarations: few questions for many of them, each bounded, so that an exporter with a hundred thousand movements costs no more than another.</summary>
internal sealed class MemoryReader(TargetingRecords records)
{
    private const int MostOfOne = 200;

    // Of these one asks only when they were seen first.
    private static readonly string[] Firsts = [Marks.Party + ":", Marks.Chapter + ":"];

    /// <param name="declarations">Which.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="except">The declaration whose own marks do not count; null when all count.</param>
    public async Task<Memory> ForAsync(IReadOnlyList<Declaration> declarations, CancellationToken cancellation, string? except = null)
    {
        await using var tables = records.Tables();
        var marks = except is null ? tables.Marks : tables.Marks.Where(m => m.Declaration != except);
        var keys = declarations.SelectMany(Marks.Of).Select(m => m.Key).Distinct().ToList();
        var asked = keys.Where(k => Firsts.Any(f => k.StartsWith(f, StringComparison.Ordinal))).ToList();
        var firsts = await marks.Where(m => asked.Contains(m.Key)).GroupBy(m => m.Key).Select(g => new { g.Key, At = g.Min(m => m.At) }).ToDictionaryAsync(g => g.Key, g => new Instant(g.At), cancellation);
        var seen = await SeenAsync(tables, marks, [.. keys.Except(asked)], cancellation);
        var movements = seen.Where(s => s.Mark.Key.StartsWith(Marks.Pair + ":", StringComparison.Ordinal)).Select(s => Marks.Key(Marks.Cancelled, s.Mark.Detail.Split('\n')[0])).Distinct().ToList();
        var since = await marks.MinAsync(m => (long?)m.At, cancellation);
        return new Memory(seen.Concat(await SeenAsync(tables, marks, movements, cancellation)), firsts, since is { } first ? new Instant(first) : null);
    }

    private static async Task<List<SeenMark>> SeenAsync(TargetingContext tables, IQueryable<MarkRow> marks, List<string> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return [];
        var counts = await marks.Where(m => keys.Contains(m.Key)).GroupBy(m => m.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var (few, many) = (counts.Where(c => c.Count <= MostOfOne).Select(c => c.Key).ToList(), counts.Where(c => c.Count > MostOfOne).Select(c => c.Key).ToList());
        var found = await Joined(tables, marks.Where(m => few.Contains(m.Key))).ToListAsync(cancellation);
        foreach (var key in many)
            found.AddRange(await Joined(tables, marks.Where(m => m.Key == key).OrderByDescending(m => m.At).Take(MostOfOne)).ToListAsync(cancellation));
        return [.. found.Select(f => new SeenMark(new Mark(f.Key, f.Detail), f.Declaration, f.Chain, new Instant(f.At), f.Decision >= (int)ControlDecision.Hold && f.Decided))];
    }

    private static IQueryable<Found> Joined(TargetingContext tables, IQueryable<MarkRow> marks) => marks.AsNoTracking().Join(
        tables.Declarations, m => m.Declaration, d => d.Id, (m, d) => new Found(m.Key, m.Detail, m.Declaration, d.Chain, m.At, d.Decision, d.Status == (int)Life.DeclarationStatus.Held));

    private sealed record Found(string Key, string Detail, string Declaration, string Chain, long At, int Decision, bool Decided);
}
