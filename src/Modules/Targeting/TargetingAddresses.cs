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
    public const string ControlLists = "/controls/lists";
    public const string NewEdition = "/controls/lists/new";
    public const string RegisterUpload = "/registers/upload";
    public const string Door = "/api/v1/declarations";
    public const string OrdersDoor = "/api/v1/orders";

    /// <summary>An edition of a control list; only what is under an item where one is named.</summary>
    public static string Edition(string list, string edition, string? under = null) => $"{ControlLists}/{list}/{edition}{(under is null ? "" : $"?under={Uri.EscapeDataString(under)}")}";

    public static string Compare(string list, string from, string to) => $"{ControlLists}/{list}/compare?from={from}&to={to}";

    public static string Of(string declaration) => $"{Declarations}/{declaration}";

    public static string Decide(string declaration) => $"{Declarations}/{declaration}/decide";

    public static string Confirm(string declaration) => $"{Declarations}/{declaration}/confirm";

    public static string Examine(string declaration) => $"{Declarations}/{declaration}/examine";

    public static string Photographs(string declaration) => $"{Declarations}/{declaration}/photographs";

    public static string Interview(string declaration) => $"{Declarations}/{declaration}/interview";

    public static string Notice(string declaration) => $"{Declarations}/{declaration}/notice";

    public static string Answer(string declaration) => $"{Declarations}/{declaration}/answer";
}
