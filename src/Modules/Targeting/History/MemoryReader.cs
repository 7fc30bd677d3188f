using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.History;

/// <summary>Reads what is remembered that bears on some declarations: few questions for many of them, each bounded, so that an exporter with a hundred thousand movements costs no more than another.</summary>
internal sealed class MemoryReader(TargetingRecords records)
{
    // Of these one asks only when they were seen first.
    private static readonly string[] Firsts = [Marks.Party + ":", Marks.Chapter + ":"];

    /// <param name="declarations">Which.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="except">The declaration whose own marks do not count; null when all count.</param>
    public async Task<Memory> ForAsync(IReadOnlyList<Declaration> declarations, CancellationToken cancellation, string? except = null)
    {
        await using var tables = records.Tables();
        var marks = except is null ? tables.Marks : tables.Marks.Where(m => m.Declaration != except);
        var since = await marks.MinAsync(m => (long?)m.At, cancellation);
        var memory = new Memory([], new Dictionary<string, Instant>(), since is { } first ? new Instant(first) : null);
        await ReadAsync(memory, tables, marks, declarations, cancellation);
        return memory;
    }

    /// <summary>Adds what bears on further declarations, and was not asked yet.</summary>
    public async Task ExtendAsync(Memory memory, IReadOnlyList<Declaration> declarations, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        await ReadAsync(memory, tables, tables.Marks, declarations, cancellation);
    }

    private static async Task ReadAsync(Memory memory, TargetingContext tables, IQueryable<MarkRow> marks, IReadOnlyList<Declaration> declarations, CancellationToken cancellation)
    {
        var keys = memory.NotAsked(declarations.SelectMany(Marks.Of).Select(m => m.Key));
        var asked = keys.Where(k => Firsts.Any(f => k.StartsWith(f, StringComparison.Ordinal))).ToArray();
        var firsts = await marks.Where(m => EF.Parameter(asked).Contains(m.Key)).GroupBy(m => m.Key).Select(g => new { g.Key, At = g.Min(m => m.At) }).ToDictionaryAsync(g => g.Key, g => new Instant(g.At), cancellation);
        var seen = await SeenAsync(tables, marks, [.. keys.Except(asked)], cancellation);
        var movements = memory.NotAsked(seen.Where(s => s.Mark.Key.StartsWith(Marks.Pair + ":", StringComparison.Ordinal)).Select(s => Marks.Key(Marks.Cancelled, s.Mark.Detail.Split('\n')[0])));
        memory.Learn(seen.Concat(await SeenAsync(tables, marks, [.. movements], cancellation)), firsts);
    }

    private static async Task<List<SeenMark>> SeenAsync(TargetingContext tables, IQueryable<MarkRow> marks, string[] keys, CancellationToken cancellation)
    {
        if (keys.Length == 0)
            return [];
        var counts = await marks.Where(m => EF.Parameter(keys).Contains(m.Key)).GroupBy(m => m.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var (few, many) = (counts.Where(c => c.Count <= Memory.MostOfOne).Select(c => c.Key).ToArray(), counts.Where(c => c.Count > Memory.MostOfOne).Select(c => c.Key).ToList());
        var found = await Joined(tables, marks.Where(m => EF.Parameter(few).Contains(m.Key))).ToListAsync(cancellation);
        foreach (var key in many)
            found.AddRange(await Joined(tables, marks.Where(m => m.Key == key).OrderByDescending(m => m.At).Take(Memory.MostOfOne)).ToListAsync(cancellation));
        return [.. found.Select(f => new SeenMark(new Mark(f.Key, f.Detail), f.Declaration, f.Chain, new Instant(f.At), f.Decision >= (int)ControlDecision.Hold && f.Decided))];
    }

    private static IQueryable<Found> Joined(TargetingContext tables, IQueryable<MarkRow> marks) => marks.AsNoTracking().Join(
        tables.Declarations, m => m.Declaration, d => d.Id, (m, d) => new Found(m.Key, m.Detail, m.Declaration, d.Chain, m.At, d.Decision, d.Status == (int)Life.DeclarationStatus.Held));

    private sealed record Found(string Key, string Detail, string Declaration, string Chain, long At, int Decision, bool Decided);
}
