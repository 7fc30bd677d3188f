using Cordon.Modules.People.Accounts;
using Cordon.Ui.Components;
using Microsoft.AspNetCore.Components;

namespace Cordon.Modules.People.Clearances.Pages;

/// <summary>What pages about one person's clearance share.</summary>
public abstract class ClearanceFormPage : ActingPage
{
    [Parameter] public string Person { get; set; } = "";

    [Inject] private protected AccountBook Accounts { get; set; } = default!;

    [Inject] private protected ClearanceBook Book { get; set; } = default!;

    [Inject] private protected ClearanceDesk Desk { get; set; } = default!;

    private protected Account? Account { get; private set; }

    private protected ClearanceFile File { get; private set; } = new("");

    /// <summary>Of all who have had a hand in it.</summary>
    protected IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    protected sealed override Task PrepareAsync() => DoAsync(async () =>
    {
        Account = (await Accounts.StateAsync(Person, Stop)).Account;
        File = await Book.FileAsync(Person, Stop);
        Names = (await Accounts.AllAsync(Stop)).ToDictionary(a => a.Account.Person, a => a.Account.Name);
        Check();
    });

    /// <summary>Refuses what cannot be done.</summary>
    protected virtual void Check()
    {
    }

    /// <summary>Does it, and goes back to the person's clearance.</summary>
    private protected async Task ThenBackAsync(Func<Task> act)
    {
        if (Account is not null && Refusal is null && await DoAsync(act))
            Navigation.NavigateTo(PeopleAddresses.Clearance(Person));
    }
}
