namespace Cordon.Modules.Hits;

/// <summary>Where the pages and doors of this module are.</summary>
internal static class HitAddresses
{
    public const string Hits = "/hits";
    public const string Bulk = "/hits/bulk";

    public static string Of(string hit) => $"{Hits}/{hit}";

    public static string Decide(string hit, string verdict) => $"{Hits}/{hit}/decide/{verdict}";

    public static string Evidence(string hit) => $"{Hits}/{hit}/evidence";
}
