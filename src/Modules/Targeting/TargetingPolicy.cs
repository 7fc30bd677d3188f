using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Orders;

namespace Cordon.Modules.Targeting;

/// <summary>What the authority has set about declarations.</summary>
public sealed record TargetingPolicy
{
    /// <summary>How long a declaration may wait for a decision when it does not say when the goods move.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long declarations are kept, in whole days; zero keeps them until somebody erases them.</summary>
    public TimeSpan Kept { get; init; }

    /// <summary>How many examinations can be made in a day; zero when nothing is set.</summary>
    public int ExaminationsADay { get; init; }

    /// <summary>How many in a hundred of the declarations for which rules ask no person are drawn for examination; zero draws none.</summary>
    public decimal RandomPercent { get; init; }

    /// <summary>Whether officers see which examinations a draw chose, before they have looked.</summary>
    public bool RandomShown { get; init; }

    /// <summary>How long a ranker ranks after the last day of what it was measured on, in whole days; zero as long as nobody takes it out of force.</summary>
    public TimeSpan RankerLasts { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How decisions reach those who carry them out.</summary>
    public OrderPolicy Orders { get; init; } = new();

    /// <summary>Whose packs and overlays may be adopted.</summary>
    public PackIssuers PackIssuers { get; init; } = PackIssuers.None;
}
