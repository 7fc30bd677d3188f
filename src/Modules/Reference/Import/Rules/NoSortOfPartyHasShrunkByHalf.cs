using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Import.Rules;

/// <summary>Finds a file that is cut off behind its persons, where the number of all entities has not halved.</summary>
internal sealed class NoSortOfPartyHasShrunkByHalf : ImportRule
{
    public override string Code => "watchlist.import.sort.shrank";

    public override Fault? Broken(ImportFacts facts)
    {
        if (HasListHalved(facts))
            return null;
        foreach (var (sort, before) in facts.Current.Entities.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var after = facts.Next.Entities.GetValueOrDefault(sort);
            if (IsHalved(before, after))
                return Fault.Of(Code, facts.Where, ("sort", sort), ("before", before), ("after", after));
        }

        return null;
    }
}
