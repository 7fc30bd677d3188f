using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Import.Rules;

internal sealed class ListHasNotShrunkByHalf : ImportRule
{
    public override string Code => "watchlist.import.shrank";

    public override Fault? Broken(ImportFacts facts) => HasListHalved(facts)
        ? Fault.Of(Code, facts.Where, ("before", facts.Current.EntityCount), ("after", facts.Next.EntityCount))
        : null;
}
