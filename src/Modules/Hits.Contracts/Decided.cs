using Cordon.Kernel.Time;

namespace Cordon.Modules.Hits.Contracts;

/// <summary>What a person makes of a hit.</summary>
public enum Verdict
{
    /// <summary>The party is the listed one.</summary>
    TrueMatch,

    /// <summary>The party is another one.</summary>
    FalseMatch,

    /// <summary>It cannot be told yet.</summary>
    NeedsInformation,
}

/// <summary>A person decided on a hit, or proposes to.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reasons">Codes of the list of reasons, at least one.</param>
/// <param name="Text">In the person's own words; may be empty.</param>
/// <param name="Person">Who.</param>
/// <param name="Proposed">True when it takes effect only once a second person confirms it; until then the hold stays.</param>
/// <param name="Until">Until when a false match is remembered; null when it is only proposed, and for other verdicts.</param>
public sealed record HitDecided(string Hit, Verdict Verdict, IReadOnlyList<string> Reasons, string Text, string Person, bool Proposed, Instant? Until = null);

/// <summary>A second person confirmed a false match; from now on it is remembered.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Person">Who; never the one who proposed it.</param>
/// <param name="Text">In the person's own words; may be empty.</param>
/// <param name="Until">Until when it is remembered.</param>
public sealed record HitConfirmed(string Hit, string Person, string Text, Instant Until);

/// <summary>A second person did not confirm a false match; the hit waits for a decision again.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Person">Who.</param>
/// <param name="Text">Why.</param>
public sealed record HitReturned(string Hit, string Person, string Text);

/// <summary>A decision or a proposal was taken back; the hit waits for a decision again.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Person">Who.</param>
/// <param name="Text">Why.</param>
public sealed record HitUndone(string Hit, string Person, string Text);

/// <summary>A file was put to a hit as evidence. It lies in the blob store.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Person">Who.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Of its content, 64 hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
public sealed record EvidenceAdded(string Hit, string Person, string Name, string Sha256, long Bytes);
