using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Modules.Taxii.Storage.Standings;

/// <summary>A version among those of one object in one specification.</summary>
internal sealed record KnownVersion(long Added, string Object, int Specification, long Version, Standing? Standing, Reach Reach);

/// <summary>Says of versions who gets them as the newest.</summary>
internal static class NewestOf
{
    /// <summary>Where each version stands among all of them.</summary>
    /// <param name="versions">All versions of some objects.</param>
    public static IEnumerable<(KnownVersion Version, Standing Standing)> Each(IEnumerable<KnownVersion> versions)
    {
        foreach (var group in versions.GroupBy(v => (v.Object, v.Specification)))
        {
            IReadOnlyList<Reach> newer = [];
            foreach (var version in group.OrderByDescending(v => v.Version).ThenByDescending(v => v.Added))
            {
                yield return (version, Standing.Of(version.Reach, newer));
                newer = Standing.With(newer, version.Reach);
            }
        }
    }
}
