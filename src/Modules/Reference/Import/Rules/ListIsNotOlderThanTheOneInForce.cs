using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Import.Rules;

internal sealed class ListIsNotOlderThanTheOneInForce : ImportRule
{
    public override string Code => "watchlist.import.older";

    public override Fault? Broken(ImportFacts facts) => facts.Next.PublishedAt < facts.Current.PublishedAt
        ? Fault.Of(Code, facts.Where, ("date", facts.Next.PublishedAt?.UtcDay.ToString("yyyy-MM-dd")), ("current", facts.Current.PublishedAt?.UtcDay.ToString("yyyy-MM-dd")))
        : null;
}
