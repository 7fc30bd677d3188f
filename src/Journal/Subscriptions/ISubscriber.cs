using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Subscriptions;

/// <summary>
/// Reacts to entries of other modules in the order of their positions. Its place is saved in the transaction of its effect,
/// so that each effect in the database happens once, whatever crashes. Effects outside go through the outbox.
/// </summary>
public interface ISubscriber
{
    /// <summary>Its name, for ever: its place is saved under it.</summary>
    string Name { get; }

    /// <summary>The data records of the entries it wants.</summary>
    IReadOnlySet<Type> Types { get; }

    /// <summary>In whose words it acts; the actor is the system.</summary>
    ProcessWords Words { get; }

    /// <summary>Reacts to some entries, inside an open process. Recording nothing is allowed where they call for nothing.</summary>
    Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation);
}
