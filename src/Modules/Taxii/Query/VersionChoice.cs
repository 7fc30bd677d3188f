using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Taxii.Query;

/// <summary>Which versions of an object are asked for; what is named is asked for together.</summary>
/// <param name="All">Every one.</param>
/// <param name="First">The oldest.</param>
/// <param name="Last">The newest.</param>
/// <param name="Moments">Those of these moments, Unix microseconds.</param>
internal sealed record VersionChoice(bool All, bool First, bool Last, IReadOnlyList<long> Moments)
{
    public static VersionChoice Newest { get; } = new(false, false, true, []);

    public static VersionChoice Every { get; } = new(true, false, false, []);

    public bool IsNewestOnly => this is { All: false, First: false, Last: true, Moments.Count: 0 };

    /// <exception cref="FaultException"><c>taxii.query</c></exception>
    public static VersionChoice Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return Newest;
        var moments = words.Where(w => w is not ("all" or "first" or "last"))
            .Select(w => StixMoment.TryRead(w, out var moment) ? moment.UnixMicroseconds : throw new FaultException(Fault.Of("taxii.query", "match[version]", ("right", "first, last, all, or timestamps such as 2026-11-30T08:00:00.000Z"))));
        return new VersionChoice(words.Contains("all"), words.Contains("first"), words.Contains("last"), [.. moments.Distinct().Order()]);
    }

    public override string ToString() => All ? "all" : $"{(First ? "first," : "")}{(Last ? "last," : "")}{string.Join(',', Moments)}";
}
