namespace Cordon.Modules.Targeting.Contracts;

/// <summary>Which of the two kinds of documents of rules.</summary>
public enum PackKind
{
    /// <summary>A rule pack.</summary>
    Pack,

    /// <summary>What a State makes of a rule pack.</summary>
    Overlay,
}

/// <summary>Why a pack or overlay is believed.</summary>
public enum PackOrigin
{
    /// <summary>It came with the program.</summary>
    Shipped,

    /// <summary>An issuer whom the authority trusts has signed it.</summary>
    Issued,
}

/// <summary>
/// Somebody offers a rule pack or an overlay that its check did not refuse and that may be believed. It judges nothing until a second person has adopted it.
/// The document and its lists lie in the blob store, under the class <c>packs</c> and its digest.
/// </summary>
/// <param name="Digest">SHA-256 of its canonical form without signature, 64 hexadecimal digits: by it the offer is named.</param>
/// <param name="Kind">Pack or overlay.</param>
/// <param name="Id">Its own name, the same for all versions.</param>
/// <param name="Version">Its version.</param>
/// <param name="Issuer">Who answers for it.</param>
/// <param name="Origin">Why it is believed.</param>
/// <param name="File">SHA-256 of the document as it was handed in: its address in the blob store.</param>
/// <param name="Lists">SHA-256 of each list that the pack as it then is names, by name: their addresses in the blob store.</param>
/// <param name="Findings">What its check says without refusing it; of an overlay everything in which the pack becomes weaker, row by row.</param>
/// <param name="Reason">Why it is offered, in the person's own words; never empty when something becomes weaker.</param>
/// <param name="Person">Who offers it.</param>
/// <param name="Key">Name of the key that signed it; null when it came with the program.</param>
public sealed record PackOffered(
    string Digest, PackKind Kind, string Id, string Version, string Issuer, PackOrigin Origin, string File, IReadOnlyDictionary<string, string> Lists,
    IReadOnlyList<RefusedBecause> Findings, string Reason, string Person, string? Key = null);
