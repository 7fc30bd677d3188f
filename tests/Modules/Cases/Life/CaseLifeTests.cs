using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using CsCheck;

namespace Cordon.Tests.Modules.Cases.Life;

/// <summary>Whatever persons try, in whatever order.</summary>
public sealed class CaseLifeTests
{
    private static readonly CaseReader[] Persons = [CaseNode.Ada, CaseNode.Bert, CaseNode.Carla, CaseNode.Dora];
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = CasePurpose.Words, LegalBasis = "Act 12" };

    /// <summary>What somebody tries: a number for what, one for who, one for with whom or which.</summary>
    private static readonly Gen<(int What, int Who, int Which)[]> Tries = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 3], Gen.Int[0, 5]).Array[0, 60];

    [Fact]
    public void No_sequence_of_acts_closes_a_case_with_open_tasks_or_as_harmless_by_one_person()
    {
        var (closed, harmless) = (0, 0);
        Tries.Sample(tries =>
        {
            foreach (var (one, before, _) in Run(tries))
            {
                if (one.Status != CaseStatus.Closed)
                    continue;
                Assert.Empty(one.OpenTasks);
                Assert.NotNull(one.Decision);
                if (one.Decision.Outcome.SaysNothingWasWrong())
                {
                    Assert.True(one.Decision.Second is { } second && second != one.Decision.Person, "one person alone said that nothing was wrong");
                    Interlocked.Increment(ref harmless);
                }

                Interlocked.Add(ref closed, before!.Status == CaseStatus.Closed ? 0 : 1);
            }
        }, iter: 20_000);
        Assert.True(closed > 50 && harmless > 10, $"the tries lead there often enough to say something: {closed}, {harmless}");
    }

    [Fact]
    public void Only_who_takes_part_or_sees_all_sees_a_case_and_handling_shuts_out_both() => Tries.Sample(tries =>
    {
        var otherPurpose = CaseNode.Reader("ada", seesAll: true, purpose: "something else");
        foreach (var (one, _, _) in Run(tries))
        {
            foreach (var person in Persons)
                Assert.Equal(person.SeesAll || one.People.Any(p => p.Person == person.Person), person.MaySee(one));
            Assert.False(otherPurpose.MaySee(one));
        }
    });

    [Fact]
    public void A_case_has_one_lead_at_all_times_nobody_twice_and_every_open_task_is_somebodys_of_the_case() => Tries.Sample(tries =>
    {
        foreach (var (one, _, _) in Run(tries))
        {
            Assert.Single(one.People, p => p.Role == CaseRole.Lead);
            Assert.Equal(one.People.Count, one.People.Select(p => p.Person).Distinct().Count());
            Assert.All(one.OpenTasks, t => Assert.True(one.Has(t.For)));
            Assert.Equal(one.Records.Count, one.Records.Distinct().Count());
        }
    });

    [Fact]
    public void Whoever_decides_on_what_they_did_not_see_is_refused_because_every_act_counts_and_a_closed_case_only_opens_again() => Tries.Sample(tries =>
    {
        foreach (var (one, before, fact) in Run(tries))
        {
            Assert.Equal((before?.Acts ?? 0) + 1, one.Acts);
            Assert.True(before?.Status != CaseStatus.Closed || fact is CaseReopened, $"{fact.GetType().Name} in a closed case");
            Assert.Throws<FaultException>(() => CaseRules.NothingHappenedSince(one, one.Acts - 1));
        }
    });

    [Fact]
    public void What_waits_is_on_the_desk_and_what_does_not_is_not() => Tries.Sample(tries =>
    {
        var desk = new Dictionary<string, Cordon.Modules.Desk.Contracts.WorkPut>();
        foreach (var (one, _, fact) in Run(tries))
        {
            switch (CaseWork.Of(one, fact, new Instant(0)))
            {
                case Cordon.Modules.Desk.Contracts.WorkPut put:
                    desk[put.Work] = put;
                    break;
                case Cordon.Modules.Desk.Contracts.WorkSettled settled:
                    Assert.True(desk.Remove(settled.Work), "what was never put is settled");
                    break;
            }

            Assert.Equal(one.OpenTasks.Select(t => t.For).Order(StringComparer.Ordinal), desk.Values.Where(w => w.Kind == CaseWork.TaskKind).Select(w => w.Person!).Order(StringComparer.Ordinal));
            Assert.Equal(one.Status == CaseStatus.Proposed ? 1 : 0, desk.Values.Count(w => w.Kind == CaseWork.ConfirmKind));
            // Who need not know sees no title.
            Assert.All(desk.Values, w => Assert.True(w.Person is not null || w.Permission == CasePermissions.SeeAll));
        }
    });

    /// <summary>The case after each fact, with the case before and the fact. What the rules refuse does not happen, and who may not see the case does not come to them.</summary>
    private static IEnumerable<(Case One, Case? Before, object Fact)> Run((int What, int Who, int Which)[] tries)
    {
        var opened = new CaseOpened("c", "title", CaseKind.Other, "about", "ada");
        var one = CaseLife.After(null, new CaseFact(opened, new Instant(0), Handling))!;
        yield return (one, null, opened);
        var now = new Instant(0);
        foreach (var (what, who, which) in tries)
        {
            now += TimeSpan.FromHours(1);
            if (!Persons[who].MaySee(one) || Try(one, what, Persons[who], which, now) is not { } fact)
                continue;
            var before = one;
            one = CaseLife.After(one, new CaseFact(fact, now, Handling))!;
            yield return (one, before, fact);
        }
    }

    internal static object? Try(Case one, int what, CaseReader who, int which, Instant now)
    {
        var (other, outcome) = (Persons[which % Persons.Length].Person, Enum.GetValues<CaseOutcome>()[which]);
        var task = one.Tasks.Count == 0 ? "none" : one.Tasks[which % one.Tasks.Count].Task;
        try
        {
            return what switch
            {
                0 => CaseActs.Add(one, who, other, CaseRole.Member, ""),
                1 => CaseActs.Add(one, who, other, CaseRole.Lead, "takes over"),
                2 => CaseActs.Remove(one, who, other, "no part in it"),
                3 => CaseActs.GiveTask(one, who, $"t{one.Acts}", "ask the carrier", other, now + TimeSpan.FromDays(which), now),
                4 => CaseActs.FinishTask(one, who, task, "asked"),
                5 => CaseActs.WithdrawTask(one, who, task, "not needed"),
                6 => CaseActs.Note(one, who, $"n{one.Acts}", "seen", which > 2 ? new Instant(0) : null, which > 4 && one.Notes is [var first, ..] ? first : null, now),
                7 => CaseActs.Link(one, who, "hit", $"h{which}", "the same party"),
                8 => CaseActs.Unlink(one, who, "hit", $"h{which}", "another party"),
                9 => CaseActs.Name(one, who, $"s{one.Acts}", SubjectKind.Vessel, "MV Example", "IMO 1234567", SubjectRole.Unclear),
                10 => CaseActs.TakeOff(one, who, one.Subjects.Count == 0 ? "none" : one.Subjects[0].Subject, "not there"),
                11 or 12 => CaseEnding.Decide(one, who, outcome, "because"),
                13 => CaseEnding.Confirm(one, who, ""),
                14 => CaseEnding.Return(one, who, "not convinced"),
                _ => CaseEnding.Reopen(one, who, "new facts"),
            };
        }
        catch (FaultException)
        {
            return null;
        }
    }
}
