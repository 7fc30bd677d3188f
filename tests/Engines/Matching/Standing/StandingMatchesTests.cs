using Cordon.Engines.Matching;
using Cordon.Engines.Matching.Standing;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Matching.Standing;

public sealed class StandingMatchesTests
{
    private static readonly Gen<Party> AnyParty = Gen.Select(
        Gen.Int[0, 14], Gen.OneOf(Names.Person.Select(n => (PartyKind.Person, n)), Names.Organisation.Select(n => (PartyKind.Organization, n)), Names.Organisation.Select(n => (PartyKind.Any, n))),
        Gen.Int[0, 12], Gen.Int[0, 6],
        (id, name, slip, number) => new Party
        {
            Id = $"n{id}",
            Kind = name.Item1,
            Names = [new(Slipped(name.n, slip))],
            Identifiers = number < 3 ? [new(IdentifierKind.Registration, $"AR-77100{number}")] : [],
            Dates = number == 4 && name.Item1 == PartyKind.Person ? [PartialDate.Year(1961)] : [],
        });

    private static readonly Gen<(bool Listed, Party[] Changed, string[] Removed)> AnyChange = Gen.Select(
        Gen.Bool, AnyParty.Array[0, 6], Gen.Int[0, 14].Select(i => $"n{i}").Array[0, 3], (listed, changed, removed) => (listed, changed, removed));

    [Fact]
    public void Whatever_changes_in_whatever_order_the_result_is_that_of_comparing_everything_anew() =>
        AnyChange.Array[1, 8].Sample(
            changes =>
            {
                var standing = new StandingMatches();
                var (parties, listed) = (new Dictionary<string, Party>(), new Dictionary<string, Party>());
                var known = new Dictionary<(string, string), double>();
                foreach (var (isListed, changed, removed) in changes)
                {
                    var side = isListed ? listed : parties;
                    foreach (var id in removed)
                        side.Remove(id);
                    foreach (var party in changed)
                        side[party.Id!] = party;
                    foreach (var change in isListed ? standing.ChangeListed(changed, removed) : standing.ChangeParties(changed, removed))
                    {
                        Assert.Equal(known.TryGetValue((change.PartyId, change.ListedId), out var before) ? before : null, change.Before);
                        known.Remove((change.PartyId, change.ListedId));
                        if (change.After is { } now)
                            known.Add((change.PartyId, change.ListedId), now);
                    }

                    var expected = standing.All().ToList();
                    Assert.Equal(Anew(parties.Values, listed.Values, listedFirst: true), expected);
                    Assert.Equal(Anew(parties.Values, listed.Values, listedFirst: false), expected);
                    Assert.Subset(EveryPair(parties.Values, listed.Values), expected.ToHashSet());
                    Assert.Equal(expected, known.Select(k => (k.Key.Item1, k.Key.Item2, k.Value)).OrderBy(k => k.Item1, StringComparer.Ordinal).ThenBy(k => k.Item2, StringComparer.Ordinal));
                }
            },
            iter: 300);

    [Fact]
    public void A_list_that_says_the_same_as_before_changes_nothing()
    {
        var standing = Standing();
        Assert.NotEmpty(standing.All());
        Assert.Empty(standing.ChangeListed([Listed], [], cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_ceases_to_match_is_told_with_the_score_it_had()
    {
        var standing = Standing();
        var score = standing.Of("p1")["l1"];
        Assert.Equal([new OutcomeChange("p1", "l1", score, null)], standing.ChangeListed([], ["l1"], cancellation: TestContext.Current.CancellationToken));
        Assert.Empty(standing.Of("p1"));
        Assert.True(new OutcomeChange("p1", "l1", score, null).IsNew);
        Assert.False(new OutcomeChange("p1", "l1", score, score - 0.1).IsNew);
    }

    [Fact]
    public void A_cancelled_change_changes_nothing()
    {
        var standing = Standing();
        var before = standing.All().ToList();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => standing.ChangeListed([], ["l1"], cancellation: cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => standing.ChangeParties([Asked with { Id = "p2" }], [], cancellation: cancelled.Token));
        Assert.Equal(before, standing.All());
        Assert.Equal(1, standing.Parties.Count);
    }

    [Fact]
    public void A_party_that_nothing_could_find_is_refused() =>
        Assert.Throws<ArgumentException>(() => new StandingMatches().ChangeParties([new Party { Id = "p1", Kind = PartyKind.Person }], [], cancellation: TestContext.Current.CancellationToken));

    private static Party Asked => new() { Id = "p1", Kind = PartyKind.Person, Names = [new("Tesmir Vorlann")] };

    private static Party Listed => new() { Id = "l1", Kind = PartyKind.Person, Names = [new("VORLAN, Tesmir"), new("Tesmir Arvonin")] };

    private static StandingMatches Standing()
    {
        var standing = new StandingMatches();
        standing.ChangeListed([Listed], [], cancellation: TestContext.Current.CancellationToken);
        standing.ChangeParties([Asked], []);
        return standing;
    }

    /// <summary>Some slips of the pen, so that likenesses of every degree occur.</summary>
    private static string Slipped(string name, int slip) => slip switch
    {
        < 6 => name,
        6 => name[..1] + name[2..],
        7 => string.Join(' ', name.Split(' ').Reverse()),
        8 => name.Replace('a', 'e'),
        9 => name.Replace(" ", "", StringComparison.Ordinal),
        10 => name + " Belmoruk",
        11 => name.Split(' ')[0],
        _ => name[..^2] + name[^1] + name[^2],
    };

    private static IEnumerable<(string, string, double)> Anew(ICollection<Party> parties, ICollection<Party> listed, bool listedFirst)
    {
        var standing = new StandingMatches();
        if (listedFirst)
            standing.ChangeListed([.. listed], []);
        standing.ChangeParties([.. parties], []);
        if (!listedFirst)
            standing.ChangeListed([.. listed], []);
        return standing.All();
    }

    /// <summary>Every pair compared, without an index: a standing match is one of them, with the same score.</summary>
    private static HashSet<(string, string, double)> EveryPair(IEnumerable<Party> parties, ICollection<Party> listed)
    {
        var pairs = new HashSet<(string, string, double)>();
        foreach (var party in parties)
        {
            foreach (var other in listed)
            {
                var score = Math.Round(new[] { PartyKind.Person, PartyKind.Organization }.Max(kind => Score(party, other, kind)), 4);
                if (score >= 0.7)
                    pairs.Add((party.Id!, other.Id!, score));
            }
        }

        return pairs;
    }

    private static double Score(Party party, Party listed, PartyKind kind)
    {
        bool Fits(Party p) => p.Kind == PartyKind.Any || (p.Kind == PartyKind.Person) == (kind == PartyKind.Person);
        if (!Fits(party) || !Fits(listed) || !PreparedParty.Compatible(party.Kind, listed.Kind))
            return 0;
        PreparedParty As(Party p) => kind == PartyKind.Person ? PreparedParty.Of(p).As(kind) : PreparedParty.Of(p);
        return PartyComparer.Score(As(party), As(listed));
    }
}
