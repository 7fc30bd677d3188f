namespace Cordon.Modules.Taxii;

/// <summary>Where the door and the pages of this module are.</summary>
internal static class TaxiiAddresses
{
    public const string Door = "/taxii2";
    public const string Collections = "/collections";
    public const string NewCollection = "/collections/new";
    public const string Clients = "/collections/clients";
    public const string NewClient = "/collections/clients/new";

    public static string Of(string collection) => $"{Collections}/{collection}";

    public static string OfClient(string client) => $"{Clients}/{client}";
}
