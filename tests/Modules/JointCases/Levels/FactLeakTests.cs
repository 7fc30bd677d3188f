using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Listing;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Tests.Modules.JointCases.Merging;
using CsCheck;

namespace Cordon.Tests.Modules.JointCases.Levels;

/// <summary>Whoever may not read a fact meets no word of it: not in the case, not on the timeline.</summary>
public sealed class FactLeakTests
{
    private const int Facts = 100;
    private const int Viewers = 200;

    [Fact]
    public void Of_20_000_pairs_of_viewer_and_fact_none_leaks()
    {
        var world = new WorldOfNodes();
        var draws = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 40], Gen.Int[0, 4], Gen.Int[0, 4]).Array[Facts].Single();
        world.Write(0, Canaried(WorldOfNodes.ActOf(0, 50), "canary0x"));
        for (var i = 1; i < Facts; i++)
        {
            var (sort, what, level, _) = draws[i];
            world.Write(0, Canaried(WorldOfNodes.ActOf(sort, what), $"canary{i}x"), level);
        }

        var rows = world.All.Select((f, i) => Row(f, draws[i].Item4)).ToList();
        var one = new JointDossier { Id = WorldOfNodes.Case, Me = "belmora", Rows = rows, Merged = JointFacts.Merge(rows), People = [], Sent = [], Exits = [], Alarms = [], Work = [] };
        var (pairs, closed, worded) = (0, 0, 0);
        foreach (var (clearance, use) in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4]).Array[Viewers].Single())
        {
            var who = new JointReader(new Viewer
            {
                Actor = Actor.Person("ada"), Authority = "belmora", Clearance = clearance, Purposes = new HashSet<string> { JointCasePurpose.Words }, Use = use == 0 ? PermittedUse.Administrative : PermittedUse.Intelligence, Today = new DateOnly(2026, 11, 2),
            }, true, true);
            var seen = one.AsSeenBy(who);
            // Ids of tasks and proposals are no words; which releases were shared is.
            var (told, line) = (seen.Case is { } now ? CanonicalJson.TextOf(now) : "", JointTimeline.Of(seen, who));
            var said = told + string.Join('\n', line.Select(l => l.Fact is null ? "" : CanonicalJson.TextOf(l.Fact)));
            for (var i = 0; i < Facts; i++)
            {
                var fact = world.All[i].Fact;
                var may = (fact.Classification?.Level ?? 0) <= clearance && (use != 0 || draws[i].Item4 != 0);
                var hasWords = CanonicalJson.TextOf(fact.Act).Contains($"canary{i}x", StringComparison.Ordinal);
                Assert.True(may || !said.Contains($"canary{i}x", StringComparison.Ordinal), $"{fact.Act} at {fact.Classification} to {clearance}");
                Assert.Equal(may && hasWords, line.Any(l => l.Fact is { } shown && CanonicalJson.TextOf(shown.Act).Contains($"canary{i}x", StringComparison.Ordinal)));
                (pairs, closed, worded) = (pairs + 1, closed + (may ? 0 : 1), worded + (hasWords ? 1 : 0));
            }
        }

        Assert.Equal(20_000, pairs);
        Assert.True(closed > 4_000 && worded > 10_000, $"enough is closed and has words to say something: {closed}, {worded}");
    }

    private static FactRow Row(HeldFact held, int use) => new()
    {
        Case = held.Fact.Case, Digest = held.Digest, Author = held.Fact.Author, Number = held.Fact.Number, At = held.Fact.At.UnixMicroseconds, Held = false, Person = "", Json = CanonicalJson.TextOf(held.Fact),
        Handling = CanonicalJson.TextOf(new Handling
        {
            Tlp = Tlp.AmberStrict, Originator = "arvonia", ReleasableTo = ["authority/belmora"], Purpose = JointCasePurpose.Words, LegalBasis = "Act 12", PermittedUse = use == 0 ? PermittedUse.Intelligence : PermittedUse.Evidence,
            Classification = held.Fact.Classification ?? Classification.None,
        }),
    };

    /// <summary>The act with a word in all that it says in words.</summary>
    private static JointAct Canaried(JointAct act, string canary) => act switch
    {
        Opens a => a with { Title = canary, Purpose = canary, Gateway = canary },
        Invites a => a with { Text = canary },
        Accepts a => a with { Text = canary },
        Declines => new Declines(canary),
        Leaves => new States(canary),
        Excludes a => a with { Member = "corvale", Text = canary },
        States => new States(canary),
        Shares a => a with { Release = canary, Recipients = [canary], Text = canary },
        GivesTask a => a with { What = canary },
        FinishesTask a => a with { Text = canary },
        DeclinesTask a => a with { Text = canary },
        WithdrawsTask a => a with { Text = canary },
        Proposes a => a with { Text = canary },
        Votes a => a with { Text = canary },
        OffersLead a => a with { Text = canary },
        DeclinesLead a => a with { Text = canary },
        Closes => new States(canary),
        Reopens a => a with { Text = canary },
        GivesView a => a with { Text = canary },
        _ => act,
    };
}
