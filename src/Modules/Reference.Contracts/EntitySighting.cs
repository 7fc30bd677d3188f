using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>Since when this node knows an entity of a list, and since when what it says.</summary>
/// <param name="FirstSeen">When the first version that has it was retrieved; without a break, for one that went and came back is new.</param>
/// <param name="LastChange">When the version was retrieved that said something new of it.</param>
public readonly record struct EntitySighting(Instant FirstSeen, Instant LastChange);
