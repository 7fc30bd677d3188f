using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts;

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
