namespace Cordon.Ui.Doors;

/// <summary>The name of this authority's node, by which partners know it; the originator of what is recorded here.</summary>
/// <param name="Authority">Such as <c>arvonia</c>; follows the rule of names.</param>
public sealed record NodeIdentity(string Authority);
