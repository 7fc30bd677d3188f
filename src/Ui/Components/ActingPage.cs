using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Cordon.Ui.Components;

/// <summary>What pages with forms share: a refusal becomes the page again, with the sentence at its field and the status of its code.</summary>
public abstract class ActingPage : PreparedPage
{
    [Inject] protected PageTexts T { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    [Inject] private IEnumerable<FaultStatus> Statuses { get; set; } = default!;

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    /// <summary>What was refused; null when nothing was.</summary>
    protected Fault? Refusal { get; private set; }

    protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    protected string? Error(string field) => Refusal?.Where == field ? T.Say(Refusal) : null;

    /// <summary>Does it, or keeps why it was refused; true when it was done.</summary>
    protected async Task<bool> DoAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (FaultException refused)
        {
            Refusal = refused.Fault;
            Http.Response.StatusCode = FaultStatus.Of(refused.Fault, Statuses);
            return false;
        }
    }
}
