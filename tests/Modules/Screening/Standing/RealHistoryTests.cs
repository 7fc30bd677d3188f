using Cordon.Bench.Lists;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Engines.Matching.Standing;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Modules.Screening.Standing;

/// <summary>Real lists that change from day to day: what was told step by step leads to where comparing everything anew leads.</summary>
public sealed class RealHistoryTests
{
    [Fact]
    public void Every_day_of_the_SDN_list_since_2021() =>
        Replay(SdnHistory.Days(SharedData.Need("lists-history", "ofac")).Select(SdnHistory.Read), versions: 258);

    [Fact]
    public void An_older_and_a_newer_UN_list() =>
        Replay(new[] { SharedData.Need("lists-history", "un"), SharedData.Need("lists", "un") }.Select(folder => ListFolder.Load([folder]).Entities), versions: 2);

    private static void Replay(IEnumerable<IEnumerable<ListedEntity>> lists, int versions)
    {
        var standing = new StandingMatches();
        var told = new Dictionary<(string, string), double>();
        List<ListedEntity> before = [];
        List<Party> parties = [];
        var count = 0;
        foreach (var list in lists)
        {
            List<ListedEntity> after = [.. list];
            var delta = ListDiff.Between(before, after);
            Tell(standing.ChangeListed([.. delta.Added.Concat(delta.Changed.Select(c => c.After)).Select(e => e.Party)], [.. delta.Removed.Select(e => e.Id)], cancellation: TestContext.Current.CancellationToken));
            if (count++ == 0)
                Tell(standing.ChangeParties(parties = Registered(after), [], cancellation: TestContext.Current.CancellationToken));
            before = after;
        }

        Assert.Equal(versions, count);
        var anew = new StandingMatches();
        anew.ChangeParties(parties, [], cancellation: TestContext.Current.CancellationToken);
        anew.ChangeListed([.. before.Select(e => e.Party)], [], cancellation: TestContext.Current.CancellationToken);
        Assert.NotEmpty(anew.All());
        Assert.Equal(anew.All(), standing.All());
        Assert.Equal(anew.All(), told.Select(t => (t.Key.Item1, t.Key.Item2, t.Value)).OrderBy(t => t.Item1, StringComparer.Ordinal).ThenBy(t => t.Item2, StringComparer.Ordinal));

        void Tell(IEnumerable<OutcomeChange> outcome)
        {
            foreach (var change in outcome)
            {
                Assert.Equal(change.Before, told.TryGetValue((change.PartyId, change.ListedId), out var known) ? known : null);
                told.Remove((change.PartyId, change.ListedId));
                if (change.After is { } score)
                    told.Add((change.PartyId, change.ListedId), score);
            }
        }
    }

    /// <summary>Names of the first list with the last letter of their first word left out, as what they are and as nothing in particular.</summary>
    private static List<Party> Registered(List<ListedEntity> listed) =>
        [.. listed.Where((_, i) => i % 6 == 0).Select((e, i) => new Party { Id = $"p{i}", Kind = i % 2 == 0 ? e.Party.Kind : PartyKind.Any, Names = [new(Slipped(e.Party.Caption))] })];

    private static string Slipped(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 3 and var at ? name[..(at - 1)] + name[at..] : name;
}
