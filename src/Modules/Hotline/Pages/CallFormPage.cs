using Cordon.Kernel.Markings;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Life;
using Cordon.Ui.Components;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Hotline.Pages;

/// <summary>What pages about one call share: it is read as its reader may see it, and that it was read is noted.</summary>
public abstract class CallFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private HotlineRecords Records { get; set; } = default!;

    [Inject] private protected CallDesk Desk { get; set; } = default!;

    [Inject] private protected NodeIdentity Identity { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private IRestrictedReads Reads { get; set; } = default!;

    /// <summary>The call; null when there is none for the reader.</summary>
    private protected Call? One { get; private set; }

    private protected Viewer Me => Http.User.OnTheLine(Identity, Clock);

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.FindAsync(Id, Me, Stop);
        await Reads.NoteAsync(Http.User, "hotline", Id);
        await ReadAsync();
    });

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;

    /// <summary>Does it, and goes back to the call.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(HotlineAddresses.Of(Id));
    }
}
