namespace Cordon.Modules.Targeting;

/// <summary>The rows of the permission matrix that the doors and pages of this module name.</summary>
internal static class TargetingPermissions
{
    public const string Submit = "declarations.submit";
    public const string See = "declarations.see";
    public const string Decide = "declarations.decide";
}
