using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Hits.Decide;

/// <summary>A hit chosen in a list, with how it stood there: <c>id.number</c>.</summary>
public sealed record Selection(string Hit, int Seen)
{
    public const int Most = 50;

    /// <exception cref="FaultException"><c>hits.selection</c></exception>
    internal static IReadOnlyList<Selection> Read(IReadOnlyCollection<string?>? values)
    {
        var all = (values ?? []).Select(Of).Distinct().ToList();
        return all.Count is > 0 and <= Most && all.TrueForAll(s => s is not null) ? all.ConvertAll(s => s!) : throw new FaultException(Fault.Of("hits.selection", "", ("most", Most)));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hit}.{Seen}");

    private static Selection? Of(string? text) =>
        text?.Split('.') is [var hit, var seen] && Name.IsWellFormed(hit) && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Selection(hit, number) : null;
}
