using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Lists;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>Which lists a compatible door looks at: the dataset in the path, and what the query string takes in or out.</summary>
internal sealed class DatasetScope
{
    /// <summary>Names that mean every list of this node.</summary>
    private static readonly string[] Everything = ["default", "all", "sanctions"];

    private readonly HashSet<string> _datasets;

    private DatasetScope(HashSet<string> datasets) => _datasets = datasets;

    /// <exception cref="FaultException"><c>screening.dataset.unknown</c></exception>
    public static DatasetScope Of(string dataset, IQueryCollection query, ListsSnapshot snapshot)
    {
        var known = snapshot.Lists.Values.Select(l => l.Dataset).ToHashSet(StringComparer.Ordinal);
        if (!Everything.Contains(dataset) && !known.Contains(dataset))
            throw new FaultException(Fault.Of("screening.dataset.unknown", "dataset", ("dataset", dataset)));
        var scope = Everything.Contains(dataset) ? known : [dataset];
        if (query["include_dataset"] is { Count: > 0 } included)
            scope.IntersectWith(included!);
        scope.ExceptWith(query["exclude_dataset"]!);
        return new DatasetScope(scope);
    }

    public bool Has(string dataset) => _datasets.Contains(dataset);

    /// <summary>Whole number of the query string within bounds.</summary>
    public static int Number(IQueryCollection query, string name, int usual, int most) =>
        int.TryParse(query[name], out var value) ? Math.Clamp(value, 0, most) : usual;
}
