using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix;

/// <summary>What was read of a bundle or an envelope: each member is an object, or why it is none.</summary>
/// <param name="Items">In their order.</param>
public sealed record StixReading(IReadOnlyList<StixItem> Items)
{
    /// <summary>Those that are objects.</summary>
    public IEnumerable<StixObject> Objects => Items.Select(i => i.Read).OfType<StixObject>();

    /// <summary>What is wrong with the others.</summary>
    public IEnumerable<Fault> Faults => Items.Select(i => i.Fault).OfType<Fault>();
}

/// <summary>One member of a bundle or an envelope.</summary>
/// <param name="Read">The object; null when it is none.</param>
/// <param name="Fault">Why it is none; null when it is one.</param>
/// <param name="Id">What stands as its identifier, whether it is one or not; null when nothing does.</param>
public sealed record StixItem(StixObject? Read, Fault? Fault, string? Id);
