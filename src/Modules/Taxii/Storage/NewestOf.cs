namespace Cordon.Modules.Taxii.Storage;

/// <summary>A version among those of one object in one specification.</summary>
internal sealed record KnownVersion(long Added, string Object, int Specification, long Version, int Tlp, int Until);

/// <summary>Says of versions who gets them as the newest.</summary>
internal static class NewestOf
{
    /// <summary>The versions with their <see cref="VersionRow.Until"/> as it is among all of them.</summary>
    /// <param name="versions">All versions of some objects.</param>
    public static IEnumerable<KnownVersion> Each(IEnumerable<KnownVersion> versions)
    {
        foreach (var group in versions.GroupBy(v => (v.Object, v.Specification)))
        {
            var until = VersionRow.NoNewer;
            foreach (var version in group.OrderByDescending(v => v.Version).ThenByDescending(v => v.Added))
            {
                yield return version with { Until = until };
                until = Math.Min(until, version.Tlp);
            }
        }
    }
}
