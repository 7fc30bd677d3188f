using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Clearances;

/// <summary>Tells the desk in time that a clearance ends, and notes when its last day is over. It ends by the calendar: nothing waits for this note.</summary>
internal sealed class ClearanceEndings(PeopleRecords records, PeopleSettings settings, TimeProvider clock)
{
    private static readonly Actor Calendar = Actor.System("calendar");

    public async Task KeepAsync(CancellationToken cancellation)
    {
        var today = Instant.Now(clock).UtcDay;
        var near = today.AddDays((int)settings.ClearanceWarning.TotalDays).DayNumber;
        await using var tables = records.Tables();
        foreach (var file in (await tables.Clearances.Where(c => c.Level > 0 && c.Until <= near).ToListAsync(cancellation)).Select(ClearanceProjection.Read))
        {
            var until = file.Grant!.Proposal.Until;
            if (until < today)
                await LapseAsync(file, until, cancellation);
            else if (file.Warned != until)
                await WarnAsync(file.Person, until, cancellation);
        }
    }

    private Task LapseAsync(ClearanceFile file, DateOnly until, CancellationToken cancellation) => InAsync(PeopleJournal.EndClearance, file.Person, until, (open, now, _) =>
    {
        open.Append(new ClearanceLapsed(file.Person, until), file.Person);
        if (now.Warned is not null)
            open.Append(ClearanceWork.EndingDone(file.Person, "lapsed"), file.Person);
    }, cancellation);

    private Task WarnAsync(string person, DateOnly until, CancellationToken cancellation) => InAsync(PeopleJournal.WarnOfClearance, person, until, (open, _, name) =>
    {
        open.Append(new ClearanceEnding(person, until), person);
        open.Append(ClearanceWork.Ending(person, name, until), person);
    }, cancellation);

    /// <summary>Looked at again: somebody may have withdrawn or renewed it in the meantime, and then there is nothing to say.</summary>
    private async Task InAsync(string process, string person, DateOnly until, Action<Recording, ClearanceFile, string> act, CancellationToken cancellation)
    {
        try
        {
            await records.InAsync(process, Calendar, async open =>
            {
                var now = await ClearanceBook.FileAsync(open.Tables, person, cancellation);
                if (now.Grant?.Proposal.Until == until && await open.Tables.Accounts.Where(a => a.Person == person).Select(a => a.Name).SingleOrDefaultAsync(cancellation) is { } name)
                    act(open, now, name);
            }, cancellation);
        }
        catch (Kernel.Faults.FaultException nothing) when (nothing.Fault.Code == "journal.process.empty")
        {
            // It was withdrawn or renewed since it was read.
        }
    }
}
