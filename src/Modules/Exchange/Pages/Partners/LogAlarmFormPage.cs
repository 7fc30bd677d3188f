using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Watching;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Components;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Exchange.Pages.Partners;

/// <summary>What the pages about an alarm of a partner's log share.</summary>
public abstract class LogAlarmFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private ExchangeRecords Records { get; set; } = default!;

    [Inject] private IColleagues Colleagues { get; set; } = default!;

    [Inject] private protected LogAlarmDesk Alarms { get; set; } = default!;

    private protected Partner? One { get; private set; }

    /// <summary>The log that the page is about; null when no alarm stands.</summary>
    protected WitnessedLogRow? Alarm { get; private set; }

    protected IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.PartnerAsync(Id, Stop);
        var standing = await Alarms.StandingAsync(Id, Stop);
        Alarm = LogAlarmRules.OnlyAnAlarmThatStandsIsCleared(One.Clearing is { } waits ? standing.Where(l => l.Origin == waits.Origin) : standing);
        if (One.Clearing is { } clearing)
            Names = await Colleagues.NamesAsync([clearing.Person], Stop);
        Look();
    });

    /// <summary>Refuses what cannot be done.</summary>
    protected virtual void Look()
    {
    }

    /// <summary>Does it, and goes back to the partner.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(ExchangeAddresses.Partner(Id));
    }
}
