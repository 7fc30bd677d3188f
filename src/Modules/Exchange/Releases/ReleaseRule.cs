using Cordon.Kernel.Faults;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>The rules of <see cref="ReleasePolicy"/>; every one must hold.</summary>
public enum ReleaseRule
{
    /// <summary>The partner is joined, and its card is in force.</summary>
    Partner,

    /// <summary>It is agreed that such releases go.</summary>
    Kind,

    /// <summary>It is classified no higher than is agreed.</summary>
    Level,

    /// <summary>Its colour lets it go to another authority, and no caveat keeps it here.</summary>
    Colour,

    /// <summary>Its originator agrees: this authority, or another that was asked.</summary>
    Originator,

    /// <summary>The partner is among those it is released to.</summary>
    Named,

    /// <summary>The use it permits is no wider than is agreed.</summary>
    Use,

    /// <summary>What it is for is agreed.</summary>
    Purpose,

    /// <summary>It may still be kept.</summary>
    Retention,

    /// <summary>The number of releases that is agreed for a day is not used up.</summary>
    Quota,
}

/// <summary>The outcome of one rule.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Holds">Whether it lets the release go.</param>
/// <param name="Why">Code with arguments, both when it holds and when it does not.</param>
public sealed record ReleaseFinding(ReleaseRule Rule, bool Holds, Fault Why);
