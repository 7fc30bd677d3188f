using Cordon.Kernel.Markings;

namespace Cordon.Ui.Doors;

/// <summary>The name of this authority's node, by which partners know it; the originator of what is recorded here.</summary>
/// <param name="Authority">Such as <c>arvonia</c>; follows the rule of names.</param>
public sealed record NodeIdentity(string Authority)
{
    /// <summary>The legal basis of what a node keeps of its own work.</summary>
    public const string LegalBasis = "the authority's own organisation";

    /// <summary>How what a node records of its own work must be handled: it stays with the authority and may be evidence.</summary>
    /// <param name="purpose">What it is kept for.</param>
    public Handling HandlingFor(string purpose) =>
        new() { Tlp = Tlp.AmberStrict, Originator = Authority, PermittedUse = PermittedUse.Evidence, Purpose = purpose, LegalBasis = LegalBasis };
}
