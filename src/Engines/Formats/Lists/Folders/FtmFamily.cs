using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Ftm;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>
/// Decides which delta files belong to a stream of FollowTheMoney entities: all versions after that of the stream, without a gap where
/// <c>delta.json</c> says which there are.
/// </summary>
internal static class FtmFamily
{
    /// <summary>The delta files to apply, oldest first.</summary>
    /// <exception cref="FaultException">The stream's version is not known (<c>ftm.delta.base</c>) or a delta is missing (<c>ftm.delta.gap</c>).</exception>
    public static IReadOnlyList<ListPart> Deltas(InputFile stream, IReadOnlyList<InputFile> deltas, IReadOnlyList<InputFile> indexes)
    {
        if (deltas.Count == 0)
            return [];
        var known = Versions(indexes, out var published);
        if ((FtmVersion.In(stream.Name) ?? published) is not { } from)
            throw new FaultException(new Fault("ftm.delta.base", stream.Name));
        var byVersion = deltas.Where(d => FtmVersion.In(d.Name) is not null).ToDictionary(d => FtmVersion.In(d.Name)!);
        var later = byVersion.Keys.Where(v => string.CompareOrdinal(v, from) > 0).Order(StringComparer.Ordinal).ToList();
        if (later.Count == 0)
            return [];
        var missing = known.FirstOrDefault(v => string.CompareOrdinal(v, from) > 0 && string.CompareOrdinal(v, later[^1]) < 0 && !byVersion.ContainsKey(v));
        if (missing is not null)
            throw new FaultException(Fault.Of("ftm.delta.gap", stream.Name, ("version", missing)));
        return [.. later.Select(v => new ListPart(byVersion[v], ListRole.Delta))];
    }

    /// <summary>The versions that delta indexes list, and the version that the dataset's own index states.</summary>
    private static SortedSet<string> Versions(IReadOnlyList<InputFile> indexes, out string? published)
    {
        var versions = new SortedSet<string>(StringComparer.Ordinal);
        published = null;
        foreach (var index in indexes)
        {
            using var json = new JsonStream(index, InputLimits.Default with { MaxRowBytes = 16 << 20 });
            using var document = json.TakeSound();
            if (document is null)
                continue;
            published ??= document.RootElement.Text("version") is { Length: > 0 } version ? version : null;
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("versions", out var all) && all.ValueKind == JsonValueKind.Object)
                versions.UnionWith(all.EnumerateObject().Select(v => v.Name));
        }

        return versions;
    }
}
