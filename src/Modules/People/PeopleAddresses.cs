namespace Cordon.Modules.People;

/// <summary>Where the pages of this module are.</summary>
internal static class PeopleAddresses
{
    public const string SignIn = "/sign-in";
    public const string Second = "/sign-in/second";
    public const string StepUp = "/sign-in/again";
    public const string Directory = "/sign-in/directory";
    public const string DirectoryBack = "/sign-in/directory/back";
    public const string DirectoryDone = "/sign-in/directory/done";
    public const string DirectoryAgain = "/sign-in/again/directory";
    public const string Welcome = "/welcome";
    public const string Account = "/account";
    public const string Factors = "/account/second-factor";
    public const string People = "/people";
    public const string Invite = "/people/invite";
    public const string Keys = "/people/keys";
    public const string Purpose = "/purpose";
    public const string Exception = "/purpose/exception";
    public const string Exceptions = "/people/exceptions";
    public const string Matrix = "/people/permissions";
    public const string Clearances = "/people/clearances";

    public static string Clearance(string person) => $"{Clearances}/{person}";

    public static string ProposeClearance(string person) => $"{Clearances}/{person}/propose";

    public static string DecideClearance(string person) => $"{Clearances}/{person}/decide";

    public static string WithdrawClearance(string person) => $"{Clearances}/{person}/withdraw";
}
