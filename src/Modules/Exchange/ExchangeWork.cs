using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Releases;

namespace Cordon.Modules.Exchange;

/// <summary>What the exchange asks of the desk.</summary>
internal static class ExchangeWork
{
    public const string PartnerKind = "exchange.partner";
    public const string ApproveKind = "exchange.approve";
    public const string ReceivedKind = "exchange.received";
    public const string ConsentKind = "exchange.consent";
    public const string ConsentAnsweredKind = "exchange.consent-answered";
    public const string DeclinedKind = "exchange.declined";
    public const string DivergenceKind = "exchange.divergence";
    public const string StreamKind = "exchange.stream";
    public const string LogKind = "exchange.log";
    public const string CardKind = "exchange.card";
    public const string FileKind = "exchange.file";
    public const string OverdueKind = "exchange.overdue";

    private static readonly TimeSpan SecondPersonWaits = TimeSpan.FromHours(24);
    private static readonly TimeSpan ConsentWaits = TimeSpan.FromHours(72);
    private static readonly TimeSpan ReleaseWaits = TimeSpan.FromHours(24);

    public static WorkPut Partner(string partner, Instant now) => new(
        $"exchange-partner-{partner}", PartnerKind, ExchangeAddresses.Confirm(partner), DeskText.Of("exchange.work.partner", ("partner", partner)), 60, [DeskText.Of("exchange.reason.second")],
        ExchangePermissions.ConfirmPartner, now + SecondPersonWaits);

    public static WorkSettled PartnerDone(string partner, string outcome) => new($"exchange-partner-{partner}", outcome);

    public static WorkPut Approve(string release, string title, IEnumerable<string> partners, Instant now) => new(
        $"exchange-release-{release}", ApproveKind, ExchangeAddresses.Approve(release), DeskText.Of("exchange.work.approve", ("title", title), ("partners", string.Join(", ", partners))), 70, [DeskText.Of("exchange.reason.second")],
        ExchangePermissions.Approve, now + SecondPersonWaits);

    public static WorkSettled ApproveDone(string release, string outcome) => new($"exchange-release-{release}", outcome);

    public static WorkPut Received(string partner, ReleaseContent content, Instant now) => new(
        IdOfReceived(partner, content.Release), ReceivedKind, ExchangeAddresses.Received(partner, content.Release), DeskText.Of("exchange.work.received", ("partner", partner), ("title", content.Title)),
        content.Kind == Contracts.ReleaseKind.Alert ? 80 : 55, [DeskText.Of("exchange.reason.received")], ExchangePermissions.Read, now + ReleaseWaits);

    public static WorkPut StreamDiffers(StreamDiffers found) => new(
        IdOfStream(found.Partner, found.Incoming), StreamKind, ExchangeAddresses.Stream(found.Partner, found.Incoming), DeskText.Of(found.Incoming ? "exchange.work.stream.in" : "exchange.work.stream.out", ("partner", found.Partner)), 85,
        [DeskText.Of("exchange.reason.stream")], ExchangePermissions.Partners);

    public static WorkSettled StreamDone(string partner, bool incoming) => new(IdOfStream(partner, incoming), "begun anew");

    /// <summary>It waits until somebody has asked the partner; nothing settles it but two persons who clear the alarm.</summary>
    public static WorkPut LogSplit(PartnerLogSplit found) => new(
        IdOfLogAlarm(found.Partner), LogKind, ExchangeAddresses.Partner(found.Partner), DeskText.Of(found.Shrunk ? "exchange.work.log.shrunk" : "exchange.work.log.split", ("partner", found.Partner)), 95, [DeskText.Of("exchange.reason.log")], ExchangePermissions.Partners);

    public static WorkSettled LogAlarmDone(string partner) => new(IdOfLogAlarm(partner), "cleared");

    /// <summary>Somebody found out what was behind such an alarm; a second person has to confirm it.</summary>
    public static WorkPut LogClearing(string partner) => new(
        $"exchange-log-clearing-{partner}", LogKind, ExchangeAddresses.ConfirmLogAlarm(partner), DeskText.Of("exchange.work.log.clearing", ("partner", partner)), 70, [DeskText.Of("exchange.reason.log.clearing")], ExchangePermissions.ConfirmPartner);

    public static WorkSettled LogClearingDone(string partner, string outcome) => new($"exchange-log-clearing-{partner}", outcome);

    public static WorkPut CardEnding(string authority, bool own, Instant until) => new(
        $"exchange-card-{authority}", CardKind, own ? ExchangeAddresses.Card : ExchangeAddresses.Partner(authority), DeskText.Of(own ? "exchange.work.card.own" : "exchange.work.card.partner", ("partner", authority), ("until", until.UtcDay.ToString("yyyy-MM-dd"))), 60,
        [DeskText.Of(own ? "exchange.reason.card.own" : "exchange.reason.card.partner")], ExchangePermissions.Partners, until);

    public static WorkSettled CardRenewed(string authority) => new($"exchange-card-{authority}", "renewed");

    public static WorkPut FileBroken(string partner, string file, string address) => new(
        $"exchange-file-{partner}-{file[..16]}", FileKind, address, DeskText.Of("exchange.work.file", ("partner", partner)), 65, [DeskText.Of("exchange.reason.file")], ExchangePermissions.Read);

    public static WorkSettled ReceivedDone(string partner, string release, string outcome) => new(IdOfReceived(partner, release), outcome);

    public static WorkPut Consent(string partner, ConsentRequestContent request, Instant now) => new(
        IdOfConsent(Consents.Consent.IdOf(request.Request, partner)), ConsentKind, ExchangeAddresses.Consent(Consents.Consent.IdOf(request.Request, partner)),
        DeskText.Of("exchange.work.consent", ("partner", partner), ("recipients", string.Join(", ", request.Recipients))), 60, [DeskText.Of("exchange.reason.consent")], ExchangePermissions.Approve, now + ConsentWaits);

    public static WorkPut ConsentAnswered(string partner, ConsentAnswerContent answer) => new(
        IdOfConsent(answer.Request), ConsentAnsweredKind, ExchangeAddresses.Consent(answer.Request), DeskText.Of("exchange.work.consent-answered", ("partner", partner)), 50,
        [DeskText.Of(answer.Granted.Count > 0 ? "exchange.reason.consent.granted" : "exchange.reason.consent.refused")], ExchangePermissions.Release);

    /// <param name="id">Of the request, as <see cref="Consents.Consent.Id"/>.</param>
    /// <param name="outcome">What came of it.</param>
    public static WorkSettled ConsentDone(string id, string outcome) => new(IdOfConsent(id), outcome);

    public static WorkPut Declined(string message, string partner, string code) => new(
        $"exchange-declined-{message}", DeclinedKind, ExchangeAddresses.Outbox, DeskText.Of("exchange.work.declined", ("partner", partner)), 65, [DeskText.Of("exchange.reason.declined", ("code", code))], ExchangePermissions.Release);

    public static WorkPut Overdue(string recall, string partner, string address, Instant due) => new(
        IdOfOverdue(recall, partner), OverdueKind, address, DeskText.Of("exchange.work.overdue", ("partner", partner)), 85, [DeskText.Of("exchange.reason.overdue")], ExchangePermissions.Recall, due);

    public static WorkSettled OverdueDone(string recall, string partner) => new(IdOfOverdue(recall, partner), "answered");

    public static WorkPut Divergence(ComparisonMade made) => new(
        IdOfDivergence(made), DivergenceKind, ExchangeAddresses.Partner(made.Partner), DeskText.Of(made.Incoming ? "exchange.work.divergence.here" : "exchange.work.divergence.there", ("partner", made.Partner)), 80,
        [DeskText.Of("exchange.reason.divergence", ("stated", $"{made.Stated}"), ("held", $"{made.Held}"), ("ranges", $"{made.Ranges.Count}"))], ExchangePermissions.Recall);

    public static WorkSettled DivergenceDone(ComparisonMade made) => new(IdOfDivergence(made), "the same");

    private static string IdOfDivergence(ComparisonMade made) => $"exchange-divergence-{made.Partner}-{(made.Incoming ? "in" : "out")}";

    private static string IdOfStream(string partner, bool incoming) => $"exchange-stream-{partner}-{(incoming ? "in" : "out")}";

    private static string IdOfConsent(string id) => $"exchange-consent-{id}";

    private static string IdOfReceived(string partner, string release) => $"exchange-received-{partner}-{release}";

    private static string IdOfOverdue(string recall, string partner) => $"exchange-overdue-{recall}-{partner}";

    private static string IdOfLogAlarm(string partner) => $"exchange-log-{partner}";
}
