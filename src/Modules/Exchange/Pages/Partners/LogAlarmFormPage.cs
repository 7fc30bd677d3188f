using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Watching;
using Cordon.Modules.People.Contracts;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Exchange.Pages.Partners;

/// <summary>What the pages about an alarm of a partner's log share.</summary>
public abstract class LogAlarmFormPage : PartnerFormPage
{
    [Inject] private IColleagues Colleagues { get; set; } = default!;

    [Inject] private protected LogAlarmDesk Alarms { get; set; } = default!;

    /// <summary>The log that the page is about; null when no alarm stands.</summary>
    protected WitnessedLogRow? Alarm { get; private set; }

    protected IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    private protected sealed override async Task ReadMoreAsync(Partner one)
    {
        var standing = await Alarms.StandingAsync(Id, Stop);
        Alarm = LogAlarmRules.OnlyAnAlarmThatStandsIsCleared(one.Clearing is { } waits ? standing.Where(l => l.Origin == waits.Origin) : standing);
        if (one.Clearing is { } clearing)
            Names = await Colleagues.NamesAsync([clearing.Person], Stop);
    }
}
