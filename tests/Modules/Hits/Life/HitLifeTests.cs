using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Intake;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Screening.Contracts;
using CsCheck;

namespace Cordon.Tests.Modules.Hits.Life;

public sealed class HitLifeTests
{
    private static readonly string[] Persons = ["ada", "bert", "carla"];
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "test", LegalBasis = "Act 12" };

    /// <summary>What somebody or something tries at a hit: a number for what, one for who.</summary>
    private static readonly Gen<(int What, int Who)[]> Tries = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 2]).Array[0, 40];

    [Fact]
    public void No_sequence_of_acts_leads_to_a_false_match_without_two_different_persons()
    {
        var reached = 0;
        Tries.Sample(tries =>
        {
            foreach (var (hit, _, _) in Run(tries))
            {
                if (hit.Status == HitStatus.FalseMatch)
                    Assert.True(hit.Decision is { Verdict: Verdict.FalseMatch, Second: { } second, Until: not null } decision && second != decision.Person && !hit.Holds);
                else
                    Assert.True(hit.Holds, "whatever is no confirmed false match holds the party");
                Interlocked.Add(ref reached, hit.Status == HitStatus.FalseMatch ? 1 : 0);
            }
        }, iter: 2_000);
        Assert.True(reached > 10, "the tries lead there often enough to say something");
    }

    [Fact]
    public void Taking_back_leads_to_where_the_hit_waited_and_keeps_what_was_decided() => Tries.Sample(tries =>
    {
        foreach (var (hit, before, fact) in Run(tries))
        {
            if (fact is not (HitUndone or HitReturned))
                continue;
            Assert.Equal(HitStatus.Open, hit.Status);
            Assert.Null(hit.Decision);
            Assert.Equal(before!.Decision, hit.Before);
            Assert.Equal((before.Party, before.Judgement, before.Listing, before.Sightings), (hit.Party, hit.Judgement, hit.Listing, hit.Sightings));
        }
    });

    [Fact]
    public void Whoever_decides_on_what_they_did_not_see_is_refused_because_every_act_counts() => Tries.Sample(tries =>
    {
        foreach (var (hit, before, fact) in Run(tries))
            Assert.Equal(fact is HitSighted, hit.Acts == (before?.Acts ?? 0));
    });

    [Fact]
    public void Nothing_is_lost_a_hit_that_waits_is_on_the_desk_and_one_that_does_not_is_not() => Tries.Sample(tries =>
    {
        var seen = 0;
        foreach (var (hit, _, fact) in Run(tries))
        {
            seen += fact is HitOpened or HitSighted or HitReopened { Judgement: not null } ? 1 : 0;
            Assert.Equal(seen, hit.Sightings);
            var work = HitWork.Of(hit, TimeSpan.FromHours(3));
            Assert.Equal(hit.Status is HitStatus.FalseMatch or HitStatus.TrueMatch, work is Cordon.Modules.Desk.Contracts.WorkSettled);
            if (work is Cordon.Modules.Desk.Contracts.WorkPut put)
                Assert.Equal(hit.Status == HitStatus.Proposed ? "hits.confirm" : "hits.decide", put.Permission);
        }
    });

    [Fact]
    public void Where_the_authority_asks_for_no_second_person_a_false_match_is_one_at_once_and_still_has_an_end()
    {
        var hit = Opened();
        var decided = HitActs.Decide(hit, "ada", Verdict.FalseMatch, ["known-party"], "", new HitPolicy { SecondPerson = false, FalseMatchLasts = TimeSpan.FromDays(30) }, new Instant(0));
        Assert.Equal((false, new Instant(0) + TimeSpan.FromDays(30)), (decided.Proposed, decided.Until));
        Assert.Throws<FaultException>(() => HitActs.Decide(hit, "ada", Verdict.FalseMatch, ["known-party"], "", new HitPolicy { SecondPerson = false, FalseMatchLasts = TimeSpan.Zero }, new Instant(0)));
    }

    [Theory]
    [InlineData(new string[0], "", "hits.reasons")]
    [InlineData(new[] { "birth-differs", "no-such-reason" }, "", "hits.reasons")]
    [InlineData(new[] { "number-same" }, "", "hits.reasons")]
    [InlineData(new[] { "other" }, " \n ", "hits.text.needed")]
    [InlineData(new[] { "birth-differs" }, "a\u0007b", "hits.text")]
    public void A_decision_has_reasons_of_the_list_and_words_where_the_list_has_none(string[] reasons, string text, string code) =>
        Assert.Equal(code, Assert.Throws<FaultException>(() => HitActs.Decide(Opened(), "ada", Verdict.FalseMatch, reasons, text, new HitPolicy(), new Instant(0))).Fault.Code);

    [Fact]
    public void A_clock_that_was_set_back_remembers_no_longer_than_was_said()
    {
        var (hit, now) = (Opened(), new Instant(1_000_000));
        hit = After(hit, HitActs.Decide(hit, "ada", Verdict.FalseMatch, ["birth-differs"], "", new HitPolicy(), now));
        hit = After(hit, HitActs.Confirm(hit, "bert", "", new HitPolicy { FalseMatchLasts = TimeSpan.FromSeconds(1) }, now));
        var seen = new SeenPair(hit.Party, hit.Judgement, hit.Pair, Handling);
        Assert.IsType<HitSighted>(HitIntake.Again(hit, seen, new Instant(0)));
        Assert.NotNull(((HitSighted)HitIntake.Again(hit, seen, now)).CoveredBy);
        Assert.Equal(ReopenedBecause.Expired, ((HitReopened)HitIntake.Again(hit, seen, now + TimeSpan.FromSeconds(1))).Why);
    }

    /// <summary>The hit after each fact, with the hit before and the fact. What the rules refuse does not happen.</summary>
    private static IEnumerable<(Hit Hit, Hit? Before, object Fact)> Run((int What, int Who)[] tries)
    {
        var opened = new HitOpened("h", new string('0', 64), Party(0), Judgement());
        var hit = HitLife.After(null, new HitFact(opened, Guid.Empty, new Instant(0), Handling))!;
        yield return (hit, null, opened);
        var now = new Instant(0);
        foreach (var (what, who) in tries)
        {
            now += TimeSpan.FromDays(who * 200);
            if (Try(hit, what, Persons[who], now) is not { } fact)
                continue;
            var before = hit;
            hit = HitLife.After(hit, new HitFact(fact, Guid.Empty, now, Handling))!;
            yield return (hit, before, fact);
        }
    }

    private static object? Try(Hit hit, int what, string person, Instant now)
    {
        try
        {
            return what switch
            {
                0 => HitActs.Decide(hit, person, Verdict.FalseMatch, ["birth-differs"], "", new HitPolicy(), now),
                1 => HitActs.Decide(hit, person, Verdict.TrueMatch, ["number-same"], "", new HitPolicy(), now),
                2 => HitActs.Decide(hit, person, Verdict.NeedsInformation, ["birth-missing"], "", new HitPolicy(), now),
                3 or 4 => HitActs.Confirm(hit, person, "", new HitPolicy(), now),
                5 => HitActs.Return(hit, person, "no"),
                6 => HitActs.Undo(hit, person, "mistaken"),
                7 => new HitReopened(hit.Id, ReopenedBecause.EntityChanged, []),
                8 => HitIntake.Again(hit, new SeenPair(hit.Party, hit.Judgement, hit.Pair, Handling), now),
                9 => HitIntake.Again(hit, new SeenPair(Party(hit.Sightings), hit.Judgement, hit.Pair, Handling), now),
                _ => new ListingDescribed(hit.Id, new HitListing(1, [], [])),
            };
        }
        catch (FaultException)
        {
            return null;
        }
    }

    private static Hit Opened() => After(HitLife.After(null, new HitFact(new HitOpened("h", new string('0', 64), Party(0), Judgement()), Guid.Empty, new Instant(0), Handling))!, new ListingDescribed("h", new HitListing(1, [], [])));

    private static Hit After(Hit hit, object fact) => HitLife.After(hit, new HitFact(fact, Guid.Empty, new Instant(0), Handling))!;

    private static HitParty Party(int number) => new(new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["Ilja Barano"], ["country"] = [$"{number}"] }, []);

    private static HitJudgement Judgement() => new(
        Guid.Empty, 0, new Candidate("hw-1", "harbour-watch", "BARANO, Ilya", 0.9, 0.8, true, "BARANO, Ilya", [], [], []),
        new ScreenedList("harbour-watch", 1, new string('0', 64), new Instant(0), 1, false), new AlgorithmIdentity("test", "1", ""), new ScreeningSettings());
}
