using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Import.Rules;

/// <summary>Finds a list handed in without its file of aliases.</summary>
internal sealed class NamesHaveNotShrunkByHalf : ImportRule
{
    public override string Code => "watchlist.import.names.shrank";

    public override Fault? Broken(ImportFacts facts) => !HasListHalved(facts) && IsHalved(facts.Current.Names, facts.Next.Names)
        ? Fault.Of(Code, facts.Where, ("before", facts.Current.Names), ("after", facts.Next.Names))
        : null;
}
