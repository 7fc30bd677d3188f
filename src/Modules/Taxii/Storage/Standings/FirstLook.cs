using Cordon.Kernel.Processes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage.Standings;

/// <summary>Looks at versions that were added before it was kept who is shown them: nobody is, until it has. It runs before the first question is answered, so that no poll passes them by.</summary>
internal sealed class FirstLook(TaxiiRecords records)
{
    private const int AtOnce = 2000;
    private static readonly Actor Who = Actor.System("taxii-standings");

    /// <summary>Comes back when every version has been looked at; what was done stays done where it is stopped.</summary>
    public async Task WholeAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        foreach (var collection in await tables.Collections.Select(c => c.Number).OrderBy(n => n).ToListAsync(cancellation))
        {
            while (await NextAsync(tables, collection, cancellation) is { Count: > 0 } objects)
                await records.NoteInAsync(Who, shared => new VersionTable(shared, collection, cancellation).AssessAsync(objects), cancellation);
        }
    }

    private static Task<List<string>> NextAsync(TaxiiContext tables, int collection, CancellationToken cancellation) =>
        tables.Versions.Where(v => v.Collection == collection && v.Standing == 0).OrderBy(v => v.Added).Take(AtOnce).Select(v => v.Object).Distinct().ToListAsync(cancellation);
}
