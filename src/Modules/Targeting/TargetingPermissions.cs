namespace Cordon.Modules.Targeting;

/// <summary>The rows of the permission matrix that the doors and pages of this module name.</summary>
internal static class TargetingPermissions
{
    public const string Submit = "declarations.submit";
    public const string See = "declarations.see";
    public const string Decide = "declarations.decide";
    public const string Confirm = "declarations.confirm";
    public const string Examine = "declarations.examine";

    public const string Import = "registers.import";

    /// <summary>Takes orders over and answers them: for the programs of customs and ports.</summary>
    public const string Answer = "orders.answer";
}
