using Cordon.Journal.Storage;
using Cordon.Journal.Verification;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Reading;

/// <summary>Reads processes for those who look at what was done.</summary>
internal static class ProcessReading
{
    /// <summary>A process may have recorded tens of thousands.</summary>
    private const int MostEntries = 200;

    public static async Task<IReadOnlyList<ProcessLine>> ListAsync(JournalParts parts, ProcessFilter filter, CancellationToken cancellation)
    {
        await using var context = parts.NewContext();
        var processes = context.Processes.AsNoTracking();
        if (filter.Type is { } type)
            processes = processes.Where(p => p.Type == type);
        if (filter.Actor?.ToString() is { } actor)
            processes = processes.Where(p => p.Actor == actor);
        if (filter.From is { UnixMicroseconds: var from })
            processes = processes.Where(p => p.At >= from);
        if (filter.Until is { UnixMicroseconds: var until })
            processes = processes.Where(p => p.At <= until);
        var rows = await processes.OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Skip(filter.Skip).Take(filter.Most)
            .Select(p => new { p.Id, p.Type, p.Actor, p.At, Entries = context.Entries.Count(e => e.Process == p.Id) }).ToListAsync(cancellation);
        return rows.ConvertAll(r => new ProcessLine(r.Id, r.Type, Actor.Parse(r.Actor), new Instant(r.At), r.Entries));
    }

    public static async Task<ProcessSight> SeeAsync(JournalParts parts, Guid id, Viewer viewer, CancellationToken cancellation)
    {
        await using var context = parts.NewContext();
        var row = await context.Processes.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw new FaultException(new Fault("journal.process.missing", $"process/{id:D}"));
        var entries = new List<EntrySight>();
        foreach (var stored in await EntryOpener.Stored(context).Where(s => s.Row.Process == id).OrderBy(s => s.Row.Arrival).Take(MostEntries).ToListAsync(cancellation))
        {
            var entry = await parts.Opener.ReadAsync(stored, context, cancellation);
            var visible = Visibility.Allows(viewer, entry.Handling);
            entries.Add(new(entry.Id, entry.Type, entry.Stream, entry.Position, entry.Handling, entry.IsErased, visible && !entry.IsErased ? entry.Json : null, Visibility.Explain(viewer, entry.Handling)));
        }

        var words = await AreAllVisibleAsync(parts, context, id, viewer, cancellation) ? ProcessSeal.Read(row, parts.Keys) : null;
        var count = await context.Entries.CountAsync(e => e.Process == id, cancellation);
        return new ProcessSight(new(row.Id, row.Type, Actor.Parse(row.Actor), new Instant(row.At), count), words, entries);
    }

    private static async Task<bool> AreAllVisibleAsync(JournalParts parts, JournalContext context, Guid process, Viewer viewer, CancellationToken cancellation)
    {
        foreach (var number in await context.Entries.Where(e => e.Process == process).Select(e => e.Handling).Distinct().ToListAsync(cancellation))
        {
            if (!Visibility.Allows(viewer, await parts.Opener.HandlingAsync(number, context, cancellation)))
                return false;
        }

        return true;
    }
}
