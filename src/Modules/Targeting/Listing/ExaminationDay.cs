using Cordon.Modules.Targeting.Life;

namespace Cordon.Modules.Targeting.Listing;

/// <summary>What can be examined today, and what has to wait.</summary>
/// <param name="Today">In the order of rank.</param>
/// <param name="Waiting">The others, likewise.</param>
/// <param name="Done">How many were examined today.</param>
internal sealed record ExaminationDay(IReadOnlyList<DeclarationState> Today, IReadOnlyList<DeclarationState> Waiting, int Done)
{
    /// <summary>
    /// What a draw chose comes before the line whatever its rank: it ranks last by design, and what is never examined measures nothing. The rest of the capacity goes to the highest ranks.
    /// </summary>
    /// <param name="ranked">All that are to be examined, in the order of rank.</param>
    /// <param name="capacity">How many can be examined in a day; zero for any number.</param>
    /// <param name="done">How many were already today.</param>
    public static ExaminationDay Of(IReadOnlyList<DeclarationState> ranked, int capacity, int done)
    {
        if (capacity == 0)
            return new ExaminationDay(ranked, [], done);
        var left = Math.Max(0, capacity - done);
        var today = ranked.OrderBy(d => IsDrawn(d) ? 0 : 1).Take(left).ToHashSet();
        return new ExaminationDay([.. ranked.Where(today.Contains)], [.. ranked.Where(d => !today.Contains(d))], done);
    }

    private static bool IsDrawn(DeclarationState declaration) => declaration is { Drawn: not null, Last: null };
}
