namespace Cordon.Modules.Desk;

/// <summary>Where the pages and doors of this module are.</summary>
internal static class DeskAddresses
{
    public const string Desk = "/desk";
    public const string Csv = "/desk/list.csv";
    public const string Changes = "/desk/changes";
    public const string Claim = "/desk/claim";
    public const string Release = "/desk/release";
    public const string HandOver = "/desk/hand-over";
    public const string SaveView = "/desk/views";
    public const string RemoveView = "/desk/views/remove";
    public const string Rules = "/desk/rules";
}
