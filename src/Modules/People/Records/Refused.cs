using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.Records;

/// <summary>Records who was not let in: refused sign-ins and denied access, the many of one minute as one.</summary>
internal sealed class Refused(PeopleRecords records, TimeProvider clock)
{
    private readonly Tally<(string? Person, string Why)> _signIns = new(clock);
    private readonly Tally<(string Actor, string Door, string Permission)> _doors = new(clock);

    public Task SignInAsync(string? person, string why) =>
        _signIns.Note((person, why)) ? RecordAsync(new SignInRefused(why, 1, person)) : Task.CompletedTask;

    public Task AccessAsync(Actor actor, string door, string permission) =>
        _doors.Note((actor.ToString(), door, permission)) ? RecordAsync(new AccessDenied(actor.ToString(), door, permission, 1)) : Task.CompletedTask;

    /// <summary>Records what was counted.</summary>
    public async Task FlushAsync(bool all)
    {
        foreach (var ((person, why), times) in _signIns.Take(all))
            await RecordAsync(new SignInRefused(why, times, person));
        foreach (var ((actor, door, permission), times) in _doors.Take(all))
            await RecordAsync(new AccessDenied(actor, door, permission, times));
    }

    private Task RecordAsync(SignInRefused refused) =>
        records.InAsync(PeopleJournal.RefuseSignIn, PeopleRecords.Door, open => Appended(open, refused, refused.Person));

    private Task RecordAsync(AccessDenied denied)
    {
        var actor = Actor.Parse(denied.Actor);
        return records.InAsync(PeopleJournal.DenyAccess, actor, open => Appended(open, denied, actor.Kind == ActorKind.Person ? actor.Id : null));
    }

    private static Task Appended(Recording open, object fact, string? person)
    {
        open.Append(fact, person);
        return Task.CompletedTask;
    }
}
