using Cordon.Kernel.Markings;
using Cordon.Modules.Detection.Decide;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;
using Cordon.Ui.Components;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Detection.Pages;

/// <summary>What pages with a form about an alarm share: the alarm is read as its reader may see it, and that it was read is noted.</summary>
public abstract class AlarmFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected DetectionRecords Records { get; set; } = default!;

    [Inject] private protected MeasureDesk Measuring { get; set; } = default!;

    [Inject] private protected OutcomeDesk Outcomes { get; set; } = default!;

    [Inject] private protected ReachBackDesk Experts { get; set; } = default!;

    [Inject] private NodeIdentity Identity { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private IRestrictedReads Reads { get; set; } = default!;

    /// <summary>The alarm; null when there is none for the reader.</summary>
    protected Alarm? One { get; private set; }

    private protected Viewer Me => Http.User.Viewer(Identity, Clock);

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.FindAsync(Id, Me, Stop);
        await Reads.NoteAsync(Http.User, "alarm", Id);
        await ReadAsync(One);
    });

    /// <summary>Reads what else the page shows, and refuses what cannot be done.</summary>
    protected virtual Task ReadAsync(Alarm one) => Task.CompletedTask;

    /// <summary>Does it, and goes back to the alarm.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(DetectionAddresses.Of(Id));
    }
}
