namespace Cordon.Modules.PrivateMatching;

/// <summary>What the authority has set.</summary>
public sealed record MatchingPolicy
{
    /// <summary>How long a set is in force.</summary>
    public TimeSpan Epoch { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Blinded numbers of one partner for one purpose that are answered in a day; a permission may say another number.</summary>
    public int ADay { get; init; } = 1600;

    /// <summary>The same in a minute.</summary>
    public int AMinute { get; init; } = 160;

    /// <summary>How long a set that ended is kept for questions under way and for proof, before it is erased with its key.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long an answer is waited for before the question says that there is none.</summary>
    public TimeSpan Clock { get; init; } = TimeSpan.FromHours(1);
}
