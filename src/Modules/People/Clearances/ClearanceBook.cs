using Cordon.Kernel.Time;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Clearances;

/// <summary>Looks clearances up, as they hold today.</summary>
internal sealed class ClearanceBook(PeopleRecords records, TimeProvider clock)
{
    public DateOnly Today => Instant.Now(clock).UtcDay;

    /// <summary>The level up to which somebody whose account is open is cleared now. Asked with every request: what was withdrawn holds for none that comes later.</summary>
    public async Task<int> LevelOfAsync(string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var today = Today.DayNumber;
        return await tables.Clearances.Where(c => c.Person == person && c.Until >= today).Select(c => c.Level).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The levels of all who are cleared now, by person.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> LevelsAsync(PeopleContext tables, DateOnly today, CancellationToken cancellation)
    {
        var day = today.DayNumber;
        return await tables.Clearances.Where(c => c.Level > 0 && c.Until >= day).ToDictionaryAsync(c => c.Person, c => c.Level, cancellation);
    }

    /// <summary>What is known of one person.</summary>
    public async Task<ClearanceFile> FileAsync(string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await FileAsync(tables, person, cancellation);
    }

    /// <summary>What is known of everybody of whom anything is, by person.</summary>
    public async Task<IReadOnlyDictionary<string, ClearanceFile>> FilesAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return (await tables.Clearances.ToListAsync(cancellation)).ToDictionary(c => c.Person, ClearanceProjection.Read);
    }

    public static async Task<ClearanceFile> FileAsync(PeopleContext tables, string person, CancellationToken cancellation) =>
        await tables.Clearances.AsNoTracking().SingleOrDefaultAsync(c => c.Person == person, cancellation) is { } row ? ClearanceProjection.Read(row) : new ClearanceFile(person);
}
