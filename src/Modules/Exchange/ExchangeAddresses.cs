using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange;

/// <summary>Where the pages of this module are.</summary>
internal static class ExchangeAddresses
{
    public const string Partners = "/exchange";
    public const string Card = "/exchange/card";
    public const string CardFile = "/exchange/card/file";
    public const string NewPartner = "/exchange/partners/new";
    public const string Groups = "/exchange/groups";
    public const string NewGroup = "/exchange/groups/new";
    public const string Outbox = "/exchange/outbox";
    public const string Inbox = "/exchange/inbox";
    public const string Releases = "/exchange/releases";
    public const string NewRelease = "/exchange/releases/new";

    public static string Partner(string id) => $"{Partners}/partners/{id}";

    public static string Compare(string id) => $"{Partner(id)}/compare";

    public static string Confirm(string id) => $"{Partner(id)}/confirm";

    /// <param name="id">The partner.</param>
    /// <param name="act"><c>suspend</c>, <c>resume</c> or <c>end</c>.</param>
    public static string Stand(string id, string act) => $"{Partner(id)}/stand/{act}";

    public static string PacketFile(string id) => $"{AnotherWay.To(id)}/file";

    /// <summary>Where somebody says from which number a stream goes on.</summary>
    public static string Stream(string partner, bool incoming) => $"{Partner(partner)}/stream/{(incoming ? "in" : "out")}";

    /// <summary>Where somebody says what was found about an alarm of a partner's log.</summary>
    public static string LogAlarm(string partner) => $"{Partner(partner)}/log-alarm";

    public static string ConfirmLogAlarm(string partner) => $"{LogAlarm(partner)}/confirm";

    public static string Group(string id) => $"{Groups}/{id}";

    public static string Release(string id) => $"{Releases}/{id}";

    public static string Approve(string id) => $"{Release(id)}/approve";

    public static string Recall(string id) => $"{Release(id)}/recall";

    /// <summary>What a holder answered to a recall, as it signed it.</summary>
    public static string Receipts(string release, string recall, string partner) => $"{Release(release)}/receipts/{recall}:{partner}";

    public static string NewReleaseFrom(string kind, string record) => $"{NewRelease}?from={Uri.EscapeDataString($"{kind}:{record}")}";

    public static string Received(string partner, string release) => $"{Partners}/received/{partner}:{release}";

    /// <summary>A file of a release of this node.</summary>
    public static string ReleaseFile(string release, string sha256) => $"{Release(release)}/files/{sha256}";

    /// <param name="name"><c>PARTNER:RELEASE</c>.</param>
    /// <param name="sha256">The file.</param>
    public static string ReceivedFile(string name, string sha256) => $"{Partners}/received/{name}/files/{sha256}";

    public static string AskConsent(string partner, string release) => $"{Received(partner, release)}/consent";

    /// <param name="id">As <see cref="Consents.Consent.Id"/>.</param>
    public static string Consent(string id) => $"{Partners}/consents/{id}";

    public static string Proof(string partner, string release) => $"{Received(partner, release)}/proof";
}
