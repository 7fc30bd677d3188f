namespace Cordon.Modules.Hotline;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class HotlinePermissions
{
    public const string See = "hotline.see";

    /// <summary>Calls partners.</summary>
    public const string Call = "hotline.call";

    /// <summary>Sees to the calls of partners: acknowledges, answers, telephones.</summary>
    public const string Answer = "hotline.answer";

    /// <summary>Keeps situation reports.</summary>
    public const string Report = "hotline.report";

    /// <summary>Lowers what this authority said, as one of two.</summary>
    public const string Lower = "hotline.lower";

    public const string Roster = "hotline.roster";
}
