using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.Hotline.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Storage;

/// <summary>Keeps the roster.</summary>
internal sealed class ShiftProjection : IProjection
{
    public string Name => "hotline.roster";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(DutyShiftSet), typeof(DutyShiftDropped), typeof(DutyHandedOver) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HotlineContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            switch (entry.Data)
            {
                case DutyShiftSet set:
                    context.Shifts.Add(new ShiftRow { Shift = set.Shift, Person = set.Of, Line = set.Line, From = set.From.UnixMicroseconds, Until = set.Until.UnixMicroseconds, Note = "" });
                    break;
                case DutyShiftDropped dropped when await context.Shifts.FindAsync([dropped.Shift], cancellation) is { } row:
                    context.Shifts.Remove(row);
                    break;
                case DutyHandedOver handed when await context.Shifts.FindAsync([handed.Shift], cancellation) is { } row:
                    (row.Person, row.Note) = (handed.To, handed.Note);
                    break;
            }

            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HotlineContext>();
        await context.Shifts.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
