using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Modules.PrivateMatching.Wire;

namespace Cordon.Modules.PrivateMatching;

/// <summary>What is recorded about matching, and its tables. Described after the desk and the exchange.</summary>
internal sealed class MatchingJournal : IJournalModule
{
    public const string Ask = "matching.ask";
    public const string AskAgain = "matching.ask-again";
    public const string AskingOver = "matching.asking-over";
    public const string Stop = "matching.stop";
    public const string Unblind = "matching.unblind";
    public const string Overdue = "matching.overdue";
    public const string NoteQuestion = "matching.note";
    public const string TakeIn = "matching.take-in";
    public const string Propose = "matching.propose";
    public const string Open = "matching.open";
    public const string Return = "matching.return";
    public const string Close = "matching.close";
    public const string Renew = "matching.renew";
    public const string MakeSet = "matching.make-set";
    public const string ClearSet = "matching.clear-set";
    public const string Answer = "matching.answer";
    public const string GiveBuckets = "matching.give-buckets";
    public const string NoteConcern = "matching.note-concern";
    public const string PlantCanary = "matching.plant-canary";
    public const string RegisterCanary = "matching.register-canary";
    public const string DropCanary = "matching.drop-canary";

    public string Name => "PrivateMatching";

    public void Describe(CatalogBuilder catalog)
    {
        DescribeEntries(catalog);
        DescribeAsking(catalog);
        DescribeHolding(catalog);
        catalog.Process(TakeIn, "Takes in what partners send about matching.", emits => emits
            .Sometimes<PartnerSetAnnounced>("a partner stands by a new set").Sometimes<PartnerSetDisputed>("a partner tells of one set in two ways").Sometimes<MatchQuestionCame>("a partner asks")
            .Sometimes<MatchElementsCame>("a partner answers elements").Sometimes<MatchRefusalCame>("a partner does not answer").Sometimes<MatchBucketsAsked>("a partner asks for buckets")
            .Sometimes<MatchBucketRead>("a bucket came").Sometimes<MatchAnswered>("what a partner holds is known").Sometimes<MatchDistrusted>("what came is not what the partner committed to")
            .Sometimes<CanaryChecked>("a canary was mixed in").Sometimes<MatchStrayed>("it speaks of what is not waited for").Sometimes<MatchingClosed>("the exchange with a partner is over").Sometimes<MatchingProposalReturned>("the exchange with a partner is over")
            .Sometimes<WorkSettled>("a proposal for the partner was on the desk").Sometimes<WorkPut>("somebody has to look at it"));
        catalog.Tables<MatchingContext>(options => new MatchingContext(options));
        catalog.Projection(new OpeningProjection());
        catalog.Projection(new SetProjection());
        catalog.Projection(new QuestionProjection());
        catalog.Projection(new AskedProjection());
        catalog.Projection(new CanaryProjection());
        catalog.Projection(new ConcernProjection());
        catalog.Subscriber(new MatchingIntake());
    }

    private static void DescribeAsking(CatalogBuilder catalog)
    {
        catalog.Process(Ask, "Asks partners whether they hold something.", emits => emits.Always<MatchQuestionPut>().Sometimes<MessageQueued>("a partner can be asked").Sometimes<MatchAskingKept>("it is to be asked again"));
        catalog.Process(AskAgain, "Asks partners again about a new set, as a person wanted.", emits => emits.Always<MatchQuestionPut>().Sometimes<MessageQueued>("a partner can be asked"));
        catalog.Process(AskingOver, "Ends by itself that a question is asked again.", emits => emits.Always<MatchAskingEnded>());
        catalog.Process(Stop, "Withdraws that a question is asked again.", emits => emits.Always<MatchAskingEnded>());
        catalog.Process(Unblind, "Looks at the proof of a partner, and asks for buckets.", emits => emits
            .Sometimes<MatchBucketsSought>("the proof holds").Sometimes<MessageQueued>("the proof holds").Sometimes<MatchDistrusted>("it does not hold").Sometimes<WorkPut>("it does not hold")
            .Sometimes<MatchRefusalCame>("this node writes identifiers otherwise by now"));
        catalog.Process(Overdue, "Notes that a partner has not answered in time.", emits => emits.Always<MatchOverdue>());
        catalog.Process(NoteQuestion, "Notes that what came of a question was seen.", emits => emits.Always<MatchQuestionNoted>().Sometimes<WorkSettled>("it was on the desk"));
        catalog.Process(RegisterCanary, "Registers what a partner must hold.", emits => emits.Always<CanaryRegistered>());
    }

    private static void DescribeHolding(CatalogBuilder catalog)
    {
        catalog.Process(Propose, "Proposes to let a partner ask for a purpose.", emits => emits.Always<MatchingProposed>().Always<WorkPut>());
        catalog.Process(Open, "Lets a partner ask for a purpose, as a second person.", emits => emits.Always<MatchingOpened>().Always<WorkSettled>());
        catalog.Process(Return, "Sends back what was proposed for a partner.", emits => emits.Always<MatchingProposalReturned>().Always<WorkSettled>());
        catalog.Process(Close, "Lets a partner ask no more.", emits => emits.Always<MatchingClosed>().Sometimes<MatchingProposalReturned>("other terms wait to be confirmed").Sometimes<WorkSettled>("other terms wait to be confirmed"));
        catalog.Process(Renew, "Asks for a new set before its time.", emits => emits.Always<MatchSetRenewed>());
        catalog.Process(MakeSet, "Makes a set for a partner, and tells the partner what this node stands by.", emits => emits.Always<MatchSetCommitted>().Always<MessageQueued>());
        catalog.Process(ClearSet, "Answers for a set no more that ended, before it is erased with its key.", emits => emits.Always<MatchSetRetired>());
        catalog.Process(Answer, "Answers or declines a partner's question.", emits => emits
            .Sometimes<MatchQuestionAnswered>("it is answered").Sometimes<MatchQuestionDeclined>("it is declined").Always<MessageQueued>().Sometimes<EnumerationSuspected>("it looks like trying").Sometimes<WorkPut>("it looks like trying"));
        catalog.Process(GiveBuckets, "Gives a partner buckets of its set.", emits => emits.Sometimes<MatchBucketsGiven>("the set is there").Sometimes<MatchQuestionDeclined>("the set was cleared").Always<MessageQueued>());
        catalog.Process(NoteConcern, "Notes what came of an alarm about a partner.", emits => emits.Always<MatchConcernNoted>().Sometimes<WorkSettled>("it was on the desk"));
        catalog.Process(PlantCanary, "Plants a canary in the sets for a partner.", emits => emits.Always<CanaryPlanted>());
        catalog.Process(DropCanary, "Takes a canary out of use.", emits => emits.Always<CanaryDropped>());
    }

    private static void DescribeEntries(CatalogBuilder catalog)
    {
        catalog.Entry<MatchingOpened>(nameof(MatchingOpened));
        catalog.Entry<MatchingProposed>(nameof(MatchingProposed));
        catalog.Entry<MatchingProposalReturned>(nameof(MatchingProposalReturned));
        catalog.Entry<MatchingClosed>(nameof(MatchingClosed));
        catalog.Entry<MatchSetRenewed>(nameof(MatchSetRenewed));
        catalog.Entry<MatchSetCommitted>(nameof(MatchSetCommitted));
        catalog.Entry<MatchSetRetired>(nameof(MatchSetRetired));
        catalog.Entry<PartnerSetAnnounced>(nameof(PartnerSetAnnounced));
        catalog.Entry<PartnerSetDisputed>(nameof(PartnerSetDisputed));
        catalog.Entry<MatchQuestionPut>(nameof(MatchQuestionPut));
        catalog.Entry<MatchAskingKept>(nameof(MatchAskingKept));
        catalog.Entry<MatchAskingEnded>(nameof(MatchAskingEnded));
        catalog.Entry<MatchElementsCame>(nameof(MatchElementsCame));
        catalog.Entry<MatchRefusalCame>(nameof(MatchRefusalCame));
        catalog.Entry<MatchBucketsSought>(nameof(MatchBucketsSought));
        catalog.Entry<MatchBucketRead>(nameof(MatchBucketRead));
        catalog.Entry<MatchAnswered>(nameof(MatchAnswered));
        catalog.Entry<MatchDistrusted>(nameof(MatchDistrusted));
        catalog.Entry<MatchOverdue>(nameof(MatchOverdue));
        catalog.Entry<MatchQuestionNoted>(nameof(MatchQuestionNoted));
        catalog.Entry<MatchStrayed>(nameof(MatchStrayed));
        catalog.Entry<MatchQuestionCame>(nameof(MatchQuestionCame));
        catalog.Entry<MatchQuestionAnswered>(nameof(MatchQuestionAnswered));
        catalog.Entry<MatchQuestionDeclined>(nameof(MatchQuestionDeclined));
        catalog.Entry<MatchBucketsAsked>(nameof(MatchBucketsAsked));
        catalog.Entry<MatchBucketsGiven>(nameof(MatchBucketsGiven));
        catalog.Entry<EnumerationSuspected>(nameof(EnumerationSuspected));
        catalog.Entry<MatchConcernNoted>(nameof(MatchConcernNoted));
        catalog.Entry<CanaryPlanted>(nameof(CanaryPlanted));
        catalog.Entry<CanaryRegistered>(nameof(CanaryRegistered));
        catalog.Entry<CanaryChecked>(nameof(CanaryChecked));
        catalog.Entry<CanaryDropped>(nameof(CanaryDropped));
    }
}
