using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>The OFAC and UN lists as parties.</summary>
internal static class ListedParties
{
    public static List<Party> Load() =>
        [.. ListFolder.Load([BenchData.PathOf("lists", "ofac"), BenchData.PathOf("lists", "un")]).Entities.Select(e => e.Party)];
}
