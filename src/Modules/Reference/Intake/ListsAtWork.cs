using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Intake;

/// <summary>The lists that are being taken in: each by one at a time.</summary>
internal sealed class ListsAtWork
{
    private readonly Lock gate = new();
    private readonly HashSet<string> held = [];

    /// <summary>Takes some lists, all of them or none, until what is returned is disposed.</summary>
    /// <exception cref="FaultException"><c>watchlist.import.busy</c></exception>
    public IDisposable Take(IReadOnlyList<string> datasets)
    {
        lock (gate)
        {
            if (datasets.FirstOrDefault(held.Contains) is { } busy)
                throw new FaultException(new Fault("watchlist.import.busy", busy));
            held.UnionWith(datasets);
        }

        return new Taken(this, datasets);
    }

    private sealed class Taken(ListsAtWork owner, IReadOnlyList<string> datasets) : IDisposable
    {
        public void Dispose()
        {
            lock (owner.gate)
                owner.held.ExceptWith(datasets);
        }
    }
}
