using System.Threading.RateLimiting;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>How many messages are looked at: of each partner that has proved to be it, and of each address before anybody has proved anything, since a signature takes time to verify.</summary>
internal sealed class FloodLimit(ExchangePolicy policy) : IDisposable
{
    private const int Windows = 6;
    private readonly PartitionedRateLimiter<string> _limits = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions { PermitLimit = policy.MessagesAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Windows }));

    /// <exception cref="FaultException"><c>exchange.message.flood</c></exception>
    public void Demand(string who, int messages)
    {
        // More than fit a minute never come in at once.
        using var lease = _limits.AttemptAcquire(who, Math.Min(messages, policy.MessagesAMinute));
        if (!lease.IsAcquired)
            throw new FaultException(Fault.Of("exchange.message.flood", "", ("most", policy.MessagesAMinute)));
    }

    public void Dispose() => _limits.Dispose();
}
