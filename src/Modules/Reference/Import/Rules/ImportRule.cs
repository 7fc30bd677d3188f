using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Import.Rules;

/// <summary>A reason for which a list that was read without a fault must still not come into force by itself: it looks cut off or old.</summary>
internal abstract class ImportRule
{
    // Below this number a half may be gone for good reasons.
    protected const int Few = 20;

    public static IReadOnlyList<ImportRule> All { get; } =
    [
        new ListIsNotOlderThanTheOneInForce(),
        new ListHasNotShrunkByHalf(),
        new NoSortOfPartyHasShrunkByHalf(),
        new NamesHaveNotShrunkByHalf(),
    ];

    /// <summary>The code of its fault, by which a person may set the rule aside for one import, with a reason.</summary>
    public abstract string Code { get; }

    /// <summary>What is wrong, or null.</summary>
    public abstract Fault? Broken(ImportFacts facts);

    /// <summary>True when the whole list has halved, which is said once and not again of its parts.</summary>
    protected static bool HasListHalved(ImportFacts facts) => IsHalved(facts.Current.EntityCount, facts.Next.EntityCount);

    protected static bool IsHalved(long before, long after) => before >= Few && after * 2 < before;
}
