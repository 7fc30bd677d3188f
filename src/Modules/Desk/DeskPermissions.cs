namespace Cordon.Modules.Desk;

/// <summary>The rows of the permission matrix that the doors and pages of this module name. What work somebody sees there is decided by the permission that the work names.</summary>
internal static class DeskPermissions
{
    public const string See = "desk.see";
    public const string Work = "desk.work";
    public const string Assign = "desk.assign";
}
