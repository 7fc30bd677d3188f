namespace Cordon.Modules.Targeting;

/// <summary>Where the pages and doors of rule packs are.</summary>
internal static class PackAddresses
{
    public const string Packs = "/packs";
    public const string Offer = "/packs/offer";
    public const string OfferShipped = "/packs/offer/shipped";
    public const string Indicators = "/declarations/indicators";

    public static string Of(string digest) => $"{Packs}/{digest}";

    public static string Rule(string digest, string rule) => $"{Of(digest)}/rules/{Uri.EscapeDataString(rule)}";

    public static string Adopt(string digest) => $"{Of(digest)}/adopt";

    public static string Try(string digest) => $"{Of(digest)}/try";

    public static string Test(string digest) => $"{Of(digest)}/test";

    public static string CancelTest(string digest) => $"{Of(digest)}/test/cancel";

    public static string Withdraw(string digest) => $"{Of(digest)}/withdraw";
}
