namespace Cordon.Modules.Taxii;

/// <summary>The rows of the permission matrix that doors and pages of this module name.</summary>
internal static class TaxiiPermissions
{
    /// <summary>What opens the door itself; what a client may do behind it stands with the client.</summary>
    public const string Exchange = "collections.exchange";
    public const string See = "collections.see";
    public const string Manage = "collections.manage";
}
