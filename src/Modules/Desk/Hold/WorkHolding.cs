using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.List;
using Cordon.Modules.Desk.Storage;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.Hold;

/// <summary>Who has work. Work that a person's permissions do not open does not exist for them.</summary>
internal sealed class WorkHolding(DeskRecords records, IColleagues colleagues, IPermissions permissions)
{
    public const int LongestNote = 1000;

    /// <exception cref="FaultException"><c>desk.work.unknown</c>, <c>desk.work.held</c></exception>
    public Task ClaimAsync(DeskPerson person, string work, CancellationToken cancellation) => InAsync(DeskJournal.Claim, person, work, async row =>
    {
        if (row.Holder is { } holder)
            throw new FaultException(Fault.Of("desk.work.held", "", ("name", await NameOfAsync(holder, cancellation))));
        return (new WorkClaimed(work, person.Id), null);
    }, cancellation);

    /// <exception cref="FaultException"><c>desk.work.unknown</c>, <c>desk.work.not-held</c>, <c>desk.work.personal</c></exception>
    public Task ReleaseAsync(DeskPerson person, string work, CancellationToken cancellation) => InAsync(DeskJournal.Release, person, work, row =>
    {
        OnlyTheHolderLetsGo(row, person);
        WhatIsForOnePersonStaysWithThem(row);
        return Task.FromResult<(object, Retention?)>((new WorkReleased(work, person.Id), null));
    }, cancellation);

    /// <summary>Gives work that the person has to another who may do it. The note is kept with what the work is about, and is erased with it.</summary>
    /// <exception cref="FaultException"><c>desk.work.unknown</c>, <c>desk.work.not-held</c>, <c>desk.work.personal</c>, <c>desk.hand-over.person</c>, <c>desk.hand-over.note</c></exception>
    public async Task HandOverAsync(DeskPerson person, string work, string to, string? note, CancellationToken cancellation)
    {
        var said = (note ?? "").Trim();
        if (said.Length > LongestNote || said.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            throw new FaultException(Fault.Of("desk.hand-over.note", "note", ("most", LongestNote)));
        var all = await colleagues.AllAsync(cancellation);
        await InAsync(DeskJournal.HandOver, person, work, row =>
        {
            OnlyTheHolderLetsGo(row, person);
            WhatIsForOnePersonStaysWithThem(row);
            if (!Receivers(all, row.Permission, person).Any(c => c.Person == to))
                throw new FaultException(new Fault("desk.hand-over.person", "to"));
            return Task.FromResult<(object, Retention?)>((new WorkHandedOver(work, person.Id, to, said), new Retention(row.Class, row.Subject.Length == 0 ? null : row.Subject)));
        }, cancellation);
    }

    /// <summary>To whom the person can hand work that needs a permission.</summary>
    public async Task<IReadOnlyList<Colleague>> ReceiversAsync(string work, DeskPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var permission = await tables.Work.Where(w => w.Work == work).Select(w => w.Permission).SingleOrDefaultAsync(cancellation);
        return permission is null ? [] : [.. Receivers(await colleagues.AllAsync(cancellation), permission, person)];
    }

    private IEnumerable<Colleague> Receivers(IReadOnlyList<Colleague> all, string permission, DeskPerson person) =>
        all.Where(c => !c.Locked && c.Person != person.Id && permissions.Of(c.Duties).ToHashSet() is var may && may.Contains(permission) && may.Contains(DeskPermissions.Work));

    private Task InAsync(string process, DeskPerson person, string work, Func<WorkRow, Task<(object, Retention?)>> make, CancellationToken cancellation)
    {
        if (!Name.IsWellFormed(work))
            throw Unknown();
        return records.InAsync(process, Actor.Person(person.Id), new StreamName("work", work), async tables =>
        {
            var row = await tables.Work.AsNoTracking().SingleOrDefaultAsync(w => w.Work == work, cancellation);
            return row is not null && person.Permissions.Contains(row.Permission) && (row.Person is null || row.Person == person.Id) ? await make(row) : throw Unknown();
        }, cancellation);
    }

    private static void OnlyTheHolderLetsGo(WorkRow row, DeskPerson person)
    {
        if (row.Holder != person.Id)
            throw new FaultException(new Fault("desk.work.not-held"));
    }

    private static void WhatIsForOnePersonStaysWithThem(WorkRow row)
    {
        if (row.Person is not null)
            throw new FaultException(new Fault("desk.work.personal"));
    }

    private async Task<string> NameOfAsync(string person, CancellationToken cancellation) => (await colleagues.NamesAsync([person], cancellation)).GetValueOrDefault(person, person);

    private static FaultException Unknown() => new(new Fault("desk.work.unknown"));
}
