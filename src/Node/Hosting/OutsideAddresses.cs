using Cordon.Kernel.Faults;
using Cordon.Modules.People;
using Cordon.Node.Configuration;

namespace Cordon.Node.Hosting;

/// <summary>No other computer reaches a node that is in nobody's hands: an address beyond this computer needs an administrator with a second factor. It is asked after the journal was opened and before any door is.</summary>
internal sealed class OutsideAddresses(IServiceProvider services, IReadOnlyList<Uri> addresses) : IHostedService
{
    /// <exception cref="FaultException"><c>node.address.people</c></exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (addresses.FirstOrDefault(a => !ListenAddresses.IsLoopback(a)) is { } outside && !await PeopleModule.IsInGoodHandsAsync(services, cancellationToken))
            throw new FaultException(Fault.Of("node.address.people", "urls", ("url", outside.OriginalString)));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
