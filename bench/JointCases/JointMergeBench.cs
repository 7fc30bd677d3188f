using System.Diagnostics;
using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;

namespace Cordon.Bench.JointCases;

/// <summary><c>./cordon bench joint-cases</c>: how long a case of many facts takes to read and to merge, which a node does whole at each fact and each page.</summary>
internal static class JointMergeBench
{
    private const int Times = 7;
    private static readonly string[] Nodes = ["arvonia", "belmora", "corvale"];
    private static readonly Instant Start = Instant.Of(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    public static int Run(string[] arguments)
    {
        var table = new FigureTable("joint-cases");
        foreach (var many in new[] { 100, 1_000, 10_000 })
        {
            var facts = Facts(many);
            var rows = facts.Select(f => (Text: CanonicalJson.TextOf(f.Fact), f.Digest)).ToList();
            table.Group($"a case of {many:n0} facts by three nodes");
            table.Row("read from their rows, ms", Middle(() => rows.Select(r => new HeldFact(JsonSerializer.Deserialize<JointFact>(r.Text, StrictJson.Options)!, r.Digest)).ToList()), "", "");
            table.Row("merged, ms", Middle(() => JointMerge.Of(facts)), many == 1_000 ? "50" : "", "");
            table.Note($"{JointMerge.Of(facts).Timeline.Count:n0} on the timeline");
        }

        table.Print();
        return 0;
    }

    /// <summary>The middle of several times, in milliseconds.</summary>
    private static double Middle(Func<object> act)
    {
        _ = act();
        return Enumerable.Range(0, Times).Select(_ =>
        {
            var begun = Stopwatch.GetTimestamp();
            GC.KeepAlive(act());
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }).Order().ElementAt(Times / 2);
    }

    /// <summary>Three nodes that speak by turns; each has seen all that was said up to a few facts ago.</summary>
    private static List<HeldFact> Facts(int many)
    {
        var (all, last) = (new List<HeldFact>(), new Dictionary<string, FactPoint>());
        var seen = Nodes.ToDictionary(n => n, _ => new Dictionary<string, FactPoint>());
        for (var n = 0; n < many; n++)
        {
            var author = Nodes[n % 3];
            JointAct act = n switch
            {
                0 => new Opens("Two drums", "to find them", "article 7", ["belmora", "corvale"], Start + TimeSpan.FromDays(30)),
                1 or 2 => new Accepts([author], "we come"),
                _ => (n % 10) switch
                {
                    0 => new GivesTask($"task-{n}", "search", Start + TimeSpan.FromDays(2), Nodes[(n / 10) % 3]),
                    1 => new TakesTask($"task-{n - 1}"),
                    2 => new FinishesTask($"task-{n - 2}", "nothing was found there"),
                    3 => new Proposes($"vote-{n}", "search the second warehouse", Start + TimeSpan.FromDays(1)),
                    4 or 5 => new Votes($"vote-{n - (n % 10) + 3}", JointVote.Yes, "because it is near"),
                    _ => new States($"What was seen at post {n}, in as many words as an officer writes down in a minute or two."),
                },
            };
            if (n > 0)
            {
                foreach (var other in Nodes.Where(o => o != author || last.ContainsKey(o)).Where(last.ContainsKey))
                    seen[author][other] = last[other];
            }

            var number = last.TryGetValue(author, out var before) ? before.Number + 1 : 1;
            var fact = HeldFact.Of(new JointFact("arvonia.7f3c", author, number, new Dictionary<string, FactPoint>(seen[author]), Start + TimeSpan.FromMinutes(n), "duty officer", Tlp.AmberStrict, PermittedUse.Intelligence, act));
            last[author] = fact.Point;
            all.Add(fact);
        }

        return all;
    }
}
