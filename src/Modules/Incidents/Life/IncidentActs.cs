using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Fields;
using static Cordon.Modules.Incidents.Life.IncidentRules;

namespace Cordon.Modules.Incidents.Life;

/// <summary>What persons can do with an incident: each act asks the rules and gives the fact to be recorded. Pure.</summary>
/// <param name="policy">How long things may wait.</param>
internal sealed class IncidentActs(IncidentPolicy policy)
{
    public IncidentDrafted Draft(string id, IncidentNotice notice, IncidentGroup group, string? grounds, string person, Instant now)
    {
        ANewNoticeIsInAGroup(group);
        return new IncidentDrafted(id, NoticeWords.Checked(notice, now), group, IncidentWords.Needed(grounds, "grounds"), By(group, now), person);
    }

    public IncidentRevised Revise(Incident one, IncidentNotice notice, string? text, string person, Instant now)
    {
        AWithdrawnNoticeIsNotRevised(one);
        var checkedNotice = NoticeWords.Checked(notice, now);
        ARevisionSaysSomethingElse(one, checkedNotice);
        return new IncidentRevised(one.Id, one.Latest.Number + 1, checkedNotice, IncidentWords.Needed(text), By(one, one.Group, now), person);
    }

    public IncidentGroupRaised Raise(Incident one, IncidentGroup group, string? grounds, string person, Instant now)
    {
        RaisingLeadsHigher(one, group);
        return new IncidentGroupRaised(one.Id, one.Latest.Number + 1, group, IncidentWords.Needed(grounds, "grounds"), By(one, group, now), person);
    }

    public static IncidentLoweringProposed Lower(Incident one, IncidentGroup group, string? grounds, string person)
    {
        LoweringLeadsLower(one, group);
        OneLoweringIsProposedAtATime(one);
        return new IncidentLoweringProposed(one.Id, group, IncidentWords.Needed(grounds, "grounds"), person);
    }

    public IncidentLoweringConfirmed Confirm(Incident one, string? text, string person, Instant now)
    {
        var proposal = OnlyAProposalIsConfirmedOrReturned(one);
        WhoProposedDoesNotConfirm(proposal, person);
        return new IncidentLoweringConfirmed(one.Id, one.Latest.Number + 1, IncidentWords.Said(text), By(one, proposal.To, now), person);
    }

    public static IncidentLoweringReturned Return(Incident one, string? text, string person)
    {
        OnlyAProposalIsConfirmedOrReturned(one);
        return new IncidentLoweringReturned(one.Id, IncidentWords.Needed(text), person);
    }

    public static IncidentHandedOver HandOver(Incident one, string digest, string? to, string? way, Instant at, string person, Instant now)
    {
        ARevisionIsHandedOverAfterItWasMadeAndNotLaterThanNow(one.Latest, at, now);
        return new IncidentHandedOver(one.Id, one.Latest.Number, digest, IncidentWords.Line(to, "to"), IncidentWords.Line(way, "way"), at, person);
    }

    public static IncidentContactAnswered Answer(Incident one, int revision, bool submitted, DateOnly day, string? reference, string? text, string person, Instant now)
    {
        OnlyWhatWasHandedOverIsAnswered(one, revision);
        AnAnswerIsOfADayThatHasCome(day, now);
        return new IncidentContactAnswered(one.Id, revision, submitted, day, IncidentWords.MaybeLine(reference, "reference"), submitted ? IncidentWords.Said(text) : IncidentWords.Needed(text), person);
    }

    public static IncidentRecordLinked Link(Incident one, string kind, string record, string? text, string person)
    {
        ARecordIsLinkedOnce(one, kind, record);
        return new IncidentRecordLinked(one.Id, kind, record, IncidentWords.Needed(text), person);
    }

    private Instant By(IncidentGroup group, Instant now) => now + policy.HandOverWithin(group);

    /// <summary>A clock that runs is not set back by another revision: what the point of contact has never had is due when it was.</summary>
    private Instant By(Incident one, IncidentGroup group, Instant now) => By(group, now) is var due && one.Due is { } before && before < due ? before : due;
}
