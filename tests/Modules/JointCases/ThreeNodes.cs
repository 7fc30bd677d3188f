using Cordon.Kernel.Json;
using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using static Cordon.Tests.Modules.JointCases.JointNode;

namespace Cordon.Tests.Modules.JointCases;

/// <summary>Three nodes, each with a journal of its own, between which somebody carries the messages by hand.</summary>
internal sealed class ThreeNodes : IAsyncDisposable
{
    private static readonly string[] Names = ["arvonia", "belmora", "corvale"];

    private ThreeNodes(JointNode[] nodes) => (Arvonia, Belmora, Corvale) = (nodes[0], nodes[1], nodes[2]);

    public JointNode Arvonia { get; }

    public JointNode Belmora { get; }

    public JointNode Corvale { get; }

    public IEnumerable<JointNode> All => [Arvonia, Belmora, Corvale];

    public static async Task<ThreeNodes> NewAsync(TestDatabase database = TestDatabase.SQLite, JointPolicy? policy = null)
    {
        var nodes = new List<JointNode>();
        foreach (var name in Names)
            nodes.Add(await JointNode.NewAsync(name, database, policy, Names));
        return new ThreeNodes([.. nodes]);
    }

    /// <summary>Arvonia opens a case, and both others accept.</summary>
    /// <returns>The id of the case.</returns>
    public async Task<string> OpenAsync()
    {
        var id = await Arvonia.Desk.OpenAsync(Arvonia.Ada, Form(), Stop);
        await CarryAsync();
        foreach (var node in new[] { Belmora, Corvale })
            await node.Desk.AnswerAsync(node.Ada, id, new JointForm { Answer = "yes", Text = "we come" }, Stop);
        await CarryAsync();
        return id;
    }

    public static JointForm Form(params string[] members) => new()
    {
        Title = "Two drums", Purpose = "to find them", Gateway = "article 7", Members = [.. members.Length == 0 ? ["belmora", "corvale"] : members], Due = "2026-11-09", Tlp = "amber", Use = "intelligence",
    };

    public static Task ActAsync(JointNode node, string id, JointAct act) => node.Desk.ActAsync(JointJournal.Task, node.Ada, id, new JointForm(), _ => act, Stop);

    /// <summary>Carries what waits between some nodes, all where none are named, until nothing does.</summary>
    public async Task CarryAsync(params JointNode[] between)
    {
        var nodes = between.Length == 0 ? All.ToArray() : between;
        for (var turn = 0; turn < 10; turn++)
        {
            var moved = false;
            foreach (var from in nodes)
            {
                foreach (var to in nodes.Where(n => n != from))
                {
                    foreach (var message in from.Post.Take(to.Name))
                    {
                        moved = true;
                        await to.TakeInAsync(from.Name, message.Body, message.About);
                    }
                }
            }

            foreach (var node in nodes)
                await node.Rounds.NowAsync(Stop);
            if (!moved && !nodes.Any(n => nodes.Any(o => o != n && n.Post.Waiting.Any(m => m.Partner == o.Name))))
                return;
        }

        Assert.Fail("the nodes do not come to rest");
    }

    /// <summary>The case as a node has it, in one text: what it is, and what was said in it in which order with which effect.</summary>
    public static async Task<string> TextAsync(JointNode node, string id)
    {
        var merged = (await node.CaseAsync(id)).Merged;
        return CanonicalJson.TextOf(new { merged.Case, Line = merged.Timeline.Select(f => $"{f.Fact.Author} {f.Fact.Number} {f.Held.Digest} {f.Why?.Code}") });
    }

    public async Task TheyHaveTheSameCaseAsync(string id)
    {
        var told = await TextAsync(Arvonia, id);
        Assert.Equal(told, await TextAsync(Belmora, id));
        Assert.Equal(told, await TextAsync(Corvale, id));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All)
            await node.DisposeAsync();
    }
}
