using System.Text.Json.Serialization;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Watching;

namespace Cordon.Modules.Exchange.Partners;

/// <summary>How a partner stands.</summary>
public enum PartnerStatus
{
    /// <summary>Its card is here, and nobody has compared it.</summary>
    Presented,

    /// <summary>Somebody compared it and proposed an agreement; a second person has to confirm.</summary>
    Proposed,

    /// <summary>Releases go.</summary>
    Joined,

    /// <summary>Nothing goes until it is taken up again.</summary>
    Suspended,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>Another authority's node as the entries about it leave it. It follows from them alone.</summary>
internal sealed record Partner
{
    public required string Id { get; init; }

    public required PartnerStatus Status { get; init; }

    /// <summary>The signed card in force, word for word.</summary>
    public required string Card { get; init; }

    /// <summary>The card before, whose key is believed for a while, and when it was replaced.</summary>
    public string? CardBefore { get; init; }

    public Instant? RotatedAt { get; init; }

    /// <summary>Null until the first is confirmed.</summary>
    public PartnerAgreement? Agreement { get; init; }

    /// <summary>What waits for a second person.</summary>
    public PartnerProposal? Proposal { get; init; }

    /// <summary>Who stands for the agreement in force.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Why it is suspended or over.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What was found about an alarm of its log, and waits for a second person.</summary>
    public LogClearing? Clearing { get; init; }

    /// <summary>The alarm that was cleared last; null when none was.</summary>
    public LogClearing? Cleared { get; init; }

    public required Instant ChangedAt { get; init; }

    /// <summary>Counts what happened: whoever confirms names the number they saw.</summary>
    public required int Acts { get; init; }

    [JsonIgnore]
    public SignedCard Signed => SignedCard.Read(Card);
}

/// <summary>An agreement that waits.</summary>
/// <param name="Card">SHA-256 of the card that was compared.</param>
internal sealed record PartnerProposal(string Card, PartnerAgreement Agreement, string Text, string Person, Instant At);
