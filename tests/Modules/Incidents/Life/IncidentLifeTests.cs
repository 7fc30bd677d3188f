using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Incidents;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Fields;
using Cordon.Modules.Incidents.Life;
using CsCheck;

namespace Cordon.Tests.Modules.Incidents.Life;

/// <summary>Whatever persons try, in whatever order.</summary>
public sealed class IncidentLifeTests
{
    private static readonly string[] Persons = ["ada", "bert", "carla"];
    private static readonly IncidentActs Acts = new(new IncidentPolicy());
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = IncidentPurpose.Words, LegalBasis = "Act 12" };

    /// <summary>What somebody tries: a number for what, one for who, one for which.</summary>
    private static readonly Gen<(int What, int Who, int Which)[]> Tries = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 50];

    [Fact]
    public void No_sequence_of_acts_lowers_a_group_or_withdraws_a_notice_without_two_different_persons()
    {
        var (lowered, raised) = (0, 0);
        Tries.Sample(tries =>
        {
            // Kept apart from what the module keeps: who last proposed what.
            (string Person, IncidentGroup To)? proposed = null;
            foreach (var (one, before, fact) in Run(tries))
            {
                if (before is not null && one.Group < before.Group)
                {
                    var confirmed = Assert.IsType<IncidentLoweringConfirmed>(fact);
                    Assert.NotNull(proposed);
                    Assert.NotEqual(proposed.Value.Person, confirmed.Person);
                    Assert.Equal(proposed.Value.To, one.Group);
                    Interlocked.Increment(ref lowered);
                }

                if (before is not null && one.Group > before.Group)
                {
                    Assert.IsType<IncidentGroupRaised>(fact);
                    Assert.Null(one.Proposal);
                    Interlocked.Increment(ref raised);
                }

                proposed = fact switch { IncidentLoweringProposed f => (f.Person, f.To), IncidentLoweringConfirmed or IncidentLoweringReturned or IncidentGroupRaised => null, _ => proposed };
            }
        }, iter: 20_000);
        Assert.True(lowered > 500 && raised > 500, $"the tries lead there often enough to say something: {lowered}, {raised}");
    }

    [Fact]
    public void Revisions_count_up_without_a_gap_each_is_whole_and_none_is_changed_afterwards() => Tries.Sample(tries =>
    {
        foreach (var (one, before, _) in Run(tries))
        {
            Assert.Equal(Enumerable.Range(1, one.Revisions.Count), one.Revisions.Select(r => r.Number));
            Assert.Equal(before?.Revisions ?? [], one.Revisions.Take(before?.Revisions.Count ?? 0));
            Assert.InRange(one.Revisions.Count - (before?.Revisions.Count ?? 0), 0, 1);
            Assert.All(one.Revisions, r => Assert.Equal(NoticeForms.Of(r.Notice.Material).Where(f => !f.Optional).Select(f => f.Key).Except(r.Notice.Said.Keys), []));
        }
    });

    [Fact]
    public void What_the_point_of_contact_does_not_have_is_on_the_desk_with_its_clock_and_so_is_what_waits_for_a_second_person() => Tries.Sample(tries =>
    {
        var desk = new Dictionary<string, WorkPut>();
        foreach (var (one, before, _) in Run(tries))
        {
            foreach (var change in IncidentWork.Changes(before, one))
            {
                if (change is WorkPut put)
                    desk[put.Work] = put;
                else
                    Assert.True(desk.Remove(((WorkSettled)change).Work), "what was never put is settled");
            }

            var hasLatest = one.HandOvers.Any(h => h.Revision == one.Latest.Number);
            var nobodyKnows = one.Group == IncidentGroup.Withdrawn && one.HandOvers.Count == 0;
            Assert.Equal(hasLatest || nobodyKnows ? null : one.Latest.HandOverBy, desk.Values.SingleOrDefault(w => w.Kind == IncidentWork.HandOverKind)?.Due);
            Assert.Equal(one.Proposal is not null, desk.Values.Any(w => w.Kind == IncidentWork.ConfirmKind));
        }
    });

    [Fact]
    public void No_revision_sets_a_clock_back_that_runs_for_the_point_of_contact() => Tries.Sample(tries =>
    {
        foreach (var (one, before, _) in Run(tries))
            Assert.False(before?.Due is { } was && one.Due is { } due && due > was, "another revision gives nobody more time");
    });

    [Fact]
    public void Every_act_counts_so_that_whoever_decides_on_what_they_did_not_see_is_refused() => Tries.Sample(tries =>
    {
        foreach (var (one, before, _) in Run(tries))
        {
            Assert.Equal((before?.Acts ?? 0) + 1, one.Acts);
            Assert.Throws<FaultException>(() => IncidentRules.NothingHappenedSince(one, one.Acts - 1));
        }
    });

    private static IEnumerable<(Incident One, Incident? Before, object Fact)> Run((int What, int Who, int Which)[] tries)
    {
        var now = new Instant(0) + TimeSpan.FromDays(20_000);
        var drafted = Acts.Draft("i", Notice(0), IncidentGroup.Two, "unknown whose", "ada", now);
        var one = IncidentLife.After(null, drafted, now, Handling)!;
        yield return (one, null, drafted);
        foreach (var (what, who, which) in tries)
        {
            now += TimeSpan.FromHours(1);
            if (Try(one, what, Persons[who], which, now) is not { } fact)
                continue;
            var before = one;
            one = IncidentLife.After(one, fact, now, Handling)!;
            yield return (one, before, fact);
        }
    }

    private static IncidentNotice Notice(int which)
    {
        var material = Enum.GetValues<IncidentMaterial>()[which % 5];
        return new IncidentNotice($"Incident {which}", material, IncidentNode.Unknowns(material).ToDictionary(s => s.Key, s => s.Value!));
    }

    private static object? Try(Incident one, int what, string who, int which, Instant now)
    {
        var group = (IncidentGroup)which;
        try
        {
            return what switch
            {
                0 => Acts.Revise(one, Notice(which), "more is known", who, now),
                1 => Acts.Raise(one, group, "a buyer was named", who, now),
                2 or 3 => IncidentActs.Lower(one, group, "it was scrap", who),
                4 or 5 => Acts.Confirm(one, "", who, now),
                6 => IncidentActs.Return(one, "not convinced", who),
                7 => IncidentActs.HandOver(one, new string('0', 64), "the office", "by hand", now, who, now),
                _ => IncidentActs.Answer(one, one.HandOvers.Count == 0 ? 1 : one.HandOvers[^1].Revision, which > 1, now.UtcDay, "R 1", "said so", who, now),
            };
        }
        catch (FaultException)
        {
            return null;
        }
    }
}
