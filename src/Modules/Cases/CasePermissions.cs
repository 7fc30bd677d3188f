namespace Cordon.Modules.Cases;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class CasePermissions
{
    public const string See = "cases.see";

    /// <summary>Asked beside the others: cases that one takes no part in.</summary>
    public const string SeeAll = "cases.see-all";
    public const string Open = "cases.open";
    public const string Work = "cases.work";
    public const string Close = "cases.close";
    public const string Confirm = "cases.confirm";
}
