using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Packs;

/// <summary>
/// The rule pack that the node judges by: what two persons adopted, else what is shipped. It is laid again when what is adopted changes. Without one that may be used nothing can
/// be assessed, and the node says so.
/// </summary>
/// <param name="shipped">The pack of the program.</param>
/// <param name="clock">What day it is.</param>
/// <param name="shelf">What was adopted; null where nothing can be.</param>
internal sealed class PackInUse(ShippedPack shipped, TimeProvider clock, PackShelf? shelf = null) : IReadiness
{
    /// <summary>How long before its last day a pack is spoken of.</summary>
    public const int DaysAhead = 30;

    private volatile Known? _known;

    public PackInUse(string file, TimeProvider clock)
        : this(new ShippedPack(file), clock)
    {
    }

    public string? Page => PackAddresses.Packs;

    public IReadOnlyList<Fault> Missing() => _known is { } known && Trouble(known) is { } trouble ? [trouble] : [];

    public IReadOnlyList<Fault> Soon() =>
        _known is { Pack.Read.Pack: { EffectiveTo: { } last } pack } && Today is var today && last >= today && last.DayNumber - today.DayNumber <= DaysAhead
            ? [Fault.Of("targeting.pack.ends", "", ("pack", pack.Id), ("version", pack.Version), ("day", $"{last:yyyy-MM-dd}"), ("days", last.DayNumber - today.DayNumber))]
            : [];

    private DateOnly Today => Instant.Now(clock).UtcDay;

    /// <exception cref="FaultException"><c>targeting.pack.missing</c>, <c>targeting.pack.refused</c>, <c>targeting.pack.day</c></exception>
    public async Task<EffectivePack> NowAsync(CancellationToken cancellation)
    {
        var known = await LookAsync(cancellation);
        return Trouble(known) is { } trouble ? throw new FaultException(trouble) : known.Pack!;
    }

    /// <summary>The same on any day, also one on which it may not be used; null when it cannot be used at all.</summary>
    public async Task<EffectivePack?> OnAnyDayAsync(CancellationToken cancellation) => (await LookAsync(cancellation)).Pack;

    private async Task<Known> LookAsync(CancellationToken cancellation)
    {
        var adopted = shelf is null ? [] : await shelf.InForceAsync(cancellation);
        var key = string.Join(' ', adopted.Select(a => a.Offered.Digest));
        if (_known is { } before && before.Key == key)
            return before;
        return _known = adopted.Count == 0 ? new Known(key, shipped.Pack, shipped.Refused) : await LaidAsync(key, adopted, cancellation);
    }

    private async Task<Known> LaidAsync(string key, IReadOnlyList<PackState> adopted, CancellationToken cancellation)
    {
        try
        {
            return new Known(key, await shelf!.LaidAsync(adopted, cancellation), null);
        }
        catch (FaultException damaged)
        {
            return new Known(key, null, ShippedPack.RefusedAs(adopted[^1].Offered.Id, damaged.Fault));
        }
    }

    private Fault? Trouble(Known known) => known switch
    {
        { Refused: { } refused } => refused,
        { Pack.Read.Pack: var pack } when !pack!.AppliesOn(Today) => Fault.Of("targeting.pack.day", pack.Id, ("pack", pack.Id), ("version", pack.Version)),
        _ => null,
    };

    private sealed record Known(string Key, EffectivePack? Pack, Fault? Refused);
}
