using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Packs;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>A pack or overlay as a page shows it.</summary>
/// <param name="Digest">By which it is named.</param>
/// <param name="State">How it stands; null when it is the pack of the program that nobody has offered.</param>
/// <param name="Laid">The pack as it is, or would be, with what it lies upon; null when it cannot be laid any more.</param>
/// <param name="Refused">Why it cannot be laid; null when it can.</param>
/// <param name="Judges">Whether it judges now.</param>
internal sealed record ShownPack(string Digest, PackState? State, EffectivePack? Laid, Fault? Refused, bool Judges);

/// <summary>Finds what the pages of packs show.</summary>
internal sealed class PackCatalogue(PackShelf shelf, PackInUse inUse, ShippedPack shipped)
{
    /// <summary>A pack by the digest of its document; the one in force also by its name, and by the digest of the whole that it is part of.</summary>
    /// <exception cref="FaultException"><c>targeting.packs.unknown</c></exception>
    public async Task<ShownPack> FindAsync(string named, CancellationToken cancellation)
    {
        var judges = await inUse.OnAnyDayAsync(cancellation);
        if (judges is not null && (judges.Read.Digest == named || judges.Read.Pack.Id == named || judges.Layers[0].Id == named))
            named = judges.Layers[^1].Digest;
        if (await shelf.FindAsync(named, cancellation) is { } state)
            return await ShownAsync(state, cancellation);
        return shipped.Pack is { } pack && pack.Layers[0].Digest == named ? new ShownPack(named, null, pack, null, judges is { IsShipped: true }) : throw new FaultException(new Fault("targeting.packs.unknown"));
    }

    /// <summary>The shipped pack where another judges and this one is not among the offers: the node says that there is one, and nobody's choice is overruled.</summary>
    public async Task<EffectivePack?> ShippedBesideAsync(CancellationToken cancellation) =>
        shipped.Pack is { } pack && await inUse.OnAnyDayAsync(cancellation) is not { IsShipped: true } && await shelf.FindAsync(pack.Layers[0].Digest, cancellation) is not { Status: PackStatus.Offered or PackStatus.InForce } ? pack : null;

    private async Task<ShownPack> ShownAsync(PackState state, CancellationToken cancellation)
    {
        try
        {
            return new ShownPack(state.Offered.Digest, state, await shelf.WithAsync(state, cancellation), null, state.Status == PackStatus.InForce);
        }
        catch (FaultException other)
        {
            return new ShownPack(state.Offered.Digest, state, null, other.Fault, state.Status == PackStatus.InForce);
        }
    }
}
