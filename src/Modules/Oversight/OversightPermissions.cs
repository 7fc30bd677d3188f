namespace Cordon.Modules.Oversight;

/// <summary>The row of the permission matrix that the doors and pages of this module name.</summary>
internal static class OversightPermissions
{
    public const string See = "oversight.see";
}
