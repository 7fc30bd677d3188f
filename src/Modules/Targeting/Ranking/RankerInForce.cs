using Cordon.Engines.Foresight;
using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>The ranker that two persons put in force, read once. Without one nothing is ranked, which is no fault: rules judge alone. It ages, and after its last day it ranks no more.</summary>
internal sealed class RankerInForce(RankerShelf shelf, TargetingPolicy policy, TimeProvider clock) : IReadiness
{
    /// <summary>How long before its last day a ranker is spoken of.</summary>
    public const int DaysAhead = 30;

    private volatile Known? _known;

    public string? Page => RankerAddresses.Ranker;

    public IReadOnlyList<Fault> Missing() => [];

    /// <summary>One that cannot be read, is too old or soon will be stops nobody, and is spoken of.</summary>
    public IReadOnlyList<Fault> Soon() => _known is not { } known ? []
        : known.InUse.Refused is { } refused ? [Fault.Of("targeting.ranker.damaged", "", ("problem", refused))]
        : TooOld(known) is { } old ? [old]
        : known.Last is { } last && last.DayNumber - Today.DayNumber <= DaysAhead ? [Fault.Of("targeting.ranker.ends", "", ("day", $"{last:yyyy-MM-dd}"))] : [];

    private DateOnly Today => Instant.Now(clock).UtcDay;

    /// <summary>Null when none is in force.</summary>
    public async Task<RankerInUse?> NowAsync(CancellationToken cancellation)
    {
        if (await shelf.InForceAsync(cancellation) is not { } adopted)
        {
            _known = null;
            return null;
        }

        if (_known is not { } known || known.InUse.Digest != adopted.Offered.Digest)
            _known = known = new Known(await ReadAsync(adopted.Offered.Digest, cancellation), LastDayOf(adopted));
        return TooOld(known) is { } old ? known.InUse with { Ranker = null, Refused = old } : known.InUse;
    }

    /// <summary>The last day on which it ranks; null when it has none.</summary>
    public DateOnly? LastDayOf(RankerState ranker) => policy.RankerLasts == TimeSpan.Zero ? null : ranker.Offered.Figures.Measured.To.AddDays((int)policy.RankerLasts.TotalDays);

    private Fault? TooOld(Known known) => known.Last is { } last && Today > last ? Fault.Of("targeting.ranker.expired", "", ("day", $"{last:yyyy-MM-dd}")) : null;

    private async Task<RankerInUse> ReadAsync(string digest, CancellationToken cancellation)
    {
        try
        {
            return new RankerInUse(digest, RankerDocument.Read(await shelf.DocumentAsync(digest, cancellation)), null);
        }
        catch (FaultException damaged)
        {
            return new RankerInUse(digest, null, damaged.Fault);
        }
    }

    private sealed record Known(RankerInUse InUse, DateOnly? Last);
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
