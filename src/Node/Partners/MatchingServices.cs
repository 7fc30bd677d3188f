using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.PrivateMatching;

namespace Cordon.Node.Partners;

/// <summary>What the node's settings say about private matching.</summary>
internal static class MatchingServices
{
    private const int LeastAMinute = 32;
    private static readonly TimeSpan ShortestEpoch = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestKeep = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestClock = TimeSpan.FromMinutes(1);

    /// <exception cref="FaultException"><c>matching.policy</c></exception>
    public static void AddPrivateMatching(this IServiceCollection services, NodeSettings node)
    {
        var set = node.Matching;
        if (set.Epoch < ShortestEpoch)
            throw Wrong("matching.epoch", "a time of at least one hour");
        if (set.Clock < ShortestClock)
            throw Wrong("matching.clock", "a time of at least one minute");
        if (set.Keep < ShortestKeep)
            throw Wrong("matching.keep", "a time of at least one day");
        if (set.AMinute < LeastAMinute)
            throw Wrong("matching.aMinute", $"a number of at least {LeastAMinute}, which one large question has");
        if (set.ADay < set.AMinute)
            throw Wrong("matching.aDay", "a number of at least that of a minute");
        services.AddPrivateMatching(new MatchingPolicy { Epoch = set.Epoch, ADay = set.ADay, AMinute = set.AMinute, Clock = set.Clock, Keep = set.Keep });
    }

    private static FaultException Wrong(string setting, string must) => new(Fault.Of("matching.policy", setting, ("setting", setting), ("must", must)));
}
