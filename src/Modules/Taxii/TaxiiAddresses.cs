namespace Cordon.Modules.Taxii;

/// <summary>Where the door and the pages of this module are.</summary>
internal static class TaxiiAddresses
{
    public const string Door = "/taxii2";
    public const string Collections = "/collections";
    public const string NewCollection = "/collections/new";

    public static string ChangeCollection(string id) => $"{Collections}/{id}/change";

    public const string Clients = "/collections/clients";
    public const string NewClient = "/collections/clients/new";

    public static string ChangeClient(string id) => $"{Clients}/{id}/change";

    public static string Withheld(string id) => $"{Clients}/{id}/withheld";

    public const string Polls = "/collections/polls";
    public const string NewPoll = "/collections/polls/new";
}
