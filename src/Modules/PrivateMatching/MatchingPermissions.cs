namespace Cordon.Modules.PrivateMatching;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class MatchingPermissions
{
    /// <summary>Sees own questions and those for records they may see.</summary>
    public const string See = "matching.see";

    public const string SeeAll = "matching.see-all";

    public const string Ask = "matching.ask";

    /// <summary>Sees sets, keys and what partners asked.</summary>
    public const string Holdings = "matching.holdings";

    /// <summary>Proposes which partner may ask for what, lets it ask no more, and looks after alarms.</summary>
    public const string Open = "matching.open";

    /// <summary>Confirms as a second person which partner may ask for what.</summary>
    public const string Confirm = "matching.confirm";

    public const string Canaries = "matching.canaries";
}
