using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.Desk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.Storage;

/// <summary>Keeps the rules of assignment and the views of persons.</summary>
internal sealed class ViewProjection : IProjection
{
    public string Name => "desk.views";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(AssignmentRuleSet), typeof(ViewSaved), typeof(ViewRemoved), typeof(Erased) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<DeskContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry.Data, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<DeskContext>();
        await context.Rules.ExecuteDeleteAsync(cancellation);
        await context.Views.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(object data, DeskContext context, CancellationToken cancellation)
    {
        switch (data)
        {
            case AssignmentRuleSet set:
                var rule = await context.Rules.FindAsync([set.Kind], cancellation) ?? context.Rules.Add(new() { Kind = set.Kind }).Entity;
                (rule.Duty, rule.Person) = (set.Duty, set.Person);
                break;
            case ViewSaved saved:
                var view = await context.Views.FindAsync([saved.Person, saved.Name], cancellation) ?? context.Views.Add(new() { Person = saved.Person, Name = saved.Name, Query = saved.Query }).Entity;
                view.Query = saved.Query;
                break;
            case ViewRemoved removed when await context.Views.FindAsync([removed.Person, removed.Name], cancellation) is { } row:
                context.Views.Remove(row);
                break;
            case Erased { Class: DeskRecords.ViewClass, Subject: var person }:
                await context.Views.Where(v => v.Person == person).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
        }
    }
}
