using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Ui.Components;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.PrivateMatching.Pages.Auditing;

/// <summary>What pages with a form about a canary share.</summary>
public abstract class CanaryFormPage : ActingPage
{
    private static readonly string[] Fields = ["kind", "words", "born", "number", "purpose", "partner", "fromset"];

    [Inject] private protected CanaryDesk Desk { get; set; } = default!;

    [Inject] private IPartnerBook Book { get; set; } = default!;

    private protected IReadOnlyList<PartnerContact> Partners { get; private set; } = [];

    /// <summary>What is wrong with no field of the form.</summary>
    private protected Fault? Elsewhere => Refusal is not null && !Fields.Contains(Refusal.Where) ? Refusal : null;

    protected sealed override async Task PrepareAsync() => Partners = await Book.AllAsync(Stop);

    /// <summary>Does it, and goes back to the list.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (await DoAsync(act))
            Navigation.NavigateTo(MatchingAddresses.Canaries);
    }
}
