using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Node.Partners;

/// <summary>What the node's settings say about the exchange with partners.</summary>
internal static class ExchangeServices
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <exception cref="FaultException"><c>exchange.policy</c></exception>
    public static void AddExchange(this IServiceCollection services, NodeSettings node)
    {
        var set = node.Exchange;
        if (set.SecondPerson is not ("always" or "never"))
            throw Wrong("exchange.secondPerson", "always or never");
        foreach (var (name, time) in new[] { ("skew", set.Skew), ("recallClock", set.RecallClock), ("compareEvery", set.CompareEvery) })
        {
            if (time < Shortest)
                throw Wrong($"exchange.{name}", "a time of at least one second");
        }

        if (set.MessagesAMinute < 1)
            throw Wrong("exchange.messagesAMinute", "a number of at least 1");
        services.AddExchange(new ExchangePolicy { SecondPerson = set.SecondPerson == "always", Skew = set.Skew, RecallClock = set.RecallClock, CompareEvery = set.CompareEvery, MessagesAMinute = set.MessagesAMinute, Address = set.Address });
    }

    private static FaultException Wrong(string setting, string must) => new(Fault.Of("exchange.policy", setting, ("setting", setting), ("must", must)));
}
