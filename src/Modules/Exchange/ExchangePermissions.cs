using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange;

/// <summary>The rows of the permission matrix that the pages of this module name.</summary>
internal static class ExchangePermissions
{
    public const string See = "exchange.see";
    public const string Read = "exchange.read";
    public const string Partners = "exchange.partners";
    public const string ConfirmPartner = "exchange.confirm-partner";
    public const string Release = "exchange.release";
    public const string Approve = "exchange.approve";
    public const string Recall = "exchange.recall";
    public const string Carry = AnotherWay.Permission;
}
