using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;

namespace Cordon.Modules.People.Clearances;

/// <summary>What clearances ask of the desk.</summary>
internal static class ClearanceWork
{
    public const string GrantKind = "people.clearance";
    public const string EndingKind = "people.clearance-ending";
    private static readonly TimeSpan SecondPersonWaits = TimeSpan.FromDays(3);

    public static WorkPut Grant(string person, string name, Instant now) => new(
        IdOfGrant(person), GrantKind, PeopleAddresses.DecideClearance(person), DeskText.Of("people.work.clearance", ("name", name)), 60, [DeskText.Of("people.reason.clearance")],
        PeoplePermissions.GrantClearances, now + SecondPersonWaits);

    public static WorkSettled GrantDone(string person, string outcome) => new(IdOfGrant(person), outcome);

    public static WorkPut Ending(string person, string name, DateOnly until) => new(
        IdOfEnding(person), EndingKind, PeopleAddresses.Clearance(person), DeskText.Of("people.work.clearance-ending", ("name", name), ("until", until.ToString("yyyy-MM-dd"))), 50,
        [DeskText.Of("people.reason.clearance-ending")], PeoplePermissions.ProposeClearances, Instant.OfUtcDay(until.AddDays(1)));

    public static WorkSettled EndingDone(string person, string outcome) => new(IdOfEnding(person), outcome);

    private static string IdOfGrant(string person) => $"people-clearance-{person}";

    private static string IdOfEnding(string person) => $"people-clearance-ending-{person}";
}
