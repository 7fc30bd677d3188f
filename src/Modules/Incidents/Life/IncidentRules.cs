using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Life;

/// <summary>The rules of working on a notice, each refused with a sentence.</summary>
internal static class IncidentRules
{
    /// <summary>Whoever decides has seen the incident as it is.</summary>
    public static void NothingHappenedSince(Incident one, int seen) => Hold(one.Acts == seen, "incidents.changed");

    public static void AWithdrawnNoticeIsNotRevised(Incident one) => Hold(one.Group != IncidentGroup.Withdrawn, "incidents.withdrawn");

    /// <summary>A revision says something else than the one before, in at least one field.</summary>
    public static void ARevisionSaysSomethingElse(Incident one, IncidentNotice notice) => Hold(one.Latest.Notice != notice, "incidents.same");

    public static void ANewNoticeIsInAGroup(IncidentGroup group) => Hold(group != IncidentGroup.Withdrawn, "incidents.choice", "group");

    public static void RaisingLeadsHigher(Incident one, IncidentGroup group) => Hold(group > one.Group, "incidents.not-higher", "group");

    public static void LoweringLeadsLower(Incident one, IncidentGroup group) => Hold(group < one.Group, "incidents.not-lower", "group");

    public static void OneLoweringIsProposedAtATime(Incident one) => Hold(one.Proposal is null, "incidents.proposed");

    public static ProposedLowering OnlyAProposalIsConfirmedOrReturned(Incident one) => one.Proposal ?? throw new FaultException(new Fault("incidents.not-proposed"));

    public static void WhoProposedDoesNotConfirm(ProposedLowering proposal, string person) => Hold(proposal.Person != person, "incidents.same-person");

    public static void ARevisionIsHandedOverAfterItWasMadeAndNotLaterThanNow(IncidentRevision revision, Instant at, Instant now) =>
        // Forms give minutes: what was handed over in the minute in which it was made was not handed over before.
        Hold(at + TimeSpan.FromMinutes(1) > revision.At && at <= now, "incidents.handed-over.when", "at");

    public static void OnlyWhatWasHandedOverIsAnswered(Incident one, int revision) => Hold(one.HandOvers.Any(h => h.Revision == revision), "incidents.not-handed-over");

    public static void AnAnswerIsOfADayThatHasCome(DateOnly day, Instant now) => Hold(day <= now.UtcDay, "incidents.answer.day", "day");

    public static void ARecordIsLinkedOnce(Incident one, string kind, string record) => Hold(!one.Holds(kind, record), "incidents.record.there", "record");

    private static void Hold(bool holds, string code, string where = "")
    {
        if (!holds)
            throw new FaultException(new Fault(code, where));
    }
}
