using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Lists;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>Which lists a compatible door looks at: the dataset in the path, and what the request takes in or out.</summary>
internal static class DatasetScope
{
    /// <summary>Names that mean every list of this node.</summary>
    public static IReadOnlyList<string> Everything { get; } = ["default", "all", "sanctions"];

    /// <summary>The lists that are searched.</summary>
    /// <param name="dataset">The one in the path.</param>
    /// <param name="included">Only these; all when empty. One that does not exist is refused: searching less than was asked for would look like no match.</param>
    /// <param name="excluded">Not these.</param>
    /// <param name="snapshot">The lists in force.</param>
    /// <exception cref="FaultException"><c>screening.dataset.unknown</c>, <c>screening.lists.missing</c></exception>
    public static HashSet<string> Of(string dataset, IEnumerable<string?> included, IEnumerable<string?> excluded, ListsSnapshot snapshot)
    {
        var known = snapshot.Lists.Values.Select(l => l.Dataset).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0)
            throw new FaultException(new Fault("screening.lists.missing"));
        var scope = Named(dataset, known);
        if (included.SelectMany(i => Named(i ?? "", known)).ToHashSet() is { Count: > 0 } only)
            scope.IntersectWith(only);
        scope.ExceptWith(excluded.SelectMany(e => Everything.Contains(e) ? known : (IEnumerable<string>)[e ?? ""]));
        return scope.Count > 0 ? scope : throw new FaultException(Fault.Of("screening.dataset.unknown", "dataset", ("dataset", dataset)));
    }

    private static HashSet<string> Named(string dataset, HashSet<string> known) =>
        Everything.Contains(dataset) ? [.. known]
        : known.Contains(dataset) ? [dataset]
        : throw new FaultException(Fault.Of("screening.dataset.unknown", "dataset", ("dataset", dataset)));
}
