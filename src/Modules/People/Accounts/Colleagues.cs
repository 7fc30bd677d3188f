using Cordon.Kernel.Time;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Accounts;

/// <summary>Accounts as other modules see them.</summary>
internal sealed class Colleagues(PeopleRecords records, TimeProvider clock) : IColleagues
{
    public async Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellation = default)
    {
        await using var tables = records.Tables();
        var levels = await ClearanceBook.LevelsAsync(tables, Instant.Now(clock).UtcDay, cancellation);
        return
        [
            .. (await tables.Accounts.ToListAsync(cancellation)).Select(Account.Of).OrderBy(a => a.Name, StringComparer.Ordinal)
                .Select(a => new Colleague(a.Person, a.Name, a.Duties, a.Locked) { Clearance = a.Locked ? 0 : levels.GetValueOrDefault(a.Person) }),
        ];
    }

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation = default)
    {
        await using var tables = records.Tables();
        return await tables.Accounts.Where(a => persons.Contains(a.Person)).ToDictionaryAsync(a => a.Person, a => a.Name, cancellation);
    }
}
