using Cordon.Modules.Cases.Act;
using Cordon.Modules.Cases.Life;
using Cordon.Ui.Components;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.Cases.Pages;

/// <summary>What pages with a form about a case share: the case is read as its reader may see it, and that it was read is noted.</summary>
public abstract class CaseFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private CaseRecords Records { get; set; } = default!;

    [Inject] private protected CaseDesk Desk { get; set; } = default!;

    [Inject] private protected OutcomeDesk Outcomes { get; set; } = default!;

    [Inject] private protected LevelDesk Levels { get; set; } = default!;

    [Inject] private NodeIdentity Identity { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private IRestrictedReads Reads { get; set; } = default!;

    /// <summary>The case; null when there is none for the reader.</summary>
    protected Case? One { get; private set; }

    private protected CaseReader Me => CaseReader.Of(Http.User, Identity, Clock);

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.FindAsync(Id, Me, Stop);
        await Reads.NoteAsync(Http.User, "case", Id);
        await ReadAsync(One);
    });

    /// <summary>Reads what else the page shows, and refuses what cannot be done.</summary>
    protected virtual Task ReadAsync(Case one) => Task.CompletedTask;

    /// <summary>Does it, and goes back to the case.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(CaseAddresses.Of(Id));
    }
}
