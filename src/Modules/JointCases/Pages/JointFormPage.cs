using Cordon.Kernel.Faults;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Ui.Components;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.JointCases.Pages;

/// <summary>What pages about one joint case share: it is read as its reader may see it, and that it was read is noted.</summary>
public abstract class JointFormPage : ActingPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected JointRecords Records { get; set; } = default!;

    [Inject] private protected JointDesk Desk { get; set; } = default!;

    [Inject] private protected NodeIdentity Identity { get; set; } = default!;

    [Inject] private protected TimeProvider Clock { get; set; } = default!;

    [Inject] private IRestrictedReads Reads { get; set; } = default!;

    /// <summary>The case; null when there is none for the reader.</summary>
    private protected JointDossier? One { get; private set; }

    private protected JointReader Me => JointReader.Of(Http.User, Identity, Clock);

    /// <summary>The page of the case; null when there is none.</summary>
    private protected string? CaseAddress => One is null ? null : JointAddresses.Of(Id);

    private protected string CaseTitle => One?.Case?.Title ?? "";

    /// <summary>Which other members are told of what is done here.</summary>
    private protected IReadOnlyList<string> GoesTo => One?.Case is { } now ? [.. now.Joined().Select(m => m.Node).Where(n => n != One.Me)] : [];

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        One = await Records.FindAsync(Id, Me, Stop);
        await Reads.NoteAsync(Http.User, "joint-case", Id);
        await ReadAsync();
    });

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;

    /// <summary>Does it, and goes back to the case.</summary>
    protected async Task ThenBackAsync(Func<Task> act)
    {
        if (One is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(JointAddresses.Of(Id));
    }

    /// <summary>Writes a fact, and goes back to the case.</summary>
    private protected Task WriteAsync(string process, JointForm? form, Func<JointDossier, JointAct> make) => ThenBackAsync(() => Desk.ActAsync(process, Me, Id, form ?? new JointForm(), make, Stop));

    /// <exception cref="FaultException"><c>joint-cases.rule.…</c>: what the page is for cannot be done now</exception>
    private protected static void Demand(bool holds, string rule)
    {
        if (!holds)
            throw new FaultException(Fault.Of($"joint-cases.rule.{rule}", "", ("who", "")));
    }

    private protected JointCase Now => One?.Case ?? throw new FaultException(Fault.Of("joint-cases.rule.not-open-yet", "", ("who", "")));
}
