namespace Cordon.Modules.JointCases;

/// <summary>Where the pages of this module are.</summary>
internal static class JointAddresses
{
    public const string All = "/joint-cases";
    public const string New = "/joint-cases/new";

    public static string Of(string id) => $"{All}/{id}";

    /// <param name="id">The case.</param>
    /// <param name="act">The last part of the page's address.</param>
    public static string Act(string id, string act) => $"{Of(id)}/{act}";

    public static string Task(string id, string task) => $"{Of(id)}/tasks/{task}";

    public static string Proposal(string id, string proposal) => $"{Of(id)}/proposals/{proposal}";

    public static string Exclude(string id, string member) => $"{Of(id)}/exclude/{member}";

    public static string TakeOff(string id, string person) => $"{Of(id)}/people/{person}/take-off";

    public static string Admit(string id, string partner) => $"{Of(id)}/held/{partner}";

    public static string Again(string id, string member) => $"{Of(id)}/again/{member}";

    public static string Alarm(string id, string author, long number) => $"{Of(id)}/alarms/{author}/{number}";
}
