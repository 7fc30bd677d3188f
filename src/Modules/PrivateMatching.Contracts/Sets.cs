using Cordon.Kernel.Time;

namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>Somebody proposes to let a partner ask, or on other terms than now; a second person has to confirm.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="Partner">Which.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Kinds">Which sorts of identifier are to be answered.</param>
/// <param name="LegalBasis">On what ground; up to 400 characters.</param>
/// <param name="Person">Who.</param>
/// <param name="ADay">How many blinded numbers are to be answered in a day; null for as many as the setting says.</param>
public sealed record MatchingProposed(string Proposal, string Partner, MatchPurpose Purpose, IReadOnlyList<IdentifierSort> Kinds, string LegalBasis, string Person, int? ADay = null);

/// <summary>What was proposed is not confirmed.</summary>
/// <param name="Proposal">Which proposal.</param>
/// <param name="Partner">For which partner it was.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Text">Why; empty when the exchange with the partner is over.</param>
/// <param name="Person">Who; empty as well.</param>
public sealed record MatchingProposalReturned(string Proposal, string Partner, MatchPurpose Purpose, string Text, string Person);

/// <summary>A partner may ask this node for a purpose, from now on.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Kinds">Which sorts of identifier are answered; of the others the node neither confirms nor denies.</param>
/// <param name="LegalBasis">On what ground; up to 400 characters.</param>
/// <param name="Person">Who proposed it.</param>
/// <param name="Second">Who confirmed it; null of what was recorded when one person was enough, which stays valid.</param>
/// <param name="ADay">How many blinded numbers are answered in a day; null for as many as the setting says.</param>
public sealed record MatchingOpened(string Partner, MatchPurpose Purpose, IReadOnlyList<IdentifierSort> Kinds, string LegalBasis, string Person, string? Second = null, int? ADay = null);

/// <summary>A partner may ask no more for a purpose.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Text">Why; empty when the exchange with it is over.</param>
/// <param name="Person">Who; empty as well.</param>
public sealed record MatchingClosed(string Partner, MatchPurpose Purpose, string Text, string Person);

/// <summary>Somebody asks for a new set before the one in force ends.</summary>
/// <param name="Partner">For which partner.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Person">Who.</param>
public sealed record MatchSetRenewed(string Partner, MatchPurpose Purpose, string Person);

/// <summary>What a holder stands by for one partner and purpose until the next: its key and its set. How much it holds is not said.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="Number">Counts the sets for this partner and purpose from 1; each has a key of its own.</param>
/// <param name="Form">Number of the way in which identifiers are written.</param>
/// <param name="Kinds">Which sorts of identifier are answered.</param>
/// <param name="Key">Public key, 32 bytes in base64.</param>
/// <param name="Root">Root over the buckets, 64 hexadecimal digits.</param>
/// <param name="Bits">Bits that name a bucket.</param>
/// <param name="OfBucket">Entries of each bucket, with the random ones.</param>
/// <param name="LabelLength">Bytes of the label behind each.</param>
/// <param name="From">Since when it is in force.</param>
/// <param name="Until">When the next is due.</param>
public sealed record SetCommitment(MatchPurpose Purpose, int Number, int Form, IReadOnlyList<IdentifierSort> Kinds, string Key, string Root, int Bits, int OfBucket, int LabelLength, Instant From, Instant Until)
{
    /// <inheritdoc/>
    public bool Equals(SetCommitment? other) =>
        other is not null && Purpose == other.Purpose && Number == other.Number && Form == other.Form && Kinds.SequenceEqual(other.Kinds) && Key == other.Key && Root == other.Root && Bits == other.Bits
        && OfBucket == other.OfBucket && LabelLength == other.LabelLength && From == other.From && Until == other.Until;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Purpose, Number, Form, Kinds.Count, Key, Root, Bits, OfBucket);
}

/// <summary>This node made a set for a partner and stands by it.</summary>
/// <param name="Partner">For which.</param>
/// <param name="Commitment">What it stands by.</param>
/// <param name="Sha256">Of the set as it lies in the blob store, 64 hexadecimal digits.</param>
/// <param name="Seed">SHA-256 of the seed of its key, 64 hexadecimal digits; null of a set made before sets had seeds.</param>
public sealed record MatchSetCommitted(string Partner, SetCommitment Commitment, string Sha256, string? Seed = null);

/// <summary>A set that ended is answered for no more: what it was made of and its key are erased next, which the journal says by an entry of its own. What this node stood by stays.</summary>
/// <param name="Partner">For which it was.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Number">Which.</param>
public sealed record MatchSetRetired(string Partner, MatchPurpose Purpose, int Number);

/// <summary>A partner told what it stands by.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Commitment">What it stands by.</param>
/// <param name="Message">The message that said so.</param>
public sealed record PartnerSetAnnounced(string Partner, SetCommitment Commitment, string Message);

/// <summary>A partner told of a set again, and otherwise: it shows one thing here and perhaps another elsewhere.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Number">Of which set.</param>
/// <param name="Message">The message that said so.</param>
public sealed record PartnerSetDisputed(string Partner, MatchPurpose Purpose, int Number, string Message);
