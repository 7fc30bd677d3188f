using Cordon.Modules.PrivateMatching.Life;
using Cordon.Ui.Components;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.PrivateMatching.Pages;

/// <summary>What pages about one question share: it is read as its reader may see it, and that it was read is noted.</summary>
public abstract class QuestionFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected MatchingReader Reader { get; set; } = default!;

    [Inject] private IRestrictedReads Reads { get; set; } = default!;

    /// <summary>The question; null when there is none for the reader.</summary>
    private protected Question? One { get; private set; }

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Reader.FindAsync(Id, Http.User, Stop);
        await Reads.NoteAsync(Http.User, "matching", Id);
        await ReadAsync();
    });

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;
}
