namespace Cordon.Modules.Targeting;

/// <summary>Where the pages and doors of this module are.</summary>
internal static class TargetingAddresses
{
    public const string Declarations = "/declarations";
    public const string Refused = "/declarations/refused";
    public const string Upload = "/declarations/upload";
    public const string Door = "/api/v1/declarations";

    public static string Of(string declaration) => $"{Declarations}/{declaration}";

    public static string Decide(string declaration) => $"{Declarations}/{declaration}/decide";
}
