using Cordon.Kernel.Markings;
using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Tests.Node.Exchange;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.JointCases;

/// <summary>The nodes of three invented States, on this computer, each a partner of each.</summary>
internal sealed class ThreeStates : IAsyncDisposable
{
    public required RunningNode Arvonia { get; init; }

    public required RunningNode Belmora { get; init; }

    public required RunningNode Corvale { get; init; }

    public IReadOnlyList<RunningNode> All => [Arvonia, Belmora, Corvale];

    public static async Task<ThreeStates> PartnersAsync()
    {
        var three = new ThreeStates { Arvonia = TwoStates.Node("arvonia", null), Belmora = TwoStates.Node("belmora", null), Corvale = TwoStates.Node("corvale", null) };
        foreach (var node in three.All)
        {
            await node.InitializeAsync();
            await IssueCardAsync(node);
        }

        foreach (var node in three.All)
        {
            foreach (var other in three.All.Where(n => n != node))
                await JoinAsync(node, other);
        }

        return three;
    }

    public static JointReader ReaderOf(RunningNode node) => new(
        new Viewer { Actor = Ada, Authority = NameOf(node), Purposes = new HashSet<string> { JointCasePurpose.Words }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 1, 1) }, SeesAll: true, Answers: true);

    public static string NameOf(RunningNode node) => Of<JointRecords>(node).Me;

    public static Task ActAsync(RunningNode node, string id, JointAct act) => Of<JointDesk>(node).ActAsync(JointJournal.Task, ReaderOf(node), id, new JointForm(), _ => act, Stop);

    public static async Task<JointDossier?> CaseAsync(RunningNode node, string id)
    {
        await using var tables = Of<JointRecords>(node).Tables();
        return await JointDossier.ReadAsync(tables, id, NameOf(node), Stop);
    }

    /// <summary>Rounds of all until something holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        var patience = new Patience();
        while (await patience.GoesOnAsync($"it did not come to be: {what}"))
        {
            if (await holds())
                return;
            foreach (var node in All)
            {
                await RoundAsync(node);
                await node.Journal.WaitForSubscribersAsync(Stop);
                await Of<JointRounds>(node).NowAsync(Stop);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All)
            await node.DisposeAsync();
    }
}
