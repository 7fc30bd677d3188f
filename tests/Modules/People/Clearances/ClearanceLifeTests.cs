using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using CsCheck;

namespace Cordon.Tests.Modules.People.Clearances;

/// <summary>Whatever persons try, in whatever order, and whatever entries say.</summary>
public sealed class ClearanceLifeTests
{
    private static readonly string[] Persons = ["ada", "bert", "carla", "dora"];
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1826);

    private readonly record struct Try(int What, int Who, int Whom, int Level, int Days);

    private static readonly Gen<Try[]> Tries = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 10], Gen.Int[-5, 40]).Select(t => new Try(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5)).Array[0, 60];

    [Fact]
    public void No_sequence_of_acts_gives_a_level_above_what_two_others_agreed_and_that_neither_ended_nor_was_withdrawn()
    {
        var cleared = 0;
        Tries.Sample(tries =>
        {
            var node = new Node();
            foreach (var one in tries)
            {
                node.Do(one);
                foreach (var person in Persons)
                {
                    var level = node.Level(person);
                    Assert.Equal(node.Locked.Contains(person) ? 0 : Agreed(node.Log, person, node.Today), level);
                    Interlocked.Add(ref cleared, level > 0 ? 1 : 0);
                }
            }
        }, iter: 20_000);
        Assert.True(cleared > 1_000, $"the tries lead there often enough to say something: {cleared}");
    }

    [Fact]
    public void No_entries_clear_anybody_whom_one_person_alone_or_the_one_concerned_wanted_cleared() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 2]).Array[0, 40].Sample(forged =>
        {
            var (file, log) = (new ClearanceFile("ada"), new List<object>());
            foreach (var (what, by, _, level, which) in forged)
            {
                object fact = what switch
                {
                    0 or 1 => new ClearanceProposed("ada", Id(which), level, "V 1", First.AddDays(level), Persons[by]),
                    2 => new ClearanceGranted("ada", Id(which), Persons[by]),
                    3 => new ClearanceReturned("ada", Id(which), Persons[by], "no"),
                    4 => new ClearanceWithdrawn("ada", Persons[by], WithdrawalOccasion.Link, "gone"),
                    _ => new ClearanceLapsed("ada", First.AddDays(level)),
                };
                log.Add(fact);
                file = ClearanceLife.After(file, fact, Instant.OfUtcDay(First));
                if (file.LevelOn(First) == 0)
                    continue;
                var grant = Assert.IsType<ClearanceGrant>(file.Grant);
                Assert.True(grant.By != "ada" && grant.By != grant.Proposal.By, "one hand is enough");
                Assert.Contains(log, f => f is ClearanceProposed p && p.Proposal == grant.Proposal.Id && p.ProposedBy == grant.Proposal.By && p.Level == grant.Proposal.Level);
                Assert.Contains(log, f => f is ClearanceGranted g && g.Proposal == grant.Proposal.Id && g.GrantedBy == grant.By);
            }
        }, iter: 20_000);

    [Fact]
    public void It_holds_on_its_last_day_and_not_on_the_next()
    {
        var file = After(new ClearanceProposed("ada", Id(1), 3, "V 1", First, "bert"), new ClearanceGranted("ada", Id(1), "carla"));
        Assert.Equal((3, 0), (file.LevelOn(First), file.LevelOn(First.AddDays(1))));
    }

    [Fact]
    public void What_is_granted_takes_the_place_of_what_held_also_when_it_is_less()
    {
        var file = After(
            new ClearanceProposed("ada", Id(1), 3, "V 1", First.AddDays(9), "bert"), new ClearanceGranted("ada", Id(1), "carla"),
            new ClearanceProposed("ada", Id(2), 1, "V 2", First.AddDays(3), "carla"), new ClearanceGranted("ada", Id(2), "bert"));
        Assert.Equal((1, 0), (file.LevelOn(First), file.LevelOn(First.AddDays(4))));
        Assert.Equal([ClearanceStep.Proposed, ClearanceStep.Granted, ClearanceStep.Proposed, ClearanceStep.Granted], file.History!.Select(h => h.Step));
    }

    [Theory]
    [InlineData(0, "V 1", 0, "people.clearance.level"), InlineData(10, "V 1", 0, "people.clearance.level"), InlineData(-1, "V 1", 0, "people.clearance.level")]
    [InlineData(1, " ", 0, "people.clearance.basis"), InlineData(1, "two\nlines", 0, "people.clearance.basis")]
    [InlineData(1, "V 1", -1, "people.clearance.until"), InlineData(1, "V 1", 1827, "people.clearance.until")]
    [InlineData(9, "V 1", 1826, null), InlineData(1, "V 1", 0, null)]
    public void What_is_proposed_has_a_level_of_the_scale_a_decision_and_a_last_day_within_five_years(int level, string basis, int days, string? refused) =>
        Assert.Equal(refused, Refused(() => ClearanceActs.Propose(new ClearanceFile("ada"), AccountOf("ada", false), "bert", Id(1), new ClearanceAsked(level, basis, First.AddDays(days)), First, Longest)));

    [Fact]
    public void Without_a_last_day_nothing_is_proposed() =>
        Assert.Equal("people.clearance.until", Refused(() => ClearanceActs.Propose(new ClearanceFile("ada"), AccountOf("ada", false), "bert", Id(1), new ClearanceAsked(1, "V 1", null), First, Longest)));

    /// <summary>The oracle: looks back from the end for the last word about a person.</summary>
    private static int Agreed(List<object> log, string person, DateOnly today)
    {
        for (var last = log.Count - 1; last >= 0; last--)
        {
            if (log[last] is ClearanceWithdrawn withdrawn && withdrawn.Person == person)
                return 0;
            if (log[last] is not ClearanceGranted granted || granted.Person != person)
                continue;
            var proposed = log.OfType<ClearanceProposed>().Single(p => p.Proposal == granted.Proposal);
            Assert.Equal(3, new HashSet<string> { person, proposed.ProposedBy, granted.GrantedBy }.Count);
            return today <= proposed.Until ? proposed.Level : 0;
        }

        return 0;
    }

    private static ClearanceFile After(params object[] facts) => facts.Aggregate(new ClearanceFile("ada"), (file, fact) => ClearanceLife.After(file, fact, Instant.OfUtcDay(First)));

    private static string? Refused(Action act) => Record.Exception(act) is FaultException refused ? refused.Fault.Code : null;

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static Account AccountOf(string person, bool locked) => new(person, person, person, ["duty-officer"], locked, default);

    /// <summary>A node in memory: what its acts refuse does not happen.</summary>
    private sealed class Node
    {
        private readonly Dictionary<string, ClearanceFile> _files = Persons.ToDictionary(p => p, p => new ClearanceFile(p));

        public List<object> Log { get; } = [];

        public HashSet<string> Locked { get; } = [];

        public DateOnly Today { get; private set; } = First;

        public int Level(string person) => Locked.Contains(person) ? 0 : _files[person].LevelOn(Today);

        public void Do(Try one)
        {
            var (who, whom) = (Persons[one.Who], Persons[one.Whom]);
            var (file, account) = (_files[whom], AccountOf(whom, Locked.Contains(whom)));
            var seen = file.Proposal?.Id ?? Id(-1);
            switch (one.What)
            {
                case 0 or 1:
                    Take(() => ClearanceActs.Propose(file, account, who, Id(Log.Count + 1), new ClearanceAsked(one.Level, "V 1", Today.AddDays(one.Days)), Today, Longest));
                    break;
                case 2 or 3:
                    Take(() => ClearanceActs.Grant(file, account, who, seen, Today));
                    break;
                case 4:
                    Take(() => ClearanceActs.Return(file, who, seen, "no"));
                    break;
                case 5:
                    Take(() => ClearanceActs.Withdraw(file, who, "why"));
                    break;
                case 6:
                    Today = Today.AddDays(Math.Max(0, one.Days / 4));
                    break;
                default:
                    if (!Locked.Remove(whom))
                        Locked.Add(whom);
                    break;
            }

            void Take(Func<object> act)
            {
                object? fact = null;
                if (Refused(() => fact = act()) is null)
                {
                    Log.Add(fact!);
                    _files[whom] = ClearanceLife.After(file, fact!, Instant.OfUtcDay(Today));
                }
            }
        }
    }
}
