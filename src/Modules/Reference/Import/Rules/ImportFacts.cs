using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Import.Rules;

/// <summary>What the rules of an import look at: the version in force and the one that wants to follow it.</summary>
internal sealed record ImportFacts(WatchlistVersion Current, WatchlistVersion Next)
{
    public string Where => Next.Files[0].Name;
}
