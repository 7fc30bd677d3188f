using System.Diagnostics;
using Cordon.Bench.Lists;
using Cordon.Bench.Training;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Engines.Matching.Standing;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Screening;

/// <summary><c>./cordon bench desk</c>: 100,000 registered parties kept compared while the SDN list goes through its real daily changes.</summary>
internal static class DeskBench
{
    private const int Registered = 100_000;

    public static int Run(string[] args)
    {
        var table = new FigureTable("desk");
        var parties = Parties();
        var standing = new StandingMatches();
        List<ListedEntity> before = [];
        var (days, changes, touched, clock) = (new List<double>(), 0, 0, new Stopwatch());
        foreach (var list in SdnHistory.Days(BenchData.PathOf("lists-history", "ofac")))
        {
            var after = SdnHistory.Read(list);
            clock.Restart();
            var delta = ListDiff.Between(before, after);
            var outcome = standing.ChangeListed([.. delta.Added.Concat(delta.Changed.Select(c => c.After)).Select(e => e.Party)], [.. delta.Removed.Select(e => e.Id)]);
            if (before.Count == 0)
            {
                standing.ChangeParties(parties, []);
                table.Group($"{parties.Count} registered parties, SDN list of {after.Count} entities");
                table.Row("registered and compared the first time, s", clock.Elapsed.TotalSeconds, "", "");
            }
            else
            {
                days.Add(clock.Elapsed.TotalSeconds);
                touched += delta.Added.Count + delta.Changed.Count + delta.Removed.Count;
                changes += outcome.Count(o => o.IsNew);
            }

            before = after;
        }

        table.Group($"each of {days.Count} real daily changes ({touched} entities) applied and the parties compared again");
        table.Row("slowest, s", days.Max(), "< 10", "");
        table.Row("median, s", days.Order().ElementAt(days.Count / 2), "", "");
        table.Row("pairs that began or ceased to match", changes, "", "");
        var anew = new StandingMatches();
        anew.ChangeParties(parties, []);
        anew.ChangeListed([.. before.Select(e => e.Party)], []);
        table.Row("pairs that match at the end", standing.Count, "", "");
        table.Row("  that differ from comparing everything anew", anew.All().Except(standing.All()).Count() + standing.All().Except(anew.All()).Count(), "0", "");
        table.Row("peak memory, MB", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, "", "");
        table.Print();
        return 0;
    }

    /// <summary>Synthetic people, then the same with their words the other way round, then listed names of other lists.</summary>
    private static List<Party> Parties()
    {
        var people = SyntheticPeople.Names().Select(p => p.Name).ToList();
        var aliases = Csv.Rows(BenchData.PathOf("screening-bench", "alias_pairs.csv")).Select(r => r["name1"]);
        return [.. aliases.Concat(people).Concat(people.Select(n => string.Join(' ', n.Split(' ').Reverse())))
            .Take(Registered).Select((name, i) => new Party { Id = $"party-{i}", Kind = PartyKind.Any, Names = [new(name)] })];
    }
}
