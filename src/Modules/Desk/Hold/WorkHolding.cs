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

    /// <summary>Takes work that nobody has, or that somebody has who can no longer work on it: a lock or a withdrawn clearance leaves nothing lying.</summary>
    /// <exception cref="FaultException"><c>desk.work.unknown</c>, <c>desk.work.held</c>, <c>visibility.clearance</c></exception>
    public Task ClaimAsync(DeskPerson person, string work, CancellationToken cancellation) => InAsync(DeskJournal.Claim, person, work, async row =>
    {
        OnlySomebodyWhoIsClearedTakesIt(row, person);
        if (row.Holder is { } holder && await CanWorkOnItAsync(holder, row, cancellation))
            throw new FaultException(Fault.Of("desk.work.held", "", ("name", await NameOfAsync(holder, cancellation))));
        return (new WorkClaimed(work, person.Id), null);
    }, cancellation);

    /// <summary>Also by somebody who is no longer cleared for it: letting go shows them nothing.</summary>
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
            OnlySomebodyWhoIsClearedTakesIt(row, person);
            if (!Receivers(all, row.Permission, row.Level, person).Any(c => c.Person == to))
                throw new FaultException(new Fault("desk.hand-over.person", "to"));
            return Task.FromResult<(object, Retention?)>((new WorkHandedOver(work, person.Id, to, said), new Retention(row.Class, row.Subject.Length == 0 ? null : row.Subject)));
        }, cancellation);
    }

    /// <summary>To whom the person can hand work that needs a permission.</summary>
    public async Task<IReadOnlyList<Colleague>> ReceiversAsync(string work, DeskPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var row = await tables.Work.AsNoTracking().SingleOrDefaultAsync(w => w.Work == work, cancellation);
        return row is null ? [] : [.. Receivers(await colleagues.AllAsync(cancellation), row.Permission, row.Level, person)];
    }

    private IEnumerable<Colleague> Receivers(IReadOnlyList<Colleague> all, string permission, int level, DeskPerson person) =>
        all.Where(c => !c.Locked && c.Clearance >= level && c.Person != person.Id && permissions.Of(c.Duties).ToHashSet() is var may && may.Contains(permission) && may.Contains(DeskPermissions.Work));

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

    private static void OnlySomebodyWhoIsClearedTakesIt(WorkRow row, DeskPerson person)
    {
        if (row.Level > person.Clearance)
            throw new FaultException(Fault.Of(ClosedContent.ByClearance, "", ("needed", row.Level), ("marking", row.Marking), ("held", person.Clearance)));
    }

    /// <summary>Whom the accounts do not know has the work as before.</summary>
    private async Task<bool> CanWorkOnItAsync(string holder, WorkRow row, CancellationToken cancellation) =>
        (await colleagues.AllAsync(cancellation)).FirstOrDefault(c => c.Person == holder) is not { } known || CanWorkOn(known, row.Level);

    /// <summary>Whether somebody can still work on what is classified at a level.</summary>
    public static bool CanWorkOn(Colleague holder, int level) => !holder.Locked && holder.Clearance >= level;

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
