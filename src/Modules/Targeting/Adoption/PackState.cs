using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>How a pack or overlay stands on this node.</summary>
public enum PackStatus
{
    /// <summary>A second person has to decide.</summary>
    Offered,

    /// <summary>It judges.</summary>
    InForce,

    /// <summary>It judged, and another came in its place.</summary>
    Replaced,

    /// <summary>A second person did not adopt it.</summary>
    Refused,

    /// <summary>Who offered it took it back.</summary>
    Withdrawn,
}

/// <summary>A pack or overlay as its entries leave it.</summary>
/// <param name="Offered">What was offered.</param>
/// <param name="At">When.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Acts">Counts what was recorded about it: of two who act at once, the second sees that it changed.</param>
/// <param name="Test">The latest back-test; null when there is none.</param>
/// <param name="Decided">Who decided last about it; null when nobody has.</param>
public sealed record PackState(PackOffered Offered, Instant At, PackStatus Status, int Acts, PackTest? Test = null, PackDecision? Decided = null)
{
    /// <summary>As it is named where it judges.</summary>
    public PackIdentity Identity => new(Offered.Id, Offered.Version, Offered.Digest);
}

/// <summary>A back-test with where it is recorded.</summary>
public sealed record PackTest(PackBackTested Result, Guid Entry, Instant At);

/// <summary>A decision about an offer, with when it was made.</summary>
public sealed record PackDecision(string Person, string Reason, Instant At);
