using Cordon.Kernel.Markings;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Life;
using Cordon.Ui.Components;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Incidents.Pages;

/// <summary>What pages about one incident share: it is read as its reader may see it, and that it was read is noted.</summary>
public abstract class IncidentFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected IncidentRecords Records { get; set; } = default!;

    [Inject] private protected IncidentDesk Desk { get; set; } = default!;

    [Inject] private protected NodeIdentity Identity { get; set; } = default!;

    [Inject] private protected TimeProvider Clock { get; set; } = default!;

    [Inject] private IRestrictedReads Reads { get; set; } = default!;

    /// <summary>The incident; null when there is none for the reader.</summary>
    private protected Incident? One { get; private set; }

    private protected Viewer Me => Http.User.Viewer(Identity, Clock);

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.FindAsync(Id, Me, Stop);
        await Reads.NoteAsync(Http.User, "incident", Id);
        await ReadAsync();
    });

    /// <summary>Reads what else the page shows, and refuses what cannot be done.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;

    /// <summary>Does it, and goes back to the incident.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(IncidentAddresses.Of(Id));
    }
}
