using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>This node made a card of itself, which partners are given. From now on the one before is history.</summary>
/// <param name="Number">Counts the cards of this node from 1.</param>
/// <param name="Keys">Which of its keys the card names; counts from 1.</param>
/// <param name="Card">The signed card, word for word.</param>
/// <param name="Person">Who made it.</param>
public sealed record OwnCardIssued(int Number, int Keys, string Card, string Person);

/// <summary>A card of another node was taken in. Nothing is exchanged before it was compared and confirmed.</summary>
/// <param name="Partner">The authority it names.</param>
/// <param name="Card">The signed card, word for word.</param>
/// <param name="Person">Who brought it in.</param>
public sealed record PartnerCardImported(string Partner, string Card, string Person);

/// <summary>Somebody compared the card with the partner by another way, and proposes what is agreed with it.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Card">SHA-256 of the card that was compared, hexadecimal.</param>
/// <param name="Agreement">What is agreed.</param>
/// <param name="Text">With whom and how the numbers were compared, or why the agreement changes.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerProposed(string Partner, string Card, PartnerAgreement Agreement, string Text, string Person);

/// <summary>A second person confirmed what was proposed: it is in force.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Person">Who; never the one who proposed.</param>
public sealed record PartnerConfirmed(string Partner, string Person);

/// <summary>What was proposed was sent back or taken back.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerProposalReturned(string Partner, string Text, string Person);

/// <summary>A partner has a new card, which the key of the one before has signed too.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Card">The signed card, word for word.</param>
/// <param name="Person">Who brought it in; empty when the partner's node sent it.</param>
public sealed record PartnerCardRotated(string Partner, string Card, string Person);

/// <summary>Nothing is exchanged with a partner until it is taken up again.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerSuspended(string Partner, string Text, string Person);

/// <summary>The exchange with a suspended partner goes on.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerResumed(string Partner, string Text, string Person);

/// <summary>The exchange with a partner is over. It is known again only by a card that is compared anew.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerEnded(string Partner, string Text, string Person);

/// <summary>A group of partners was made, or has other members from now on.</summary>
/// <param name="Group">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Members">All of them, sorted.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerGroupSet(string Group, string Name, IReadOnlyList<string> Members, string Person);

/// <summary>A card ends soon: whoever needs a new one was told.</summary>
/// <param name="Authority">Whose card.</param>
/// <param name="Card">SHA-256 of the card, hexadecimal.</param>
/// <param name="Until">When it ends.</param>
public sealed record CardEnding(string Authority, string Card, Instant Until);

/// <summary>What was agreed with a partner: nothing goes beyond it, whoever wants to send.</summary>
/// <param name="LegalBasis">The treaty, the law or the memorandum; up to 400 characters.</param>
/// <param name="Purposes">What for, in the words of the agreement; 1 to 10.</param>
/// <param name="Kinds">Which kinds of release go, either way.</param>
/// <param name="Use">The furthest use of what is released.</param>
/// <param name="Level">The highest level of classification that goes; 0 to 9.</param>
/// <param name="ADay">How many releases go in a day (UTC), either way; 1 or more.</param>
public sealed record PartnerAgreement(string LegalBasis, IReadOnlyList<string> Purposes, IReadOnlyList<ReleaseKind> Kinds, PermittedUse Use, int Level, int ADay)
{
    /// <inheritdoc/>
    public bool Equals(PartnerAgreement? other) =>
        other is not null && LegalBasis == other.LegalBasis && Purposes.SequenceEqual(other.Purposes) && Kinds.SequenceEqual(other.Kinds) && Use == other.Use && Level == other.Level && ADay == other.ADay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LegalBasis, Purposes.Count, Kinds.Count, Use, Level, ADay);
}
