using Cordon.Kernel.Processes;
using Cordon.Modules.People.Clearances;

namespace Cordon.Tests.Node.People.Clearances;

/// <summary>Two persons clear a third, as they do on the pages.</summary>
internal static class Vetting
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task ClearAsync(RunningNode node, string person, int level, int days = 100)
    {
        var (desk, book) = (node.Host.App.Services.GetRequiredService<ClearanceDesk>(), node.Host.App.Services.GetRequiredService<ClearanceBook>());
        await desk.ProposeAsync(Actor.Person("vera"), person, new ClearanceAsked(level, "V 12/2026", book.Today.AddDays(days)), Stop);
        await desk.GrantAsync(Actor.Person("walter"), person, (await book.FileAsync(person, Stop)).Proposal!.Id, Stop);
    }

    public static Task WithdrawAsync(RunningNode node, string person) =>
        node.Host.App.Services.GetRequiredService<ClearanceDesk>().WithdrawAsync(Actor.Person("vera"), person, "went to another office", Stop);
}
