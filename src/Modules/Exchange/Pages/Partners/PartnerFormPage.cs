using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Partners;
using Cordon.Ui.Components;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Exchange.Pages.Partners;

/// <summary>What pages with a form about a partner share.</summary>
public abstract class PartnerFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected ExchangeRecords Records { get; set; } = default!;

    [Inject] private protected PartnerDesk Desk { get; set; } = default!;

    private protected Partner? One { get; private set; }

    private protected SignedCard? Own { get; private set; }

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.PartnerAsync(Id, Stop);
        Own = (await Records.OwnCardAsync(Stop))?.Card;
        await ReadMoreAsync(One);
        Check();
    });

    /// <summary>Reads what else the page shows of the partner.</summary>
    private protected virtual Task ReadMoreAsync(Partner one) => Task.CompletedTask;

    /// <summary>Refuses what cannot be done.</summary>
    protected virtual void Check()
    {
    }

    /// <summary>Does it, and goes back to the partner.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(ExchangeAddresses.Partner(Id));
    }
}
