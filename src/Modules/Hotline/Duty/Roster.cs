using System.Globalization;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Storage;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Duty;

/// <summary>Who is on duty for the hotline, now and in the days that come.</summary>
internal sealed class Roster(HotlineRecords records, IColleagues colleagues, IPermissions permissions, IIds ids, TimeProvider clock)
{
    public const int Lines = 3;
    public static readonly TimeSpan LongestShift = TimeSpan.FromDays(31);

    private const int Most = 200;

    /// <summary>Shifts that have not ended, by their beginning.</summary>
    public async Task<IReadOnlyList<DutyShift>> AheadAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var now = Instant.Now(clock).UnixMicroseconds;
        return [.. (await tables.Shifts.AsNoTracking().Where(s => s.Until > now).OrderBy(s => s.From).ThenBy(s => s.Line).Take(Most).ToListAsync(cancellation)).Select(DutyShift.Of)];
    }

    /// <summary>Who is on duty at a moment, in the order in which they are called.</summary>
    public static async Task<IReadOnlyList<string>> OnDutyAsync(HotlineContext tables, Instant now, CancellationToken cancellation)
    {
        var at = now.UnixMicroseconds;
        return await tables.Shifts.AsNoTracking().Where(s => s.From <= at && s.Until > at).OrderBy(s => s.Line).ThenBy(s => s.From).ThenBy(s => s.Shift).Select(s => s.Person).ToListAsync(cancellation);
    }

    /// <summary>Those who may be on duty: whoever can answer calls, and whose account is not locked.</summary>
    public async Task<IReadOnlyList<Colleague>> EligibleAsync(CancellationToken cancellation) =>
        [.. (await colleagues.AllAsync(cancellation)).Where(c => !c.Locked && permissions.Of(c.Duties).Contains(HotlinePermissions.Answer))];

    /// <summary>Puts a shift on the roster.</summary>
    /// <exception cref="FaultException">what is wrong, with the field</exception>
    public async Task SetAsync(Viewer who, CallForm form, CancellationToken cancellation)
    {
        var (person, from, until) = (await CheckedAsync(form.Person, cancellation), Moment(form.From, "from"), Moment(form.Until, "until"));
        if (!int.TryParse(form.Line, out var line) || line is < 1 or > Lines)
            throw new FaultException(new Fault("hotline.choice", "line"));
        if (until <= from || until - from > LongestShift || until <= Instant.Now(clock))
            throw new FaultException(Fault.Of("hotline.shift", "until", ("days", (int)LongestShift.TotalDays)));
        var shift = ids.Next().ToString("N");
        await records.InAsync(HotlineJournal.SetShift, who.Actor, null, open => Append(open, new DutyShiftSet(shift, person, line, from, until, who.Actor.Id)), cancellation);
    }

    /// <summary>Takes a shift off the roster.</summary>
    public Task DropAsync(Viewer who, string shift, CancellationToken cancellation) => ChangeAsync(HotlineJournal.DropShift, who, shift, _ => new DutyShiftDropped(shift, who.Actor.Id), cancellation);

    /// <summary>Hands a shift over that runs.</summary>
    public async Task HandOverAsync(Viewer who, string shift, CallForm form, CancellationToken cancellation)
    {
        var (to, note) = (await CheckedAsync(form.Person, cancellation), CallWords.Text(form.Text, "text", needed: true));
        await ChangeAsync(HotlineJournal.HandOver, who, shift, standing =>
            standing.RunsAt(Instant.Now(clock)) && standing.Person != to ? new DutyHandedOver(shift, to, note, who.Actor.Id) : throw new FaultException(new Fault("hotline.shift.hand-over", "person")), cancellation);
    }

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation) => colleagues.NamesAsync(persons, cancellation);

    /// <summary>Those on duty at a moment who are cleared for a level, in the order in which they are called.</summary>
    public async Task<IReadOnlyList<string>> ClearedAsync(Instant at, int level, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var (onDuty, cleared) = (await OnDutyAsync(tables, at, cancellation), (await colleagues.AllAsync(cancellation)).Where(c => c.Clearance >= level).ToDictionary(c => c.Person, c => c.Name));
        return [.. onDuty.Where(cleared.ContainsKey).Select(p => cleared[p]).Distinct()];
    }

    private Task ChangeAsync(string process, Viewer who, string shift, Func<DutyShift, object> act, CancellationToken cancellation) => records.InAsync(process, who.Actor, null, async open =>
    {
        var row = await open.Tables.Of<HotlineContext>().Shifts.AsNoTracking().SingleOrDefaultAsync(s => s.Shift == shift, cancellation) ?? throw new FaultException(new Fault("hotline.shift.unknown"));
        await Append(open, act(DutyShift.Of(row)));
    }, cancellation);

    private Task Append(OpenProcess open, object fact)
    {
        open.Append(HotlineRecords.RosterStream, fact, records.Own, HotlineRecords.RetentionOfRoster);
        return Task.CompletedTask;
    }

    private async Task<string> CheckedAsync(string? person, CancellationToken cancellation) =>
        (await EligibleAsync(cancellation)).FirstOrDefault(c => c.Person == person)?.Person ?? throw new FaultException(new Fault("hotline.person", "person"));

    /// <summary>A moment as forms send it, UTC.</summary>
    private static Instant Moment(string? text, string where) =>
        DateTime.TryParseExact(text?.Trim(), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? Instant.Of(new DateTimeOffset(at, TimeSpan.Zero)) : throw new FaultException(new Fault("hotline.moment", where));
}
