namespace Cordon.Modules.Targeting;

/// <summary>Where the pages and doors of this module are.</summary>
internal static class TargetingAddresses
{
    public const string Declarations = "/declarations";
    public const string Refused = "/declarations/refused";
    public const string Upload = "/declarations/upload";
    public const string Examinations = "/examinations";
    public const string Orders = "/orders";
    public const string Registers = "/registers";

    public const string Controls = "/controls";
    public const string RegisterUpload = "/registers/upload";
    public const string Door = "/api/v1/declarations";
    public const string OrdersDoor = "/api/v1/orders";

    public static string Of(string declaration) => $"{Declarations}/{declaration}";

    public static string Decide(string declaration) => $"{Declarations}/{declaration}/decide";

    public static string Confirm(string declaration) => $"{Declarations}/{declaration}/confirm";

    public static string Examine(string declaration) => $"{Declarations}/{declaration}/examine";

    public static string Photographs(string declaration) => $"{Declarations}/{declaration}/photographs";

    public static string Interview(string declaration) => $"{Declarations}/{declaration}/interview";

    public static string Notice(string declaration) => $"{Declarations}/{declaration}/notice";

    public static string Answer(string declaration) => $"{Declarations}/{declaration}/answer";
}
