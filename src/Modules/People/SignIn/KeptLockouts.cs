using Cordon.Kernel.Time;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.SignIn;

/// <summary>Lock-outs, each failure written down before anybody is told of it: whoever has to wait waits after a restart too.</summary>
internal sealed class KeptLockouts(PeopleRecords records, Lockouts lockouts)
{
    public bool IsWaiting(string person) => lockouts.IsWaiting(person);

    public Task FailAsync(string person)
    {
        var (failures, last) = lockouts.Fail(person);
        var micros = Instant.Of(last).UnixMicroseconds;
        return records.NoteAsync(async tables =>
        {
            // Two failures of one moment may come here in either order; the greater number stands.
            if (await tables.Lockouts.FindAsync(person) is not { } row)
                tables.Lockouts.Add(new LockoutRow { Person = person, Failures = failures, Last = micros });
            else
                (row.Failures, row.Last) = (failures == 1 ? 1 : Math.Max(row.Failures, failures), Math.Max(row.Last, micros));
        });
    }

    public Task SucceedAsync(string person) =>
        lockouts.Succeed(person) ? records.NoteAsync(tables => tables.Lockouts.Where(l => l.Person == person).ExecuteDeleteAsync()) : Task.CompletedTask;
}
