namespace Cordon.Modules.People;

/// <summary>The rows of the permission matrix that the doors and pages of this module name.</summary>
internal static class PeoplePermissions
{
    public const string OwnAccount = "account.own";
    public const string SeeMatrix = "permissions.see";
    public const string See = "people.see";
    public const string Change = "people.change";
    public const string ManageKeys = "keys.manage";
    public const string StatePurpose = "purpose.state";
    public const string TakeException = "purpose.exception";
    public const string SeeExceptions = "exceptions.see";
    public const string SeeClearances = "clearances.see";
    public const string ProposeClearances = "clearances.propose";
    public const string GrantClearances = "clearances.grant";
    public const string WithdrawClearances = "clearances.withdraw";
}
