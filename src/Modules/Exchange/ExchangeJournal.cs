using Cordon.Journal.Catalog;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Exchange;

/// <summary>What is recorded about the exchange with partners, and its tables. Described after the desk and cases.</summary>
internal sealed class ExchangeJournal : IJournalModule
{
    public const string IssueCard = "exchange.issue-card";
    public const string ImportCard = "exchange.import-card";
    public const string ProposePartner = "exchange.propose-partner";
    public const string ConfirmPartner = "exchange.confirm-partner";
    public const string ReturnPartner = "exchange.return-partner";
    public const string SuspendPartner = "exchange.suspend-partner";
    public const string ResumePartner = "exchange.resume-partner";
    public const string EndPartner = "exchange.end-partner";
    public const string SetGroup = "exchange.set-group";
    public const string AddFile = "exchange.add-file";
    public const string RemoveFile = "exchange.remove-file";
    public const string SendFile = "exchange.send-file";
    public const string CheckFile = "exchange.check-file";
    public const string ProposeRelease = "exchange.propose-release";
    public const string ApproveRelease = "exchange.approve-release";
    public const string ReturnRelease = "exchange.return-release";
    public const string NoteRelease = "exchange.note-release";
    public const string AskConsent = "exchange.ask-consent";
    public const string AnswerConsent = "exchange.answer-consent";
    public const string NoteConsent = "exchange.note-consent";
    public const string OrderRecall = "exchange.order-recall";
    public const string ApplyRecall = "exchange.apply-recall";
    public const string FollowRecall = "exchange.follow-recall";
    public const string SendComparison = "exchange.send-comparison";
    public const string MakeComparison = "exchange.make-comparison";
    public const string FindStream = "exchange.find-stream";
    public const string BeginStream = "exchange.begin-stream";
    public const string ShowLog = "exchange.show-log";
    public const string ReadLogAnswer = "exchange.read-log-answer";
    public const string WitnessLog = "exchange.witness-log";
    public const string ProposeClearing = "exchange.propose-log-clearing";
    public const string ClearLogAlarm = "exchange.clear-log-alarm";
    public const string ReturnClearing = "exchange.return-log-clearing";
    public const string WarnOfCard = "exchange.warn-of-card";
    public const string Restrict = "exchange.restrict-received";
    public const string FindOverdue = "exchange.find-overdue";
    public const string Receive = "exchange.receive";
    public const string Deliver = "exchange.deliver";
    public const string TurnAway = "exchange.turn-away";
    public const string Try = "exchange.try";
    public const string MakePacket = "exchange.make-packet";
    public const string MailPacket = "exchange.mail-packet";
    public const string TakePacket = "exchange.take-packet";

    /// <summary>Of the note that something is tried, which is no entry.</summary>
    public static ProcessWords TryingWords { get; } = new(Try, Actor.System("exchange"), ExchangePurpose.Words, NodeIdentity.LegalBasis);

    public string Name => "Exchange";

    public void Describe(CatalogBuilder catalog)
    {
        Entries(catalog);
        Processes(catalog);
        catalog.Tables<ExchangeContext>(options => new ExchangeContext(options));
        catalog.Projection(new PartnerProjection());
        catalog.Projection(new TransportProjection());
        catalog.Projection(new ReleaseProjection());
        catalog.Projection(new FileProjection());
        catalog.Projection(new BundleProjection());
        catalog.Projection(new ConsentProjection());
        catalog.Projection(new ComparisonProjection());
        catalog.Projection(new RecallProjection());
        catalog.Projection(new WatchProjection());
    }

    private static void Entries(CatalogBuilder catalog)
    {
        catalog.Entry<OwnCardIssued>(nameof(OwnCardIssued));
        catalog.Entry<PartnerCardImported>(nameof(PartnerCardImported));
        catalog.Entry<PartnerProposed>(nameof(PartnerProposed));
        catalog.Entry<PartnerConfirmed>(nameof(PartnerConfirmed));
        catalog.Entry<PartnerProposalReturned>(nameof(PartnerProposalReturned));
        catalog.Entry<PartnerCardRotated>(nameof(PartnerCardRotated));
        catalog.Entry<PartnerSuspended>(nameof(PartnerSuspended));
        catalog.Entry<PartnerResumed>(nameof(PartnerResumed));
        catalog.Entry<PartnerEnded>(nameof(PartnerEnded));
        catalog.Entry<PartnerGroupSet>(nameof(PartnerGroupSet));
        catalog.Entry<ReleaseFileAdded>(nameof(ReleaseFileAdded));
        catalog.Entry<ReleaseFileRemoved>(nameof(ReleaseFileRemoved));
        catalog.Entry<ReceivedFileChecked>(nameof(ReceivedFileChecked));
        catalog.Entry<BundleSent>(nameof(BundleSent));
        catalog.Entry<BundleAnnounced>(nameof(BundleAnnounced));
        catalog.Entry<PartnerReleaseProposed>(nameof(PartnerReleaseProposed));
        catalog.Entry<PartnerReleaseApproved>(nameof(PartnerReleaseApproved));
        catalog.Entry<PartnerReleaseReturned>(nameof(PartnerReleaseReturned));
        catalog.Entry<PartnerReleaseNoted>(nameof(PartnerReleaseNoted));
        catalog.Entry<ConsentAsked>(nameof(ConsentAsked));
        catalog.Entry<ConsentDecided>(nameof(ConsentDecided));
        catalog.Entry<RecallOrdered>(nameof(RecallOrdered));
        catalog.Entry<RecallOverdue>(nameof(RecallOverdue));
        catalog.Entry<RecallApplied>(nameof(RecallApplied));
        catalog.Entry<RecallFollowed>(nameof(RecallFollowed));
        catalog.Entry<ComparisonSent>(nameof(ComparisonSent));
        catalog.Entry<ComparisonMade>(nameof(ComparisonMade));
        catalog.Entry<StreamDiffers>(nameof(StreamDiffers));
        catalog.Entry<StreamBegunAnew>(nameof(StreamBegunAnew));
        catalog.Entry<OwnLogShown>(nameof(OwnLogShown));
        catalog.Entry<OwnLogAnswered>(nameof(OwnLogAnswered));
        catalog.Entry<LogHeadJudged>(nameof(LogHeadJudged));
        catalog.Entry<PartnerLogWitnessed>(nameof(PartnerLogWitnessed));
        catalog.Entry<PartnerLogSplit>(nameof(PartnerLogSplit));
        catalog.Entry<LogClearingProposed>(nameof(LogClearingProposed));
        catalog.Entry<LogClearingReturned>(nameof(LogClearingReturned));
        catalog.Entry<LogAlarmCleared>(nameof(LogAlarmCleared));
        catalog.Entry<CardEnding>(nameof(CardEnding));
        catalog.Entry<MessageQueued>(nameof(MessageQueued));
        catalog.Entry<MessageVoided>(nameof(MessageVoided));
        catalog.Entry<MessageAnswered>(nameof(MessageAnswered));
        catalog.Entry<MessageTaken>(nameof(MessageTaken));
        catalog.Entry<MessageKept>(nameof(MessageKept));
        catalog.Entry<ContentReceived>(nameof(ContentReceived));
        catalog.Entry<MessagesTurnedAway>(nameof(MessagesTurnedAway));
        catalog.Entry<PacketMade>(nameof(PacketMade));
        catalog.Entry<PacketMailed>(nameof(PacketMailed));
        catalog.Entry<PacketTaken>(nameof(PacketTaken));
    }

    private static void Processes(CatalogBuilder catalog)
    {
        catalog.Process(IssueCard, "Makes a card of this node, with new keys where it is told to.", emits => emits.Always<OwnCardIssued>().Sometimes<MessageQueued>("partners are told").Sometimes<WorkSettled>("there was one before"));
        catalog.Process(ImportCard, "Takes in the card of another node.", emits => emits.Sometimes<PartnerCardImported>("the node is not known, or known by a card that nobody stands for").Sometimes<PartnerCardRotated>("the key of its card before has signed it").Sometimes<WorkSettled>("the key of its card before has signed it"));
        catalog.Process(ProposePartner, "Says that cards were compared, and proposes what is agreed with a partner.", emits => emits.Always<PartnerProposed>().Always<WorkPut>());
        catalog.Process(ConfirmPartner, "Confirms as a second person what is agreed with a partner.", emits => emits.Always<PartnerConfirmed>().Always<WorkSettled>());
        catalog.Process(ReturnPartner, "Does not confirm what was proposed of a partner, or takes it back.", emits => emits.Always<PartnerProposalReturned>().Always<WorkSettled>());
        catalog.Process(SuspendPartner, "Lets the exchange with a partner rest.", emits => emits.Always<PartnerSuspended>().Sometimes<MessageVoided>("something for it was never tried"));
        catalog.Process(ResumePartner, "Takes the exchange with a partner up again.", emits => emits.Always<PartnerResumed>());
        catalog.Process(EndPartner, "Ends the exchange with a partner, and calls back what it holds.", emits => emits
            .Always<PartnerEnded>().Sometimes<RecallOrdered>("it holds releases").Sometimes<MessageQueued>("it holds releases").Sometimes<MessageVoided>("something for it was never tried").Sometimes<WorkSettled>("something of it waited on the desk"));
        catalog.Process(SetGroup, "Makes a group of partners, or changes its members, and calls back from who leaves.", emits => emits
            .Always<PartnerGroupSet>().Sometimes<RecallOrdered>("somebody leaves who holds releases of the group").Sometimes<MessageQueued>("somebody leaves who holds releases of the group").Sometimes<MessageVoided>("something for who leaves was never tried"));
        catalog.Process(AddFile, "Puts a file to a release, or another message, that is being written.", emits => emits.Always<ReleaseFileAdded>());
        catalog.Process(RemoveFile, "Takes a file out of a release, or another message, that is being written.", emits => emits.Always<ReleaseFileRemoved>());
        catalog.Process(SendFile, "Sends the next parts of files to a partner that has what announces them.", emits => emits.Always<MessageQueued>());
        catalog.Process(CheckFile, "Puts a partner's file together and compares it with what was announced.", emits => emits.Always<ReceivedFileChecked>().Sometimes<MessageQueued>("it is asked for once more").Sometimes<WorkPut>("it is not what was announced"));
        catalog.Process(ProposeRelease, "Proposes what leaves to which partners.", emits => emits
            .Always<PartnerReleaseProposed>().Sometimes<WorkPut>("a second person has to approve").Sometimes<PartnerReleaseApproved>("one person may").Sometimes<MessageQueued>("one person may"));
        catalog.Process(ApproveRelease, "Approves a release, which leaves.", emits => emits.Always<PartnerReleaseApproved>().Always<MessageQueued>().Always<WorkSettled>());
        catalog.Process(ReturnRelease, "Sends a release back, or takes it back.", emits => emits.Always<PartnerReleaseReturned>().Always<WorkSettled>());
        catalog.Process(NoteRelease, "Takes note of what a partner released.", emits => emits.Always<PartnerReleaseNoted>().Always<WorkSettled>());
        catalog.Process(AskConsent, "Asks the originator of a release whether it may be passed on.", emits => emits.Always<ConsentAsked>().Always<MessageQueued>());
        catalog.Process(AnswerConsent, "Answers a partner that asks whether it may pass a release on.", emits => emits.Always<ConsentDecided>().Always<MessageQueued>().Always<WorkSettled>());
        catalog.Process(NoteConsent, "Takes note of what an originator answered.", emits => emits.Always<WorkSettled>());
        catalog.Process(OrderRecall, "Calls a release back, or restricts it.", emits => emits
            .Always<RecallOrdered>().Sometimes<MessageQueued>("partners hold it").Sometimes<MessageVoided>("it was never tried with a partner"));
        catalog.Process(ApplyRecall, "Does what a partner asks who called something back, and answers.", emits => emits
            .Always<RecallApplied>().Always<MessageQueued>().Sometimes<RecallOrdered>("it was passed on").Sometimes<MessageVoided>("it was to be passed on and never tried"));
        catalog.Process(FollowRecall, "Tells a partner who called something back that all to whom it was passed on have answered.", emits => emits.Always<RecallFollowed>().Always<MessageQueued>());
        catalog.Process(SendComparison, "Tells a partner what it should have of this node.", emits => emits.Always<ComparisonSent>().Always<MessageQueued>());
        catalog.Process(MakeComparison, "Compares what a partner says with what is there, or reads what it found.", emits => emits
            .Always<ComparisonMade>().Sometimes<MessageQueued>("the partner is answered").Sometimes<WorkPut>("something differs").Sometimes<WorkSettled>("nothing differs"));
        catalog.Process(FindStream, "Finds that a stream stands otherwise at a partner's node than here.", emits => emits.Always<StreamDiffers>().Always<WorkPut>());
        catalog.Process(BeginStream, "Says from which number a stream goes on, as a partner confirmed.", emits => emits.Always<StreamBegunAnew>().Always<WorkSettled>());
        catalog.Process(ShowLog, "Shows a partner the head of this node's log, to be witnessed.", emits => emits.Always<OwnLogShown>().Always<MessageQueued>());
        catalog.Process(ReadLogAnswer, "Reads what a partner answers as a witness of this node's log.", emits => emits.Always<OwnLogAnswered>());
        catalog.Process(WitnessLog, "Judges a head of a partner's log, cosigns it where it continues the one before, and answers.", emits => emits
            .Always<LogHeadJudged>().Always<MessageQueued>().Sometimes<PartnerLogWitnessed>("it continues the one before").Sometimes<PartnerLogSplit>("it contradicts the one before").Sometimes<WorkPut>("it contradicts the one before"));
        catalog.Process(ProposeClearing, "Says what was found about an alarm of a partner's log.", emits => emits.Always<LogClearingProposed>().Always<WorkPut>());
        catalog.Process(ClearLogAlarm, "Confirms as a second person what was found, and clears an alarm about a partner's log.", emits => emits.Always<LogAlarmCleared>().Always<WorkSettled>());
        catalog.Process(ReturnClearing, "Does not confirm what was found about an alarm of a partner's log, or takes it back.", emits => emits.Always<LogClearingReturned>().Always<WorkSettled>());
        catalog.Process(WarnOfCard, "Says that the card of a partner or of this node ends soon.", emits => emits.Always<CardEnding>().Always<WorkPut>());
        catalog.Process(Restrict, "Keeps what a partner released anew, under the stricter handling that the partner asks.", emits => emits.Always<ContentReceived>());
        catalog.Process(FindOverdue, "Finds that holders did not answer a recall in time.", emits => emits.Always<RecallOverdue>().Always<WorkPut>());
        catalog.Process(Receive, "Takes in a message of a partner, in its turn.", emits => emits
            .Sometimes<MessageTaken>("it is its turn").Sometimes<MessageKept>("those before it have not come").Sometimes<ContentReceived>("it can be taken in").Sometimes<BundleAnnounced>("files come with it").Sometimes<PartnerCardRotated>("it brings a new card")
            .Sometimes<WorkPut>("it brings a release, asks for consent or answers").Sometimes<WorkSettled>("it answers a recall that was overdue, or brings a new card"));
        catalog.Process(Deliver, "Notes what partners' nodes receipted.", emits => emits.Always<MessageAnswered>().Sometimes<WorkPut>("a partner declines something"));
        catalog.Process(TurnAway, "Notes what was turned away at the door for partners.", emits => emits.Always<MessagesTurnedAway>());
        catalog.Process(MakePacket, "Makes a sealed file of what waits for a partner, to go another way.", emits => emits.Always<PacketMade>());
        catalog.Process(MailPacket, "Notes whether the mail server took such a file.", emits => emits.Always<PacketMailed>());
        catalog.Process(TakePacket, "Notes what a person brought in from a partner, or the node found in its mailbox.", emits => emits.Always<PacketTaken>());
        catalog.Process(Try, "Notes that messages are about to be tried, so that they are not taken out any more.", _ => { });
    }
}
