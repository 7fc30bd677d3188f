namespace Cordon.Modules.Exchange.Contracts;

/// <summary>What the exchange with partners is for, in the words of the register of purposes.</summary>
public static class ExchangePurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "exchange with partners";

    /// <summary>The retention class of what is released and received; the subject is <c>PARTNER/RELEASE</c>, or the release alone where it is this node's own.</summary>
    public const string Class = "exchange";

    /// <summary>The retention class of what is recorded of partners and of transport. It holds no content.</summary>
    public const string Transport = "exchange-transport";
}
