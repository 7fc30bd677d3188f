namespace Cordon.Engines.Matching.Standing;

/// <summary>What became of one pair of a registered party and a listed one.</summary>
/// <param name="PartyId">The registered party.</param>
/// <param name="ListedId">The listed party.</param>
/// <param name="Before">The score before, four decimals; null when they did not match.</param>
/// <param name="After">The score now, four decimals; null when they match no longer.</param>
public readonly record struct OutcomeChange(string PartyId, string ListedId, double? Before, double? After)
{
    /// <summary>True when the pair began or ceased to match: the change that somebody must hear of. False when only the score moved.</summary>
    public bool IsNew => Before is null != After is null;
}
