using Cordon.Modules.Detection.Life;

namespace Cordon.Modules.Detection.Pages.Parts;

/// <summary>Who is named on the page of an alarm.</summary>
internal static class AlarmPersons
{
    public static IReadOnlyCollection<string> In(Alarm alarm) =>
    [
        .. new[] { alarm.Raised.Person, alarm.Decision?.Person, alarm.Decision?.Second }
            .Concat(alarm.ReachBacks.SelectMany(r => new[] { r.Asked.Person, r.Acknowledged?.Person, r.Answered?.Person })).OfType<string>().Distinct(),
    ];
}
