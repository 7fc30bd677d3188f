using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.List;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.Views;

/// <summary>A view that a person keeps.</summary>
public sealed record SavedView(string Name, string Query);

/// <summary>The views that persons keep; each has their own.</summary>
internal sealed class SavedViews(DeskRecords records)
{
    public const int Most = 20;
    public const int LongestName = 60;

    public async Task<IReadOnlyList<SavedView>> OfAsync(string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Views.Where(v => v.Person == person).OrderBy(v => v.Name).Select(v => new SavedView(v.Name, v.Query)).ToListAsync(cancellation);
    }

    /// <exception cref="FaultException"><c>desk.view.name</c>, <c>desk.view.many</c>, <c>desk.query</c></exception>
    public Task SaveAsync(string person, string? name, string query, CancellationToken cancellation)
    {
        var said = (name ?? "").Trim();
        if (said.Length is 0 or > LongestName || said.Any(char.IsControl))
            throw new FaultException(Fault.Of("desk.view.name", "name", ("most", LongestName)));
        // Read and written again: only what the desk understands is kept, and never the place on a page.
        var kept = (DeskQuery.Parse(query) with { After = null }).ToString();
        return InAsync(DeskJournal.SaveView, person, async tables =>
        {
            if (await tables.Views.CountAsync(v => v.Person == person && v.Name != said, cancellation) >= Most)
                throw new FaultException(Fault.Of("desk.view.many", "name", ("most", Most)));
            return new ViewSaved(person, said, kept);
        }, cancellation);
    }

    /// <exception cref="FaultException"><c>desk.view.unknown</c></exception>
    public Task RemoveAsync(string person, string name, CancellationToken cancellation) => InAsync(DeskJournal.RemoveView, person, async tables =>
        await tables.Views.AnyAsync(v => v.Person == person && v.Name == name, cancellation) ? new ViewRemoved(person, name) : throw new FaultException(new Fault("desk.view.unknown")), cancellation);

    private Task InAsync(string process, string person, Func<Storage.DeskContext, Task<object>> make, CancellationToken cancellation) =>
        records.InAsync(process, Actor.Person(person), new StreamName("desk-views", person), async tables => (await make(tables), new Retention(DeskRecords.ViewClass, person)), cancellation);
}
