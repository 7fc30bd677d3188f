using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Packs;

/// <summary>What judges: a pack with the overlays laid over it, and its lists.</summary>
/// <param name="Read">The pack as it then is.</param>
/// <param name="Lists">The lists it names.</param>
/// <param name="Layers">What it is made of: the common pack first, then each overlay.</param>
/// <param name="IsShipped">Whether it is the one of the program that nobody adopted.</param>
internal sealed record EffectivePack(ReadPack Read, PackLists Lists, IReadOnlyList<PackIdentity> Layers, bool IsShipped = false)
{
    /// <summary>The layers where there are several, as a judgement records them.</summary>
    public IReadOnlyList<PackIdentity>? LayersIfSeveral => Layers.Count > 1 ? Layers : null;
}
