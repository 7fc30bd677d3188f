using Cordon.Engines.Foresight;
using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>The ranker that two persons put in force, read once. Without one nothing is ranked, which is no fault: rules judge alone.</summary>
internal sealed class RankerInForce(RankerShelf shelf) : IReadiness
{
    private volatile RankerInUse? _known;

    public string? Page => RankerAddresses.Ranker;

    public IReadOnlyList<Fault> Missing() => [];

    /// <summary>One that cannot be read stops nobody, and is spoken of.</summary>
    public IReadOnlyList<Fault> Soon() => _known?.Refused is { } refused ? [Fault.Of("targeting.ranker.damaged", "", ("problem", refused))] : [];

    /// <summary>Null when none is in force.</summary>
    public async Task<RankerInUse?> NowAsync(CancellationToken cancellation)
    {
        if (await shelf.InForceAsync(cancellation) is not { } adopted)
            return _known = null;
        var digest = adopted.Offered.Digest;
        if (_known is { } known && known.Digest == digest)
            return known;
        try
        {
            return _known = new RankerInUse(digest, RankerDocument.Read(await shelf.DocumentAsync(digest, cancellation)), null);
        }
        catch (FaultException damaged)
        {
            return _known = new RankerInUse(digest, null, damaged.Fault);
        }
    }
}

/// <summary>A ranker as it ranks.</summary>
/// <param name="Digest">Of its document.</param>
/// <param name="Ranker">Null when it cannot be read.</param>
/// <param name="Refused">Why not.</param>
internal sealed record RankerInUse(string Digest, Ranker? Ranker, Fault? Refused)
{
    private const int MostReasons = 4;

    /// <summary>What it says about a declaration. What it cannot rank is said, and stops nothing: the rules have judged.</summary>
    public RankedChance Of(string id, Declaration declaration)
    {
        try
        {
            if (Ranker is null)
                return new RankedChance(Digest, [], null, RefusedBecause.Of(Refused!));
            var ranked = Ranker.Rank(RankedFields.Of(id, DateOnly.MaxValue, declaration), MostReasons);
            return new RankedChance(Digest, [.. ranked.Reasons.Select(r => new ChanceReason(r.Subject, Math.Round(r.Weight, 4), Rounded(r.Figures)))], Math.Round(ranked.Chance, 4));
        }
        catch (FaultException refused)
        {
            return new RankedChance(Digest, [], null, RefusedBecause.Of(refused.Fault));
        }
    }

    private static ReasonFigures Rounded(ReasonFigures figures) => figures with { Value = Rounded(figures.Value), Overall = Rounded(figures.Overall) };

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 4) : null;
}
