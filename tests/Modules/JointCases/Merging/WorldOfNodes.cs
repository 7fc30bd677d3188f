using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;

namespace Cordon.Tests.Modules.JointCases.Merging;

/// <summary>Three nodes that write facts of one case, each with what it has seen, and hand them on as it comes. Nothing is refused: whatever a node may send is written.</summary>
internal sealed class WorldOfNodes
{
    public const string Case = "arvonia.7f3c";

    public static readonly IReadOnlyList<string> Nodes = ["arvonia", "belmora", "corvale"];

    private static readonly Instant Start = Instant.Of(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    private static readonly string[] Things = ["one", "two"];

    private readonly Dictionary<string, List<HeldFact>> _held = Nodes.ToDictionary(n => n, _ => new List<HeldFact>());
    private int _minutes;

    /// <summary>How many minutes the clock of each node is off.</summary>
    public int[] Skew { get; init; } = [0, 0, 0];

    /// <summary>Every fact that was ever written.</summary>
    public List<HeldFact> All { get; } = [];

    public IReadOnlyList<HeldFact> HeldBy(int node) => _held[Nodes[node]];

    /// <summary>A node does something.</summary>
    public HeldFact Write(int node, JointAct act, int level = 0)
    {
        var me = Nodes[node];
        var own = All.Where(f => f.Fact.Author == me).ToList();
        var seen = new Dictionary<string, FactPoint>(JointMerge.Of(_held[me]).Seen());
        if (own.Count > 0)
            seen[me] = own[^1].Point;
        var at = Start + TimeSpan.FromMinutes(++_minutes + Skew[node]);
        var fact = HeldFact.Of(new JointFact(Case, me, own.Count + 1, seen, at, "duty-officer", Tlp.AmberStrict, PermittedUse.Intelligence, act, level == 0 ? null : new Classification(level, $"L{level}")));
        All.Add(fact);
        _held[me].Add(fact);
        return fact;
    }

    /// <summary>One node gets one fact of another, whichever, also twice or before those that came before it.</summary>
    public void Deliver(int from, int to, int which)
    {
        var some = All.Where(f => f.Fact.Author == Nodes[from]).ToList();
        if (some.Count > 0)
            _held[Nodes[to]].Add(some[which % some.Count]);
    }

    /// <summary>An act by number: of every sort, by and about everybody, sensible or not.</summary>
    public static JointAct ActOf(int sort, int what)
    {
        var (thing, node, due) = (Things[what % 2], Nodes[what % 3], Start + TimeSpan.FromMinutes(what * 7));
        return (sort % 21) switch
        {
            0 => new Opens("Two drums", "to find them", "article 7", what % 7 == 0 ? ["belmora"] : ["belmora", "corvale"], due),
            1 => new Invites(node, due, ""),
            2 or 3 => new Accepts([node], "we come"),
            4 => new Declines("no"),
            5 => new Hears([node]),
            6 => new Leaves("gone"),
            7 => new Excludes(node, "it leaked", what % 2 == 0 ? thing : null),
            8 => new States("the drums are blue"),
            9 => new Shares(thing, [node], "look"),
            10 => new GivesTask(thing, "search", due, what % 4 == 0 ? null : node),
            11 => new TakesTask(thing),
            12 => new FinishesTask(thing, "found"),
            13 => new DeclinesTask(thing, "cannot"),
            14 => new WithdrawsTask(thing, "not needed"),
            15 => new Proposes(thing, "let us", due, what % 3 == 0 ? null : node),
            16 or 17 => new Votes(thing, (JointVote)(what % 3), "because"),
            18 => what % 5 == 0 ? new DeclinesLead(thing, "") : new OffersLead(thing, node, ""),
            19 => new AcceptsLead(thing),
            _ => (what % 5) switch { 0 => new Closes(JointOutcome.RiskMet, "done"), 1 => new Reopens("a third drum"), _ => new GivesView(what % 2 == 0, "well") },
        };
    }
}
