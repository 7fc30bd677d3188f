using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Storage;
using Cordon.Modules.Hotline.Wire;

namespace Cordon.Modules.Hotline;

/// <summary>What is recorded about calls and the roster, and their tables. Described after the desk and the exchange.</summary>
internal sealed class HotlineJournal : IJournalModule
{
    public const string Place = "hotline.call";
    public const string TakeIn = "hotline.take-in";
    public const string Acknowledge = "hotline.acknowledge";
    public const string Answer = "hotline.answer";
    public const string Escalate = "hotline.escalate";
    public const string Telephone = "hotline.telephone";
    public const string SetShift = "hotline.set-shift";
    public const string DropShift = "hotline.drop-shift";
    public const string HandOver = "hotline.hand-over";
    public const string Report = "hotline.report";
    public const string ProposeLowering = "hotline.propose-lowering";
    public const string Lower = "hotline.lower";
    public const string ReturnLowering = "hotline.return-lowering";
    public const string TakeBack = "hotline.take-back";

    public string Name => "Hotline";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<CallPlaced>(nameof(CallPlaced));
        catalog.Entry<CallReceived>(nameof(CallReceived));
        catalog.Entry<CallAcknowledged>(nameof(CallAcknowledged));
        catalog.Entry<CallAcknowledgedThere>(nameof(CallAcknowledgedThere));
        catalog.Entry<CallAnswered>(nameof(CallAnswered));
        catalog.Entry<CallAnsweredThere>(nameof(CallAnsweredThere));
        catalog.Entry<CallEscalated>(nameof(CallEscalated));
        catalog.Entry<CallTelephoned>(nameof(CallTelephoned));
        catalog.Entry<CallStrayed>(nameof(CallStrayed));
        catalog.Entry<CallFilesTakenBack>(nameof(CallFilesTakenBack));
        catalog.Entry<CallLoweringProposed>(nameof(CallLoweringProposed));
        catalog.Entry<CallLowered>(nameof(CallLowered));
        catalog.Entry<CallLoweringReturned>(nameof(CallLoweringReturned));
        catalog.Entry<CallLoweredThere>(nameof(CallLoweredThere));
        catalog.Entry<DutyShiftSet>(nameof(DutyShiftSet));
        catalog.Entry<DutyShiftDropped>(nameof(DutyShiftDropped));
        catalog.Entry<DutyHandedOver>(nameof(DutyHandedOver));
        catalog.Entry<SituationReported>(nameof(SituationReported));
        catalog.Process(Place, "Calls a partner on the hotline.", emits => emits.Always<CallPlaced>().Always<MessageQueued>().Sometimes<BundleSent>("files go with it"));
        catalog.Process(TakeIn, "Takes in what partners send on the hotline.", emits => emits
            .Sometimes<CallReceived>("a partner calls").Sometimes<CallAcknowledgedThere>("somebody there has seen a call").Sometimes<CallAnsweredThere>("a call is answered").Sometimes<CallLoweredThere>("a partner lowers what it said")
            .Sometimes<CallStrayed>("it speaks of a call that is not here or is over").Sometimes<WorkPut>("somebody has to do something").Sometimes<WorkSettled>("nobody has anything to do any more"));
        catalog.Process(Acknowledge, "Tells a partner that somebody has seen its call.", emits => emits.Always<CallAcknowledged>().Always<MessageQueued>().Sometimes<WorkPut>("an answer is asked for").Sometimes<WorkSettled>("it was a test, or is classified"));
        catalog.Process(Answer, "Answers a partner's call.", emits => emits.Always<CallAnswered>().Always<MessageQueued>().Sometimes<BundleSent>("files go with it").Sometimes<WorkPut>("more time is needed").Sometimes<WorkSettled>("it was on the desk"));
        catalog.Process(Escalate, "Names the next on the roster when the clock of a call has run out.", emits => emits.Always<CallEscalated>().Sometimes<WorkPut>("it presses more"));
        catalog.Process(Telephone, "Notes that somebody telephoned about a call.", emits => emits.Always<CallTelephoned>().Sometimes<WorkPut>("the note is classified higher than the call was"));
        catalog.Process(TakeBack, "Takes files back that went with a call or an answer.", emits => emits.Always<CallFilesTakenBack>().Always<RecallOrdered>().Always<MessageQueued>().Sometimes<MessageVoided>("some of it was never tried"));
        catalog.Process(ProposeLowering, "Proposes to lower what this authority said on a call.", emits => emits.Always<CallLoweringProposed>().Always<WorkPut>());
        catalog.Process(Lower, "Lowers as a second person what this authority said on a call, and tells the partner.", emits => emits.Always<CallLowered>().Always<MessageQueued>().Always<WorkSettled>().Sometimes<WorkPut>("it is on the desk at another level"));
        catalog.Process(ReturnLowering, "Does not confirm that what was said on a call is lowered, or takes that back.", emits => emits.Always<CallLoweringReturned>().Always<WorkSettled>());
        catalog.Process(SetShift, "Puts a shift on the roster of the hotline.", emits => emits.Always<DutyShiftSet>());
        catalog.Process(DropShift, "Takes a shift off the roster of the hotline.", emits => emits.Always<DutyShiftDropped>());
        catalog.Process(HandOver, "Hands a shift of the hotline over that runs.", emits => emits.Always<DutyHandedOver>());
        catalog.Process(Report, "Keeps the figures of a situation report.", emits => emits.Always<SituationReported>());
        catalog.Tables<HotlineContext>(options => new HotlineContext(options));
        catalog.Projection(new CallProjection());
        catalog.Projection(new ShiftProjection());
        catalog.Projection(new ReportProjection());
        catalog.Subscriber(new CallIntake());
    }
}
